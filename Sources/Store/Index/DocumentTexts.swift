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
            for generation in generations {
                guard let known = try known(of: message, in: generation) else { continue }
                let left = known.texts.filter { id in !of.contains { $0.attachment == id } }
                if left != known.texts { try reindex(message, known, texts: left, in: generation) }
            }
        }
    }

    /// Puts the words of a message's documents into the index.
    func reread(_ message: ID<Message>) throws {
        for generation in try readGenerations() {
            guard let known = try known(of: message, in: generation) else { continue }
            let read = try readTexts(of: message)
            if read != known.texts { try reindex(message, known, texts: read, in: generation) }
        }
    }

    /// Those whose terms this program can tell again. Another is being replaced by one of them, and does without.
    private func readGenerations() throws -> [Generation] {
        let fingerprint = analyser.fingerprint
        return try generations().filter { $0.analyser == fingerprint || $0.analyser.isEmpty }
    }

    private func reindex(
        _ message: ID<Message>, _ known: KnownDocument, texts: [ID<Attachment>], in generation: Generation
    ) throws {
        let terms = analyser.terms(of: try writtenTexts(of: message, with: texts))
        try learn(terms.vocabulary)
        let list = texts.map(\.description).joined(separator: " ")
        var change: SQL = "UPDATE \(generation.documents) SET texts = \(list)"
        switch db.dialect {
        case .sqlite:
            let before = analyser.terms(of: try writtenTexts(of: message, with: known.texts))
            try delete(known.number, IndexQuery.fts5(terms: before), from: generation)
            try insert(known.number, IndexQuery.fts5(terms: terms), into: generation)
            try noteChange(of: known.number, in: generation)
        case .postgres:
            let tags = try fixedTags(of: message) ?? []
            change += ", vector = CAST(\(IndexQuery.tsvector(terms: terms, tags: tags + known.tags)) AS tsvector)"
        }
        try db.run(change + " WHERE message = \(message)")
    }
}

extension Querying {
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

    /// What messages say, as `writtenTexts` tells of one; by the numbers of their documents in SQLite's index.
    func writtenTexts(of numbers: [Int64], in generation: Generation) throws -> [(number: Int64, texts: [String])] {
        let documents = try db.all(
            """
            SELECT d.number, d.message, d.texts, t.subject, m.note, m.comment
            FROM json_each(\(numbers.json)) n CROSS JOIN \(generation.documents) d CROSS JOIN messages m CROSS JOIN threads t
            WHERE d.number = n.value AND m.id = d.message AND t.id = m.thread
            """
        ) {
            (
                number: try $0.integer(0), message: try $0.id(1, Message.self),
                read: KnownDocument.texts(try $0.text(2)),
                said: [try $0.text(3), try $0.text(4), $0.isNull(5) ? "" : try $0.text(5)]
            )
        }
        let attached = try db.all(
            """
            SELECT DISTINCT a.message FROM json_each(\(documents.map(\.message.raw).json)) n CROSS JOIN attachments a
            WHERE a.message = n.value
            """
        ) { try $0.id(0, Message.self) }
        return try documents.map { document in
            let isWhole = document.read.isEmpty && !attached.contains(document.message)
            return (
                document.number,
                isWhole ? document.said : try writtenTexts(of: document.message, with: document.read)
            )
        }
    }

    /// Those of some documents, by their numbers in SQLite's index, for which it holds what they say.
    func holding(_ check: PhraseCheck, _ numbers: [Int64], in generation: Generation) throws -> [Int64] {
        var found: [Int64] = []
        var left = numbers[...]
        while !left.isEmpty {
            let some = Array(left.prefix(256))
            left = left.dropFirst(some.count)
            let read = try writtenTexts(of: some, in: generation)
            found += read.filter { check.holds(in: $0.texts, analyser) }.map(\.number)
        }
        return found
    }

    func attachmentNames(of message: ID<Message>) throws -> [String] {
        try db.all("SELECT name FROM attachments WHERE message = \(message) ORDER BY position, id") { try $0.text(0) }
    }
}
