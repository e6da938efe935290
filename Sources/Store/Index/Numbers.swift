import Domain

// The numbers of documents in SQLite's index. They stand one beside the other, because the engine writes the distance from one to
// the next for each word of each document: a byte instead of six. They follow the time of the messages, because the index
// can only be walked by them. An old message that comes after newer ones, as mail that is taken over does, has no place
// among them: it gets a number below all those, is found apart, and has its place when the index is made the next time.

enum Numbers {
    /// The least number of those that follow the time.
    static let first: Int64 = 1 << 26
    /// Where they begin: whatever is filled in later is older and goes below, as many as will ever be in one file.
    static let middle: Int64 = 3 << 26
    /// So many may be apart in any archive.
    static let some = 1_000
}

/// The newest and the oldest document that stand in order; `nil` where there is none.
private struct Edge {
    let number: Int64
    let message: ID<Message>
}

extension Querying {
    /// The numbers of messages that stand in order.
    ///
    /// - Parameter isApart: whether there are others.
    func numbers(_ range: IndexRange, in generation: Generation, isApart: Bool) throws -> Range<Int64> {
        let from = try range.from.map { try number(from: $0, in: generation) } ?? (isApart ? Numbers.first : .min)
        let to = try range.to.map { try number(from: $0, in: generation) } ?? .max
        return from..<max(from, to)
    }

    /// The first number of a message or a newer one.
    private func number(from message: ID<Message>, in generation: Generation) throws -> Int64 {
        // The sign keeps SQLite from walking all numbers.
        try db.first(
            """
            SELECT number FROM \(generation.documents) WHERE message >= \(message) AND +number >= \(Numbers.first)
            ORDER BY message LIMIT 1
            """
        ) { try $0.integer(0) } ?? .max
    }

    fileprivate func edge(_ generation: Generation, newest: Bool) throws -> Edge? {
        let order: SQL = newest ? "DESC" : "ASC"
        return try db.first(
            """
            SELECT number, message FROM \(generation.documents) WHERE number >= \(Numbers.first)
            ORDER BY number \(order) LIMIT 1
            """
        ) { Edge(number: try $0.integer(0), message: try $0.id(1)) }
    }

    /// The number of the oldest document that stands in order; `nil` where there is none.
    func oldestNumber(of generation: Generation) throws -> Int64? { try edge(generation, newest: false)?.number }

    /// The numbers of the oldest and the newest document that stand in order; `nil` where there is none.
    func orderedNumbers(of generation: Generation) throws -> (oldest: Int64, newest: Int64)? {
        guard let oldest = try edge(generation, newest: false), let newest = try edge(generation, newest: true) else {
            return nil
        }
        return (oldest.number, newest.number)
    }

    /// How many messages of a generation have no place in the order of time, where they are enough to make it anew for them: some,
    /// and one in fifty.
    func misplaced(in generation: Generation) throws -> Int? {
        guard generation.late >= Numbers.some,
            let (oldest, newest) = try orderedNumbers(of: generation), Int64(generation.late) * 50 > newest - oldest
        else { return nil }
        return generation.late
    }
}

extension Writer {
    /// Numbers for messages, each newer than the one before it, that are put into a generation.
    func numbers(for messages: [ID<Message>], in generation: Generation) throws -> [Int64] {
        guard let oldest = messages.first, let newest = messages.last else { return [] }
        guard let last = try edge(generation, newest: true) else {
            return messages.indices.map { Numbers.middle + Int64($0) }
        }
        if oldest > last.message { return messages.indices.map { last.number + 1 + Int64($0) } }
        // Below blocks that have bitmaps none would be made: there everything would be asked of the lists.
        if generation.closing == 0, let first = try edge(generation, newest: false), newest < first.message {
            return messages.indices.map { first.number - Int64(messages.count - $0) }
        }
        return try apart(messages, last, in: generation)
    }

    private func apart(_ messages: [ID<Message>], _ last: Edge, in generation: Generation) throws -> [Int64] {
        var late = Int64(generation.late)
        var next = last.number
        let numbers = messages.map { message in
            if message > last.message {
                next += 1
                return next
            }
            late += 1
            return late
        }
        try db.run("UPDATE generations SET late = \(late) WHERE number = \(generation.number)")
        return numbers
    }
}
