import Domain

// Answers kept under idempotency keys, and the origins of imported messages.

/// What is known of a request's key.
package enum Claimed: Sendable {
    /// Nobody had it: do the work, then `answer`.
    case new
    /// It was answered; a request that differs has another fingerprint.
    case answered(String, fingerprint: [UInt8])
}

extension Writer {
    /// Takes the key for this transaction. A request with the same key that runs at this moment is waited for.
    package func claim(key: String, of person: ID<Person>, fingerprint: [UInt8], at: Instant) throws -> Claimed {
        let taken = try db.changes(
            """
            INSERT INTO requests (person, key, fingerprint, at) VALUES (\(person), \(key), \(fingerprint), \(at))
            ON CONFLICT (person, key) DO NOTHING
            """)
        if taken == 1 { return .new }
        let before = try db.first(
            "SELECT answer, fingerprint FROM requests WHERE person = \(person) AND key = \(key)"
        ) { (try $0.optional(0, $0.text), try $0.bytes(1)) }
        guard let before, let answer = before.0 else { throw StoreError.corrupt("a request without an answer") }
        return .answered(answer, fingerprint: before.1)
    }

    package func answer(key: String, of person: ID<Person>, with answer: String) throws {
        try db.run("UPDATE requests SET answer = \(answer) WHERE person = \(person) AND key = \(key)")
    }

    /// Forgets one key, because what it was for was taken back.
    package func forgetRequest(key: String, of person: ID<Person>) throws {
        try db.run("DELETE FROM requests WHERE person = \(person) AND key = \(key)")
    }

    /// Forgets keys of requests made before `instant`.
    package func forgetRequests(before instant: Instant) throws {
        try db.run("DELETE FROM requests WHERE at < \(instant)")
    }

    /// Notes where a message came from.
    package func imported(_ message: ID<Message>, from source: String) throws {
        try db.run("INSERT INTO imports (source, message) VALUES (\(source), \(message))")
    }
}

extension Querying {
    /// Whether a request with this key has been answered.
    package func isAnswered(key: String, of person: ID<Person>) throws -> Bool {
        try db.first("SELECT 1 FROM requests WHERE person = \(person) AND key = \(key)") { _ in true } ?? false
    }

    /// The message that was imported from a source, e.g. a mail's Message-ID.
    package func imported(from source: String) throws -> ID<Message>? {
        try db.first("SELECT message FROM imports WHERE source = \(source)") { try $0.id(0) }
    }

    /// The largest message id at most `id`: to find a free one at a given moment.
    package func lastMessage(from first: ID<Message>, to last: ID<Message>) throws -> ID<Message>? {
        try db.first("SELECT id FROM messages WHERE id BETWEEN \(first) AND \(last) ORDER BY id DESC LIMIT 1") {
            try $0.id(0)
        }
    }
}
