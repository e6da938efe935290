// An absence (nieobecność): the days on which somebody is away, and who is asked meanwhile. It only tells; what a substitute
// may do on somebody's behalf comes later.

/// Some days on which a person is away.
package struct Absence: Hashable, Sendable {
    package let id: ID<Absence>
    package let person: ID<Person>
    package let first: Day
    package var last: Day
    /// Whom to ask meanwhile.
    package let substitute: ID<Person>?

    package init(id: ID<Absence>, person: ID<Person>, first: Day, last: Day, substitute: ID<Person>?) {
        self.id = id
        self.person = person
        self.first = first
        self.last = last
        self.substitute = substitute
    }

    package func covers(_ day: Day) -> Bool { first <= day && day <= last }

    /// Whether both have a day in common.
    package func overlaps(_ other: Absence) -> Bool { first <= other.last && other.first <= last }

    /// The most days from today on which an absence may end.
    package static let horizon = 366

    /// Whether it may be entered beside the absences that are known.
    ///
    /// - Parameters:
    ///   - others: of everybody, those not over.
    ///   - today: the first day on which it may begin.
    package func check(beside others: some Collection<Absence>, today: Day) throws(Refusal) {
        guard first <= last else { throw Refusal(.absenceBackwards, fields: ["to"]) }
        guard first >= today else { throw Refusal(.absencePast, fields: ["from"]) }
        guard last.number - today.number <= Self.horizon else { throw Refusal(.dateOutOfRange, fields: ["to"]) }
        let meanwhile = others.filter { $0.overlaps(self) }
        if let own = meanwhile.first(where: { $0.person == person }) {
            throw Refusal(.absenceOverlaps, ["from": .day(own.first), "to": .day(own.last)], fields: ["from"])
        }
        // Nobody is to look for the substitute of a substitute.
        if let other = meanwhile.first(where: { $0.substitute == person }) {
            throw Refusal(.substituting, ["person": .person(other.person)], fields: ["from"])
        }
        guard let substitute else { return }
        guard substitute != person else { throw Refusal(.substituteSelf, fields: ["substitute"]) }
        if let away = meanwhile.first(where: { $0.person == substitute }) {
            throw Refusal(
                .substituteAbsent,
                ["person": .person(substitute), "from": .day(away.first), "to": .day(away.last)],
                fields: ["substitute"])
        }
    }
}
