import Domain
import Language

// Making a generation of the index, a few messages at a time: whoever sends in between waits for a few only. What was done stays
// done when the program ends in the middle.

extension Querying {
    /// A message as it comes into the index now; `nil` where there is no such message.
    func document(of message: ID<Message>, _ analyser: Analyser) throws -> Document? {
        guard let tags = try tags(of: message) else { return nil }
        let texts = try readTexts(of: message)
        let terms = analyser.terms(of: try writtenTexts(of: message, with: texts))
        return Document(message: message, terms: terms, tags: tags, texts: texts)
    }
}

extension Writer {
    /// Begins a generation where the one that answers was made by another analyser.
    ///
    /// - Parameter inOrder: also where messages of the one that answers have no place in the order of time.
    /// - Returns: whether there is something to fill.
    package func beginFilling(inOrder: Bool = false) throws -> Bool {
        try lockIndex(toFill: true)
        let fingerprint = analyser.fingerprint
        let all = try generations()
        let answering = try answering()
        if let other = all.first(where: { !$0.answers }) {
            guard other.analyser != fingerprint else { return true }
            // Documents that were read meanwhile may be in it alone: the one that answers is no whole one either.
            try forget(other)
        } else if answering.analyser == fingerprint {
            guard inOrder, answering.isFull, try misplaced(in: answering) != nil else { return !answering.isFull }
        } else if try isEmpty(answering) {
            try makeWords(answering)
            try db.run("UPDATE generations SET analyser = \(fingerprint) WHERE number = \(answering.number)")
            return !answering.isFull
        }
        try db.run(
            """
            INSERT INTO generations (number, analyser, filled, answers)
            VALUES (\(1 - answering.number), \(fingerprint), \(ID<Message>(raw: .max)), 0)
            """)
        if let new = try generations().first(where: { !$0.answers }) { try makeWords(new) }
        return true
    }

    /// Puts the next messages into the generation that is being made, the newest first. Once all are in, it answers.
    ///
    /// - Parameter limit: how many at most.
    /// - Returns: whether there are more.
    package func fill(limit: Int) throws -> Bool {
        try lockIndex(toFill: true)
        let all = try generations()
        guard let filling = all.first(where: { !$0.answers }) ?? all.first, !filling.isFull else { return false }
        let messages = try db.all(
            "SELECT id FROM messages WHERE id < \(filling.filled) ORDER BY id DESC LIMIT \(limit)"
        ) { try $0.id(0, Message.self) }
        try insert(messages.reversed().compactMap { try document(of: $0) }, into: filling)
        let isFull = messages.count < limit
        let filled = isFull ? ID(raw: 0) : messages.last ?? ID(raw: 0)
        try db.run("UPDATE generations SET filled = \(filled) WHERE number = \(filling.number)")
        if isFull, !filling.answers { try change(to: filling, from: all.filter(\.answers)) }
        return !isFull
    }

    private func document(of message: ID<Message>) throws -> Document? {
        guard let document = try document(of: message, analyser) else { return nil }
        try learn(document.terms.vocabulary)
        return document
    }

    private func change(to new: Generation, from old: [Generation]) throws {
        for generation in old { try forget(generation) }
        try db.run("UPDATE generations SET answers = 1 WHERE number = \(new.number)")
    }

    private func forget(_ generation: Generation) throws {
        try db.run("DELETE FROM generations WHERE number = \(generation.number)")
        try db.run("DELETE FROM \(generation.documents)")
        if db.dialect == .sqlite {
            try makeWords(generation)
            try db.run("DELETE FROM \(generation.bitmaps)")
            try db.run("DELETE FROM \(generation.pairs)")
        }
    }

    /// Makes the table of an empty generation: which document has which words, and not where.
    private func makeWords(_ generation: Generation) throws {
        guard db.dialect == .sqlite else { return }
        try db.run("DROP TABLE IF EXISTS \(generation.words)")
        try db.run(
            """
            CREATE VIRTUAL TABLE \(generation.words)
            USING fts5 (words, content = '', tokenize = 'ascii', columnsize = 0, detail = none)
            """)
    }

    /// Whether nothing was ever put into it.
    private func isEmpty(_ generation: Generation) throws -> Bool {
        guard generation.analyser.isEmpty else { return false }
        return try db.first("SELECT 1 FROM \(generation.documents) LIMIT 1") { _ in true } == nil
    }
}
