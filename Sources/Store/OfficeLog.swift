import Domain

// The office's own chain, read backwards: sign-ins and administration. It is thread 1 (`LogEntry.office`), which stands in
// these statements as a number: only so do both engines use the indexes that are of it alone.

/// What of the office's chain is asked for.
package struct OfficeLogFilter: Hashable, Sendable {
    /// Who did it, or to whom it was done.
    package var person: ID<Person>?
    package var act: Act?
    package var from: Instant?
    /// Before this moment.
    package var until: Instant?

    package init(person: ID<Person>? = nil, act: Act? = nil, from: Instant? = nil, until: Instant? = nil) {
        self.person = person
        self.act = act
        self.from = from
        self.until = until
    }
}

extension Querying {
    /// Acts of the office's chain, newest first.
    ///
    /// - Parameter before: the place of the last one seen.
    package func officeEvents(_ filter: OfficeLogFilter, before: Int64?, limit: Int) throws -> [LoggedEvent] {
        var sql: SQL = "SELECT \(eventColumns) FROM events e WHERE e.thread = 1"
        if let person = filter.person { sql += " AND (e.actor = \(person) OR e.subject = \(person))" }
        if let act = filter.act { sql += " AND e.act = \(act.rawValue)" }
        // Acts are in the order of their times, so a time is a place.
        if let from = filter.from {
            guard let first = try officePlace(at: from) else { return [] }
            sql += " AND e.seq >= \(first)"
        }
        if let until = filter.until, let first = try officePlace(at: until) { sql += " AND e.seq < \(first)" }
        if let before { sql += " AND e.seq < \(before)" }
        return try db.all(sql + " ORDER BY e.seq DESC LIMIT \(limit)", event)
    }

    /// The place of the first act at or after a moment.
    private func officePlace(at moment: Instant) throws -> Int64? {
        try db.first(
            "SELECT e.seq FROM events e WHERE e.thread = 1 AND e.at >= \(moment) ORDER BY e.at, e.seq LIMIT 1"
        ) { try $0.integer(0) }
    }

    /// When these people last were seen: by a session that goes on, else by their last sign-in.
    package func lastSeen(_ people: [ID<Person>]) throws -> [ID<Person>: Instant] {
        guard !people.isEmpty else { return [:] }
        let rows = try db.all(
            """
            SELECT p.id,
                (SELECT MAX(s.seen) FROM sessions s WHERE s.person = p.id AND s.purpose = 'browser'),
                (SELECT e.at FROM events e WHERE e.thread = 1 AND e.subject = p.id AND e.act = 'sign-in'
                    ORDER BY e.seq DESC LIMIT 1)
            FROM people p WHERE p.id IN \(in: people)
            """
        ) { row in
            (try row.id(0, Person.self), try row.optional(1, row.instant), try row.optional(2, row.instant))
        }
        var seen: [ID<Person>: Instant] = [:]
        for (person, session, entered) in rows { seen[person] = [session, entered].compactMap { $0 }.max() }
        return seen
    }
}
