import Domain

// Reminders: the last one of each thing for each person.

/// A reminder that somebody got.
package struct Nudged: Hashable, Sendable {
    package let person: ID<Person>
    package let by: ID<Person>
    package let at: Instant
    package let text: String
}

extension Querying {
    /// The last reminders that a person got of things with these ids.
    package func nudges(of references: [Int64], to person: ID<Person>) throws -> [Int64: Nudged] {
        guard !references.isEmpty else { return [:] }
        let ids = references.map { ID<Nudge>(raw: $0) }
        let rows = try db.all(
            """
            SELECT reference, actor, at, note FROM nudges WHERE person = \(person) AND reference IN \(in: ids)
            """
        ) { row in
            let nudged = Nudged(person: person, by: try row.id(1), at: try row.instant(2), text: try row.text(3))
            return (try row.integer(0), nudged)
        }
        return Swift.Dictionary(rows) { first, _ in first }
    }

    /// When each of these people was last reminded of a thing.
    package func nudged(of reference: Int64, _ people: [ID<Person>]) throws -> [ID<Person>: Instant] {
        guard !people.isEmpty else { return [:] }
        let rows = try db.all(
            "SELECT person, at FROM nudges WHERE person IN \(in: people) AND reference = \(reference)"
        ) { (try $0.id(0, Person.self), try $0.instant(1)) }
        return Swift.Dictionary(rows) { first, _ in first }
    }
}

extension Writer {
    package func save(_ nudge: Nudge, by actor: ID<Person>, at: Instant) throws {
        try insert(
            "INSERT INTO nudges (person, reference, actor, at, note)",
            nudge.people.map { "(\($0), \(nudge.about.raw), \(actor), \(at), \(nudge.text))" },
            " ON CONFLICT (person, reference) DO UPDATE SET actor = excluded.actor, at = excluded.at, note = excluded.note"
        )
    }
}
