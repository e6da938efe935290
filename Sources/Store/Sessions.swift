import Domain

// Who is signed in: only the hash of a token is kept, so a copied database signs nobody in.

/// A signed-in browser or program.
package struct Session: Hashable, Sendable {
    package let id: ID<Session>
    package let person: ID<Person>
    package let purpose: Purpose
    /// What the person called it, or what the browser calls itself.
    package let name: String
    package let created: Instant
    package var seen: Instant
    package var expires: Instant

    package enum Purpose: String, CaseIterable, Hashable, Sendable { case browser, token }

    package init(
        id: ID<Session>, person: ID<Person>, purpose: Purpose, name: String, created: Instant, seen: Instant,
        expires: Instant
    ) {
        self.id = id
        self.person = person
        self.purpose = purpose
        self.name = name
        self.created = created
        self.seen = seen
        self.expires = expires
    }
}

extension Querying {
    private var sessionColumns: SQL { "id, person, purpose, name, created, seen, expires" }

    private func session(_ row: any Row) throws -> Session {
        Session(
            id: try row.id(0), person: try row.id(1), purpose: try row.value(2), name: try row.text(3),
            created: try row.instant(4), seen: try row.instant(5), expires: try row.instant(6))
    }

    package func session(hash: [UInt8]) throws -> Session? {
        try db.first("SELECT \(sessionColumns) FROM sessions WHERE hash = \(hash)", session)
    }

    package func sessions(of person: ID<Person>) throws -> [Session] {
        try db.all("SELECT \(sessionColumns) FROM sessions WHERE person = \(person) ORDER BY id DESC", session)
    }
}

extension Writer {
    package func insert(_ session: Session, hash: [UInt8]) throws {
        try db.run(
            """
            INSERT INTO sessions (hash, id, person, purpose, name, created, seen, expires)
            VALUES (\(hash), \(session.id), \(session.person), \(session.purpose.rawValue), \(session.name),
                \(session.created), \(session.seen), \(session.expires))
            """)
    }

    package func touch(_ session: ID<Session>, seen: Instant) throws {
        try db.run("UPDATE sessions SET seen = \(seen) WHERE id = \(session) AND seen < \(seen)")
    }

    package func end(hash: [UInt8]) throws { try db.run("DELETE FROM sessions WHERE hash = \(hash)") }

    /// Ends one session of a person; false where there is none.
    package func end(_ session: ID<Session>, of person: ID<Person>) throws -> Bool {
        try db.changes("DELETE FROM sessions WHERE id = \(session) AND person = \(person)") == 1
    }

    package func endSessions(of person: ID<Person>) throws {
        try db.run("DELETE FROM sessions WHERE person = \(person)")
    }

    package func forgetSessions(expiredBefore now: Instant) throws {
        try db.run("DELETE FROM sessions WHERE expires < \(now)")
    }
}
