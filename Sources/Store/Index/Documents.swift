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
        let documents = try documents(of: pending.new.filter { one in generations.contains { $0.holds(one.message) } })
        for generation in generations {
            try insert(documents.filter { generation.holds($0.message) }, into: generation)
        }
        for (_, terms) in pending.new { try learn(terms.vocabulary) }
        var changed = pending.messages
        for thread in pending.threads {
            changed.formUnion(try db.all("SELECT id FROM messages WHERE thread = \(thread)") { try $0.id(0) })
        }
        for message in changed.subtracting(pending.new.map(\.message)).sorted() { try retag(message, in: generations) }
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

    /// Each of a newer message than the one before it.
    private func documents(of new: [(message: ID<Message>, terms: DocumentTerms)]) throws -> [Document] {
        try new.sorted { $0.message < $1.message }.compactMap { message, terms in
            guard let tags = try tags(of: message) else { return nil }
            let names = tags.fixed.contains(Tag.attachment) ? try attachmentNames(of: message) : []
            return Document(message: message, terms: terms + analyser.terms(of: names), tags: tags)
        }
    }

    private func retag(_ message: ID<Message>, in generations: [Generation]) throws {
        let holding = generations.filter { $0.holds(message) }
        guard !holding.isEmpty else { return }
        // Before they are asked for: while the document is kept for us, nobody else changes them.
        let documents = try holding.map { ($0, try known(of: message, in: $0)) }
        let now = try changingTags(of: message)
        let tags = now.joined(separator: " ")
        for (generation, known) in documents {
            guard let known else { continue }
            let gone = Set(known.tags).subtracting(now).sorted()
            let new = Set(now).subtracting(known.tags).sorted()
            guard !gone.isEmpty || !new.isEmpty else { continue }
            var change: SQL = "UPDATE \(generation.documents) SET tags = \(tags)"
            switch db.dialect {
            case .sqlite:
                // Each with its pair, though it may be empty: FTS5 counts rows by them.
                try delete(known.number, IndexQuery.fts5(tags: gone), from: generation)
                try insert(known.number, IndexQuery.fts5(tags: new), into: generation)
            case .postgres:
                let array = "{\(IndexQuery.lexemes(of: gone).joined(separator: ","))}"
                let more = IndexQuery.tsvector(terms: DocumentTerms(), tags: new)
                change += ", vector = ts_delete(vector, CAST(\(array) AS TEXT[])) || CAST(\(more) AS tsvector)"
            }
            try db.run(change + " WHERE message = \(message)")
        }
    }

    /// What a generation holds of a message; `nil` where it has none of it. Nobody else changes it until this transaction ends: the
    /// words of a document may come into it while somebody begins to see the thread.
    func known(of message: ID<Message>, in generation: Generation) throws -> KnownDocument? {
        let (number, lock): (SQL, SQL) =
            db.dialect == .sqlite ? ("number", "") : ("message", " FOR NO KEY UPDATE")
        return try db.first(
            "SELECT \(number), tags, texts FROM \(generation.documents) WHERE message = \(message)\(lock)"
        ) { row in
            KnownDocument(
                number: try row.integer(0), tags: try row.text(1).split(separator: " ").map(String.init),
                texts: KnownDocument.texts(try row.text(2)))
        }
    }

    /// - Parameter documents: each of a newer message than the one before it.
    func insert(_ documents: [Document], into generation: Generation) throws {
        switch db.dialect {
        case .sqlite:
            let numbers = try numbers(for: documents.map(\.message), in: generation)
            for (document, number) in zip(documents, numbers) {
                try db.run(
                    """
                    INSERT INTO \(generation.documents) (number, message, tags, texts)
                    VALUES (\(number), \(document.message), \(document.printedTags), \(document.printedTexts))
                    """)
                try insert(number, document.words, into: generation)
            }
        case .postgres:
            for document in documents {
                let vector = IndexQuery.tsvector(terms: document.terms, tags: document.tags.all)
                try db.run(
                    """
                    INSERT INTO \(generation.documents) (message, vector, tags, texts) VALUES
                        (\(document.message), CAST(\(vector) AS tsvector), \(document.printedTags), \(document.printedTexts))
                    """)
            }
        }
    }

    func insert(_ number: Int64, _ words: String, into generation: Generation) throws {
        try db.run("INSERT INTO \(generation.words) (rowid, words) VALUES (\(number), \(words))")
        try mark(number, words, isThere: true, in: generation)
    }

    func delete(_ number: Int64, _ words: String, from generation: Generation) throws {
        let table = generation.words
        try db.run("INSERT INTO \(table) (\(table), rowid, words) VALUES ('delete', \(number), \(words))")
        try mark(number, words, isThere: false, in: generation)
    }
}

/// A message as it comes into the index.
struct Document {
    let message: ID<Message>
    let terms: DocumentTerms
    let tags: MessageTags
    /// The attachments whose words are among the terms.
    var texts: [ID<Attachment>] = []

    /// As FTS5 takes it in.
    var words: String { "\(IndexQuery.fts5(tags: tags.all)) \(IndexQuery.fts5(terms: terms))" }

    fileprivate var printedTags: String { tags.changing.joined(separator: " ") }
    fileprivate var printedTexts: String { texts.map(\.description).joined(separator: " ") }
}

/// What is in the index of a message beside its terms.
struct KnownDocument {
    /// Its number in SQLite's index.
    let number: Int64
    /// Those that change.
    let tags: [String]
    let texts: [ID<Attachment>]

    /// Reads what `Document.printedTexts` prints.
    static func texts(_ printed: String) -> [ID<Attachment>] {
        printed.split(separator: " ").compactMap { ID(String($0)) }
    }
}
