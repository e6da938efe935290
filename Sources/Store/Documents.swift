import Domain
import Language

// The full text index. One function owns what stands in it (`index`): SQLite's index is told exactly what it held when
// something is taken out, so nobody else may write to these tables.

/// What of the index follows from a write.
struct PendingDocuments: Sendable {
    private(set) var new: [(message: ID<Message>, terms: String)] = []
    private(set) var threads: Set<ID<Thread>> = []
    private(set) var messages: Set<ID<Message>> = []
    /// Messages whose documents say something else now (`Querying.texts(of:)`).
    private(set) var read: Set<ID<Message>> = []

    /// A message that is to be found by these terms.
    mutating func add(_ message: ID<Message>, terms: String) { new.append((message, terms)) }
    /// Somebody began or ceased to see a thread.
    mutating func retag(_ thread: ID<Thread>) { threads.insert(thread) }
    /// Something that a message's tags tell has changed.
    mutating func retag(_ message: ID<Message>) { messages.insert(message) }
    /// The words of a document in a message were kept, or are gone.
    mutating func reread(_ message: ID<Message>) { read.insert(message) }
}

extension Writer {
    /// Brings the index to the state of the tables. Runs after the write it belongs to, in the same transaction.
    func index(_ pending: PendingDocuments) throws {
        let new = Set(pending.new.map(\.message))
        for (message, terms) in pending.new {
            guard let tags = try tags(of: message) else { continue }
            try insert(message, terms: terms, tags: tags)
        }
        var changed = pending.messages
        for thread in pending.threads {
            changed.formUnion(try db.all("SELECT id FROM messages WHERE thread = \(thread)") { try $0.id(0) })
        }
        for message in changed.subtracting(new).sorted() { try retag(message) }
    }

    private func retag(_ message: ID<Message>) throws {
        let before = try db.first("SELECT terms, tags FROM documents WHERE message = \(message)") {
            (terms: try $0.text(0), tags: try $0.text(1))
        }
        guard let before, let tags = try tags(of: message), before.tags != tags.joined(separator: " ") else { return }
        switch db.dialect {
        case .sqlite:
            try db.run(
                """
                INSERT INTO search (search, rowid, terms, tags)
                VALUES ('delete', \(message), \(before.terms), \(before.tags))
                """)
            try db.run("UPDATE documents SET tags = \(tags.joined(separator: " ")) WHERE message = \(message)")
            try intoSearch(message, terms: before.terms, tags: tags)
        case .postgres:
            try db.run(
                """
                UPDATE documents SET tags = \(tags.joined(separator: " ")),
                    vector = CAST(\(vector(before.terms, tags)) AS tsvector) WHERE message = \(message)
                """)
        }
    }

    private func insert(_ message: ID<Message>, terms: String, tags: [String]) throws {
        let joined = tags.joined(separator: " ")
        switch db.dialect {
        case .sqlite:
            try db.run(
                """
                INSERT INTO documents (message, terms, tags, analyser)
                VALUES (\(message), \(terms), \(joined), \(Analyser.version))
                """)
            try intoSearch(message, terms: terms, tags: tags)
        case .postgres:
            try db.run(
                """
                INSERT INTO documents (message, terms, tags, analyser, vector)
                VALUES (\(message), \(terms), \(joined), \(Analyser.version), CAST(\(vector(terms, tags)) AS tsvector))
                """)
        }
    }

    private func intoSearch(_ message: ID<Message>, terms: String, tags: [String]) throws {
        try db.run(
            """
            INSERT INTO search (rowid, terms, tags) VALUES (\(message), \(terms), \(tags.joined(separator: " ")))
            """)
    }

    private func vector(_ terms: String, _ tags: [String]) -> String {
        IndexQuery.tsvector(terms: terms.split(separator: " ").map(String.init), tags: tags)
    }
}
