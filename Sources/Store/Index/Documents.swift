import Domain
import Language

// What stands in the full text index. One function writes it (`index`): FTS5 is told exactly what it held when something is
// taken out, so nobody else may write to these tables. Terms follow from what was written and stay; tags come and go.

/// What of the index follows from a write.
struct PendingDocuments: Sendable {
    private(set) var new: [(message: ID<Message>, terms: DocumentTerms)] = []
    private(set) var threads: Set<ID<Thread>> = []
    private(set) var messages: Set<ID<Message>> = []
    /// Messages of whose documents more words are known now.
    private(set) var read: Set<ID<Message>> = []

    /// A message that is to be found by these terms, and by the names of its attachments.
    mutating func add(_ message: ID<Message>, terms: DocumentTerms) { new.append((message, terms)) }
    /// Somebody began or ceased to see a thread.
    mutating func retag(_ thread: ID<Thread>) { threads.insert(thread) }
    /// Something that a message's tags tell has changed.
    mutating func retag(_ message: ID<Message>) { messages.insert(message) }
    /// The words of a document in a message were kept.
    mutating func reread(_ message: ID<Message>) { read.insert(message) }

    var isEmpty: Bool { new.isEmpty && threads.isEmpty && messages.isEmpty && read.isEmpty }
}

extension Writer {
    /// Brings the index to the state of the tables. Runs after the write it belongs to, in the same transaction.
    func index(_ pending: PendingDocuments) throws {
        guard !pending.isEmpty else { return }
        try lockIndex(toFill: false)
        let generations = try generations()
        let new = Set(pending.new.map(\.message))
        for (message, terms) in pending.new {
            let holding = generations.filter { $0.holds(message) }
            guard !holding.isEmpty, let tags = try tags(of: message) else { continue }
            let names = tags.contains(Tag.attachment) ? try attachmentNames(of: message) : []
            try insertDocument(message, tags)
            try learn(terms.vocabulary)
            for generation in holding {
                try insert(message, terms + analyser.terms(of: names), tags, into: generation)
            }
        }
        var changed = pending.messages
        for thread in pending.threads {
            changed.formUnion(try db.all("SELECT id FROM messages WHERE thread = \(thread)") { try $0.id(0) })
        }
        for message in changed.subtracting(new).sorted() { try retag(message, in: generations) }
        for message in pending.read.sorted() { try reread(message) }
    }

    /// Makes filling a generation and writing to the index wait for each other; else what is written at the edge of what is filled
    /// could be missed. (SQLite has one writer anyway.)
    func lockIndex(toFill: Bool) throws {
        guard db.dialect == .postgres else { return }
        let shared: SQL = toFill ? "" : "_shared"
        try db.run("SELECT pg_advisory_xact_lock\(shared)(\(Self.indexLock))")
    }

    /// Of this program's locks.
    private static var indexLock: Int { 0x0B1E_6001 }

    private func retag(_ message: ID<Message>, in generations: [Generation]) throws {
        guard let old = try indexedTags(of: message), let now = try tags(of: message) else { return }
        let gone = Set(old).subtracting(now).sorted()
        let new = Set(now).subtracting(old).sorted()
        guard !gone.isEmpty || !new.isEmpty else { return }
        try db.run("UPDATE documents SET tags = \(now.joined(separator: " ")) WHERE message = \(message)")
        for generation in generations where generation.holds(message) {
            switch db.dialect {
            case .sqlite:
                // Each with its pair, though it may be empty: FTS5 counts rows by them.
                try delete(message, IndexQuery.fts5(tags: gone), from: generation)
                try insert(message, IndexQuery.fts5(tags: new), into: generation)
            case .postgres:
                let array = "{\(IndexQuery.lexemes(of: gone).joined(separator: ","))}"
                let more = IndexQuery.tsvector(terms: DocumentTerms(), tags: new)
                try db.run(
                    """
                    UPDATE \(generation.table) SET vector = ts_delete(vector, CAST(\(array) AS TEXT[])) || CAST(\(more) AS tsvector)
                    WHERE message = \(message)
                    """)
            }
        }
    }

    /// The tags that the index holds of a message; `nil` where it is in no generation.
    func indexedTags(of message: ID<Message>) throws -> [String]? {
        try db.first("SELECT tags FROM documents WHERE message = \(message)") {
            try $0.text(0).split(separator: " ").map(String.init)
        }
    }

    func insertDocument(_ message: ID<Message>, _ tags: [String]) throws {
        try db.run("INSERT INTO documents (message, tags) VALUES (\(message), \(tags.joined(separator: " ")))")
    }

    func insert(_ message: ID<Message>, _ terms: DocumentTerms, _ tags: [String], into generation: Generation) throws {
        switch db.dialect {
        case .sqlite:
            try insert(message, "\(IndexQuery.fts5(tags: tags)) \(IndexQuery.fts5(terms: terms))", into: generation)
        case .postgres:
            try db.run(
                """
                INSERT INTO \(generation.table) (message, vector)
                VALUES (\(message), CAST(\(IndexQuery.tsvector(terms: terms, tags: tags)) AS tsvector))
                """)
        }
    }

    func insert(_ message: ID<Message>, _ words: String, into generation: Generation) throws {
        try db.run("INSERT INTO \(generation.table) (rowid, words) VALUES (\(message), \(words))")
    }

    func delete(_ message: ID<Message>, _ words: String, from generation: Generation) throws {
        let table = generation.table
        try db.run("INSERT INTO \(table) (\(table), rowid, words) VALUES ('delete', \(message), \(words))")
    }
}
