import Domain

// Threads and who sees them.

extension Querying {
    package func thread(_ id: ID<Thread>) throws -> Thread? {
        try db.first("SELECT id, subject, mark FROM threads WHERE id = \(id)") {
            Thread(id: try $0.id(0), subject: try $0.text(1), mark: try $0.optional(2, $0.text))
        }
    }

    package func subjects(_ ids: [ID<Thread>]) throws -> [ID<Thread>: String] {
        guard !ids.isEmpty else { return [:] }
        let rows = try db.all("SELECT id, subject FROM threads WHERE id IN \(in: ids)") {
            (try $0.id(0, Thread.self), try $0.text(1))
        }
        return Swift.Dictionary(rows) { first, _ in first }
    }

    /// Whether the person is a participant: the one question on which every sight of a thread depends.
    package func participates(_ person: ID<Person>, in thread: ID<Thread>) throws -> Bool {
        try db.first("SELECT 1 FROM participants WHERE thread = \(thread) AND person = \(person)") { _ in true }
            ?? false
    }

    package func participants(of thread: ID<Thread>) throws -> Participants {
        let rows = try db.all("SELECT person, standing, offers FROM participants WHERE thread = \(thread)") { row in
            (try row.id(0, Person.self), try standing(row))
        }
        return Participants(Swift.Dictionary(rows) { first, _ in first })
    }

    private func standing(_ row: any Row) throws -> Participants.Standing {
        try row.text(1) == "member" ? .member : .offered(try row.int(2))
    }
}

extension Writer {
    /// Writes what changed of who sees a thread, and has its messages' tags made anew where that matters.
    ///
    /// - Parameter isNew: nothing of the thread is indexed yet.
    package func save(
        _ now: Participants, before: Participants, of thread: ID<Thread>, isNew: Bool = false
    ) throws {
        let changed = now.standings.filter { before.standings[$0.key] != $0.value }
        let gone = before.standings.keys.filter { now.standings[$0] == nil }
        for (person, standing) in changed where before.standings[person] != nil {
            let (word, offers) = stored(standing)
            try db.run(
                """
                UPDATE participants SET standing = \(word), offers = \(offers)
                WHERE thread = \(thread) AND person = \(person)
                """)
        }
        let new = changed.filter { before.standings[$0.key] == nil }.sorted { $0.key < $1.key }
        try insert(
            "INSERT INTO participants (thread, person, standing, offers)",
            new.map { person, standing in
                let (word, offers) = stored(standing)
                return "(\(thread), \(person), \(word), \(offers))"
            })
        for person in gone.sorted() {
            try db.run("DELETE FROM participants WHERE thread = \(thread) AND person = \(person)")
        }
        if !isNew, !(new.isEmpty && gone.isEmpty) { documents.retag(thread) }
    }

    private func stored(_ standing: Participants.Standing) -> (String, Int) {
        switch standing {
        case .member: ("member", 0)
        case .offered(let count): ("offered", count)
        }
    }
}
