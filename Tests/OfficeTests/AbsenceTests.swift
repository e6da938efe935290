import Domain
import Office
import TestSupport
import Testing

/// Entering an absence, and what others see of it.
@Suite struct AbsenceTests {
    @Test(arguments: Engines.all)
    func `an absence is seen while it lasts, and ends early`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            let (anna, marek) = (try await place.desk("anna"), try await place.desk("marek"))
            let today = place.office.calendar.day(place.clock.now)
            let id = try await anna.enterAbsence(
                from: today.adding(days: 1), to: today.adding(days: 3), substitute: marek.me, key: "k")
            #expect(
                try await anna.enterAbsence(
                    from: today.adding(days: 1), to: today.adding(days: 3), substitute: marek.me, key: "k") == id)
            let seen = try await marek.directory()
            #expect(seen.absence(of: anna.me, on: today) == nil)
            #expect(seen.absence(of: anna.me, on: today.adding(days: 3))?.substitute == marek.me)
            #expect(seen.substituted(by: marek.me, on: today.adding(days: 2)).map(\.person) == [anna.me])
            place.clock.advance(days: 2)
            #expect(try await marek.suggestParties("anna").first?.absence?.id == id)
            try await refused(.notFound) { try await marek.endAbsence(id) }
            try await anna.endAbsence(id)
            #expect(try await marek.suggestParties("anna").first?.absence == nil)
            try await refused(.notFound) { try await anna.endAbsence(id) }
            #expect(try await place.office.verify(contents: false).isSound)
        }
    }

    @Test func `one that has not begun is forgotten`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            let anna = try await place.desk("anna")
            let today = place.office.calendar.day(place.clock.now)
            let (from, to) = (today.adding(days: 5), today.adding(days: 6))
            let id = try await anna.enterAbsence(from: from, to: to, substitute: nil)
            try await refused(.absenceOverlaps) { try await anna.enterAbsence(from: to, to: to, substitute: nil) }
            try await anna.endAbsence(id)
            #expect(try await anna.directory().absences(of: anna.me, from: today) == [])
        }
    }

    @Test func `the substitute can act, and is not away`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            let (anna, marek) = (try await place.desk("anna"), try await place.desk("marek"))
            let today = place.office.calendar.day(place.clock.now)
            try await refused(.recipientUnknown) {
                try await anna.enterAbsence(from: today, to: today, substitute: Person.system)
            }
            _ = try await anna.enterAbsence(from: today, to: today, substitute: marek.me)
            try await refused(.substituting) {
                try await marek.enterAbsence(from: today, to: today, substitute: anna.me)
            }
        }
    }
}
