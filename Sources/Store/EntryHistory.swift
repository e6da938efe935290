import Domain

// What was ever said about an entry of a dictionary, as far as one person sees it. Everything goes from the newest message
// on and stops at a number, so that a page costs the same whether a customer has a hundred messages or a hundred thousand.

/// Threads in which an entry was named.
package struct EntryThreads: Sendable {
    /// The one in which it was named last comes first.
    package var threads: [ID<Thread>] = []
    /// There are no others.
    package var isWhole = true
}

/// Who wrote a message, and where.
package struct Authorship: Sendable {
    package let message: ID<Message>
    package let thread: ID<Thread>
    package let author: ID<Person>
}

extension Querying {
    /// Threads that a person sees and in which an entry was named.
    ///
    /// - Parameters:
    ///   - most: of threads.
    ///   - scanning: of messages that name the entry, whoever sees them.
    package func threads(
        naming entry: ID<Entry>, for person: ID<Person>, most: Int, scanning: Int
    ) throws -> EntryThreads {
        var found = EntryThreads()
        var seen: Set<ID<Thread>> = []
        var before = ID<Message>(raw: .max)
        for _ in 0..<max(1, scanning / 1_000) {
            guard let low = try lowest(naming: entry, before: before, limit: 1_000) else { return found }
            let threads = try db.all(
                """
                SELECT m.thread FROM message_entries e JOIN messages m ON m.id = e.message
                JOIN participants p ON p.thread = m.thread AND p.person = \(person)
                WHERE e.entry = \(entry) AND e.message >= \(low) AND e.message < \(before)
                GROUP BY m.thread ORDER BY max(m.id) DESC
                """
            ) { try $0.id(0, Thread.self) }
            found.threads += threads.filter { seen.insert($0).inserted }
            before = low
            if found.threads.count > most { break }
        }
        found.isWhole = try found.threads.count <= most && lowest(naming: entry, before: before, limit: 1) == nil
        found.threads = Array(found.threads.prefix(most))
        return found
    }

    /// The last of the next messages that name an entry.
    private func lowest(naming entry: ID<Entry>, before: ID<Message>, limit: Int) throws -> ID<Message>? {
        try db.first(
            """
            SELECT min(message) FROM (SELECT message FROM message_entries
                WHERE entry = \(entry) AND message < \(before) ORDER BY message DESC LIMIT \(limit)) e
            """
        ) { row in try row.optional(0) { try row.id($0) } } ?? nil
    }

    /// The messages of some threads: the first ones of each, in no order of the threads.
    package func authorship(in threads: [ID<Thread>], most: Int) throws -> [Authorship] {
        try db.all("SELECT id, thread, author FROM messages WHERE thread IN \(in: threads) LIMIT \(most)") {
            Authorship(message: try $0.id(0), thread: try $0.id(1), author: try $0.id(2))
        }
    }

    /// The kinds of some messages.
    package func kinds(of messages: [ID<Message>]) throws -> [ID<Message>: ID<Kind>] {
        guard !messages.isEmpty else { return [:] }
        let rows = try db.all("SELECT id, kind FROM messages WHERE id IN \(in: messages)") {
            (try $0.id(0, Message.self), try $0.id(1, Kind.self))
        }
        return Swift.Dictionary(rows) { first, _ in first }
    }

    /// The attachments of some threads.
    package func attachments(in threads: [ID<Thread>], most: Int) throws -> [(id: ID<Attachment>, thread: ID<Thread>)] {
        try db.all(
            """
            SELECT a.id, m.thread FROM messages m JOIN attachments a ON a.message = m.id
            WHERE m.thread IN \(in: threads) LIMIT \(most)
            """
        ) { (try $0.id(0), try $0.id(1)) }
    }

    /// Attachments with where they were sent, the newest first.
    package func attachmentPlaces(
        _ ids: [ID<Attachment>]
    ) throws -> [(attachment: Attachment, message: ID<Message>, thread: ID<Thread>)] {
        guard !ids.isEmpty else { return [] }
        return try db.all(
            """
            SELECT \(attachmentColumns), message, m.thread FROM attachments
            JOIN (SELECT id AS sent, thread FROM messages) m ON m.sent = message
            WHERE id IN \(in: ids) ORDER BY id DESC
            """
        ) { (try attachment($0), try $0.id(6), try $0.id(7)) }
    }

    /// Threads among these in which orders are open, once for each.
    package func openOrders(in threads: [ID<Thread>]) throws -> [ID<Thread>] {
        try db.all("SELECT thread FROM orders WHERE thread IN \(in: threads) AND ended IS NULL") { try $0.id(0) }
    }
}

// MARK: - What belongs to an entry

extension Querying {
    /// How many entries of each dictionary belong to one; stops counting at `most`.
    package func children(of entry: ID<Entry>, most: Int) throws -> [ID<Dictionary>: Int] {
        let rows = try db.all(
            """
            SELECT dictionary, count(*) FROM (SELECT dictionary FROM entries WHERE parent = \(entry) LIMIT \(most)) c
            GROUP BY dictionary
            """
        ) { (try $0.id(0, Dictionary.self), try $0.int(1)) }
        return Swift.Dictionary(rows) { first, _ in first }
    }

    /// The entries of a dictionary that belong to one, by name.
    ///
    /// - Parameter after: the folded name and id of the last one seen.
    package func children(
        of entry: ID<Entry>, in dictionary: ID<Dictionary>, after: (folded: String, id: ID<Entry>)?, limit: Int
    ) throws -> [Entry] {
        var sql: SQL = "parent = \(entry) AND dictionary = \(dictionary)"
        if let after { sql += " AND (folded, id) > (\(after.folded), \(after.id))" }
        return try entries(sql + " ORDER BY folded, id LIMIT \(limit)")
    }

    /// How many entries a dictionary has; stops counting at `most`.
    package func entryCount(of dictionary: ID<Dictionary>, most: Int) throws -> Int {
        try db.first(
            "SELECT count(*) FROM (SELECT 1 FROM entries WHERE dictionary = \(dictionary) LIMIT \(most)) e"
        ) { try $0.int(0) } ?? 0
    }

    /// Entries with one of these folded names.
    package func entries(called folded: [String], in dictionaries: [ID<Dictionary>], limit: Int) throws -> [Entry] {
        guard !folded.isEmpty, !dictionaries.isEmpty else { return [] }
        let names = folded.map { "\($0)" as SQL }.joined(separator: ", ")
        return try entries("dictionary IN \(in: dictionaries) AND folded IN (\(names)) ORDER BY id LIMIT \(limit)")
    }
}
