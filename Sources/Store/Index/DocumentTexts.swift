import Domain
import Language

// The words of documents come into the index later than the message they were sent with, and go from it when the document is
// read anew. FTS5 has to be told all that it holds of a message: so that is told from what was in it then, and said again.

extension Writer {
    /// Takes the words of a content out of the index, before they are forgotten.
    func withdraw(_ digest: [UInt8]) throws {
        try lockIndex(toFill: false)
        let holders = try db.all("SELECT message, id FROM attachments WHERE digest = \(digest) AND message IS NOT NULL")
        {
            (message: try $0.id(0, Message.self), attachment: try $0.id(1, Attachment.self))
        }
        let generations = try readGenerations()
        for (message, of) in Swift.Dictionary(grouping: holders, by: \.message).sorted(by: { $0.key < $1.key }) {
            let indexed = try indexedTexts(of: message) ?? []
            let left = indexed.filter { id in !of.contains { $0.attachment == id } }
            if left != indexed { try reindex(message, texts: left, instead: indexed, in: generations) }
        }
    }

    /// Puts the words of a message's documents into the index.
    func reread(_ message: ID<Message>) throws {
        guard let indexed = try indexedTexts(of: message) else { return }
        let read = try readTexts(of: message)
        if read != indexed { try reindex(message, texts: read, instead: indexed, in: try readGenerations()) }
    }

    /// Those whose terms this program can tell again. Another is being replaced by one of them, and does without.
    private func readGenerations() throws -> [Generation] {
        let fingerprint = analyser.fingerprint
        return try generations().filter { $0.analyser == fingerprint || $0.analyser.isEmpty }
    }

    private func reindex(
        _ message: ID<Message>, texts: [ID<Attachment>], instead old: [ID<Attachment>], in generations: [Generation]
    ) throws {
        let holding = generations.filter { $0.holds(message) }
        guard !holding.isEmpty, let tags = try indexedTags(of: message) else { return }
        let terms = analyser.terms(of: try writtenTexts(of: message, with: texts))
        try learn(terms.vocabulary)
        for generation in holding {
            switch db.dialect {
            case .sqlite:
                let before = analyser.terms(of: try writtenTexts(of: message, with: old))
                try delete(message, IndexQuery.fts5(terms: before), from: generation)
                try insert(message, IndexQuery.fts5(terms: terms), into: generation)
            case .postgres:
                let vector = IndexQuery.tsvector(terms: terms, tags: tags)
                try db.run(
                    "UPDATE \(generation.table) SET vector = CAST(\(vector) AS tsvector) WHERE message = \(message)")
            }
        }
        let list = texts.map(\.description).joined(separator: " ")
        try db.run("UPDATE documents SET texts = \(list) WHERE message = \(message)")
    }

    /// The attachments whose words are in the index; `nil` for a message that is not in it.
    private func indexedTexts(of message: ID<Message>) throws -> [ID<Attachment>]? {
        try db.first("SELECT texts FROM documents WHERE message = \(message)") { row in
            try row.text(0).split(separator: " ").compactMap { ID(String($0)) }
        }
    }

    /// The attachments whose words are known, in their order.
    func readTexts(of message: ID<Message>) throws -> [ID<Attachment>] {
        try db.all(
            """
            SELECT a.id FROM attachments a WHERE a.message = \(message)
                AND EXISTS (SELECT 1 FROM texts t WHERE t.content = a.digest)
            ORDER BY a.position, a.id
            """
        ) { try $0.id(0) }
    }
}

extension Querying {
    /// What a message says, as it is analysed: subject, note, comment, the names of its attachments, and the pages of some.
    func writtenTexts(of message: ID<Message>, with attachments: [ID<Attachment>]) throws -> [String] {
        let said = try db.first(
            """
            SELECT t.subject, m.note, m.comment FROM messages m JOIN threads t ON t.id = m.thread WHERE m.id = \(message)
            """
        ) { [try $0.text(0), try $0.text(1), $0.isNull(2) ? "" : try $0.text(2)] }
        var texts = try (said ?? []) + attachmentNames(of: message)
        if !attachments.isEmpty {
            texts += try self.texts(of: [message]).filter { attachments.contains($0.attachment) }.map(\.text)
        }
        return texts
    }

    func attachmentNames(of message: ID<Message>) throws -> [String] {
        try db.all("SELECT name FROM attachments WHERE message = \(message) ORDER BY position, id") { try $0.text(0) }
    }
}
