import Domain
import Store

// Entering when one is away, and coming back earlier. Everybody sees it, nobody acts on it.

extension Desk {
    /// Enters an absence of the person.
    ///
    /// - Parameters:
    ///   - first, last: both belong to it.
    ///   - substitute: whom to ask meanwhile.
    /// - Throws: see `Absence.check`; `recipientUnknown` or `recipientInactive` for a substitute who cannot act.
    package func enterAbsence(
        from first: Day, to last: Day, substitute: ID<Person>?, key: String? = nil
    ) async throws -> ID<Absence> {
        if let substitute {
            try Recipients(try await directory(), office.limits).check([.person(substitute)], "substitute")
        }
        let today = office.calendar.day(office.clock.now())
        let absence = Absence(id: office.ids.next(), person: me, first: first, last: last, substitute: substitute)
        let what = ["enter-absence", first.description, last.description, substitute?.description ?? ""]
        return try await administer(key, what) { [me, office] writer in
            try absence.check(beside: try writer.absences(endingFrom: today), today: today)
            try writer.insert(absence)
            try office.note(.administration, by: me, subject: me, reference: absence.id.raw, what: what, writer)
            return absence.id
        }
    }

    /// Ends an absence of the person: from today on they are there. One that has not begun is forgotten.
    ///
    /// - Throws: `notFound` for somebody else's, and for one that is over.
    package func endAbsence(_ id: ID<Absence>, key: String? = nil) async throws {
        let today = office.calendar.day(office.clock.now())
        let what = ["end-absence", id.description]
        _ = try await administer(key, what) { [me, office] writer in
            let known = try writer.absences(endingFrom: today)
            guard let absence = known.first(where: { $0.id == id && $0.person == me }) else { throw Refusal(.notFound) }
            try writer.end(absence, on: today.adding(days: -1))
            try office.note(.administration, by: me, subject: me, reference: id.raw, what: what, writer)
            return true
        }
    }
}

extension Directory {
    /// A person's absences that are not over on a day, by their first day.
    package func absences(of person: ID<Person>, from day: Day) -> [Absence] {
        (absences[person] ?? []).filter { $0.last >= day }
    }

    /// Why a person is not there on a day; nil when they are.
    package func absence(of person: ID<Person>, on day: Day) -> Absence? {
        absences[person]?.first { $0.covers(day) }
    }

    /// Whom a person stands in for on a day.
    package func substituted(by person: ID<Person>, on day: Day) -> [Absence] {
        absences.values.joined().filter { $0.substitute == person && $0.covers(day) }.sorted { $0.id < $1.id }
    }
}
