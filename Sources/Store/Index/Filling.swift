import Domain
import Language

// Making a generation of the index, a few messages at a time: whoever sends in between waits for a few only. What was done stays
// done when the program ends in the middle.

extension Writer {
    /// Begins a generation where the one that answers was made by another analyser.
    ///
    /// - Returns: whether there is something to fill.
    package func beginFilling() throws -> Bool {
        try lockIndex(toFill: true)
        let fingerprint = analyser.fingerprint
        let all = try generations()
        let answering = try answering()
        if let other = all.first(where: { !$0.answers }) {
            guard other.analyser != fingerprint else { return true }
            // Documents that were read meanwhile may be in it alone: the one that answers is no whole one either.
            try forget(other)
        } else if answering.analyser == fingerprint {
            return !answering.isFull
        } else if try isEmpty(answering) {
            try db.run("UPDATE generations SET analyser = \(fingerprint) WHERE number = \(answering.number)")
            return !answering.isFull
        }
        try db.run(
            """
            INSERT INTO generations (number, analyser, filled, answers)
            VALUES (\(1 - answering.number), \(fingerprint), \(ID<Message>(raw: .max)), 0)
            """)
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
        for message in messages { try put(message, into: filling) }
        let isFull = messages.count < limit
        let filled = isFull ? ID(raw: 0) : messages.last ?? ID(raw: 0)
        try db.run("UPDATE generations SET filled = \(filled) WHERE number = \(filling.number)")
        if isFull, !filling.answers { try change(to: filling, from: all.filter(\.answers)) }
        return !isFull
    }

    private func put(_ message: ID<Message>, into generation: Generation) throws {
        let known = try indexedTags(of: message)
        guard let tags = try known ?? tags(of: message) else { return }
        if known == nil { try insertDocument(message, tags) }
        let texts = try readTexts(of: message)
        let terms = analyser.terms(of: try writtenTexts(of: message, with: texts))
        try learn(terms.vocabulary)
        try insert(message, terms, tags, into: generation)
        if !texts.isEmpty {
            let list = texts.map(\.description).joined(separator: " ")
            try db.run("UPDATE documents SET texts = \(list) WHERE message = \(message)")
        }
    }

    private func change(to new: Generation, from old: [Generation]) throws {
        for generation in old { try forget(generation) }
        try db.run("UPDATE generations SET answers = 1 WHERE number = \(new.number)")
    }

    private func forget(_ generation: Generation) throws {
        let table = generation.table
        try db.run("DELETE FROM generations WHERE number = \(generation.number)")
        switch db.dialect {
        case .sqlite: try db.run("INSERT INTO \(table) (\(table)) VALUES ('delete-all')")
        case .postgres: try db.run("DELETE FROM \(table)")
        }
    }

    /// Whether nothing was ever put into it.
    private func isEmpty(_ generation: Generation) throws -> Bool {
        guard generation.analyser.isEmpty else { return false }
        return try db.first("SELECT 1 FROM documents LIMIT 1") { _ in true } == nil
    }
}
