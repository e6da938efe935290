import Domain
import Testing

/// When somebody is away, and who stands in for them.
@Suite struct AbsenceTests {
    private let today = Day(number: 20_514)

    private func away(
        _ person: ID<Person>, _ first: Int, _ last: Int, _ substitute: ID<Person>? = nil, id: Int64 = 1
    ) -> Absence {
        Absence(
            id: ID(raw: id), person: person, first: today.adding(days: first), last: today.adding(days: last),
            substitute: substitute)
    }

    private func code(_ absence: Absence, beside others: [Absence] = []) -> Refusal.Code? {
        do {
            try absence.check(beside: others, today: today)
            return nil
        } catch {
            return error.code
        }
    }

    @Test func `an absence is from a day to a day, today or later, at most a year ahead`() {
        #expect(code(away(anna, 0, 0)) == nil)
        #expect(code(away(anna, 2, 1)) == .absenceBackwards)
        #expect(code(away(anna, -1, 3)) == .absencePast)
        #expect(code(away(anna, 300, 366)) == nil)
        #expect(code(away(anna, 300, 367)) == .dateOutOfRange)
    }

    @Test func `two absences of one person have no day in common`() {
        let known = [away(anna, 3, 5)]
        #expect(code(away(anna, 5, 7), beside: known) == .absenceOverlaps)
        #expect(code(away(anna, 6, 7), beside: known) == nil)
        #expect(code(away(marek, 5, 7), beside: known) == nil)
    }

    @Test func `the substitute is somebody else who is there`() {
        #expect(code(away(anna, 1, 3, anna)) == .substituteSelf)
        #expect(code(away(anna, 1, 3, marek), beside: [away(marek, 3, 4)]) == .substituteAbsent)
        #expect(code(away(anna, 1, 3, marek), beside: [away(marek, 4, 5)]) == nil)
    }

    @Test func `nobody stands in for a substitute, and two do not stand in for each other`() {
        let known = [away(anna, 1, 3, marek)]
        #expect(code(away(marek, 2, 4, anna), beside: known) == .substituting)
        #expect(code(away(marek, 2, 4, piotr), beside: known) == .substituting)
        #expect(code(away(marek, 4, 5, anna), beside: known) == nil)
    }
}
