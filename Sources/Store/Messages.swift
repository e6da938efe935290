import Domain
import Language

// Messages with their addressees, entries and attachments, and how each person got them.

extension Querying {
    package func message(_ id: ID<Message>) throws -> Message? { try messages([id]).first }

    /// The messages with these ids, in the order of the ids; those that are not there are left out.
    package func messages(_ ids: [ID<Message>]) throws -> [Message] {
        guard !ids.isEmpty else { return [] }
        return try complete("m.id IN \(in: ids)", order: "m.id")
    }

    /// A thread's messages, oldest first, after one of them.
    package func messages(of thread: ID<Thread>, after: ID<Message>?, limit: Int) throws -> [Message] {
        try complete(
            """
            m.id IN (SELECT id FROM messages WHERE thread = \(thread) AND id > \(after ?? ID(raw: 0))
                ORDER BY id LIMIT \(limit))
            """, order: "m.id")
    }

    /// A thread's messages, newest first, before one of them.
    package func messages(of thread: ID<Thread>, before: ID<Message>?, limit: Int) throws -> [Message] {
        try complete(
            """
            m.id IN (SELECT id FROM messages WHERE thread = \(thread) AND id < \(before ?? ID(raw: .max))
                ORDER BY id DESC LIMIT \(limit))
            """, order: "m.id DESC")
    }

    /// Which thread a message is in.
    package func thread(of message: ID<Message>) throws -> ID<Thread>? {
        try db.first("SELECT thread FROM messages WHERE id = \(message)") { try $0.id(0) }
    }

    /// The first message of a thread.
    package func firstMessage(of thread: ID<Thread>) throws -> ID<Message>? {
        try db.first("SELECT id FROM messages WHERE thread = \(thread) ORDER BY id LIMIT 1") { try $0.id(0) }
    }

    private func complete(_ condition: SQL, order: SQL) throws -> [Message] {
        let rows = try db.all(
            """
            SELECT m.id, m.thread, m.author, m.kind, m.note, m.comment, m.event_day, m.confirms FROM messages m
            WHERE \(condition) ORDER BY \(order)
            """
        ) { row in
            Message(
                id: try row.id(0), thread: try row.id(1), author: try row.id(2), kind: try row.id(3),
                note: try row.text(4), comment: try row.optional(5, row.text), eventDate: try row.day(6),
                addressees: [], confirms: try row.optional(7) { try row.id($0) })
        }
        guard !rows.isEmpty else { return [] }
        let ids = rows.map(\.id)
        let addressees = Swift.Dictionary(grouping: try addressees(of: ids), by: \.message)
        let entries = Swift.Dictionary(grouping: try entries(of: ids), by: \.message)
        let attachments = Swift.Dictionary(grouping: try attachments(of: ids), by: \.message)
        return rows.map { row in
            Message(
                id: row.id, thread: row.thread, author: row.author, kind: row.kind, note: row.note,
                comment: row.comment, eventDate: row.eventDate,
                addressees: addressees[row.id, default: []].map(\.addressee),
                entries: entries[row.id, default: []].map(\.entry),
                attachments: attachments[row.id, default: []].map(\.attachment), confirms: row.confirms)
        }
    }

    private func addressees(of ids: [ID<Message>]) throws -> [(message: ID<Message>, addressee: Addressee)] {
        try db.all(
            """
            SELECT message, person, unit, role FROM addressees WHERE message IN \(in: ids) ORDER BY message, position
            """
        ) { row in
            let party: Party = row.isNull(1) ? .unit(try row.id(2)) : .person(try row.id(1))
            return (try row.id(0), Addressee(party, try row.value(3)))
        }
    }

    private func entries(of ids: [ID<Message>]) throws -> [(message: ID<Message>, entry: ID<Entry>)] {
        try db.all(
            "SELECT message, entry FROM message_entries WHERE message IN \(in: ids) ORDER BY message, position"
        ) { (try $0.id(0), try $0.id(1)) }
    }
}

// MARK: - Deliveries

extension Querying {
    private var deliveryColumns: SQL { "message, person, role, opened, acknowledged" }

    private func delivery(_ row: any Row) throws -> Delivery {
        Delivery(
            message: try row.id(0), person: try row.id(1), role: try row.value(2),
            opened: try row.optional(3, row.instant), acknowledged: try row.optional(4, row.instant))
    }

    package func deliveries(of ids: [ID<Message>]) throws -> [Delivery] {
        guard !ids.isEmpty else { return [] }
        return try db.all(
            "SELECT \(deliveryColumns) FROM deliveries WHERE message IN \(in: ids) ORDER BY message, person", delivery)
    }

    package func delivery(of message: ID<Message>, to person: ID<Person>) throws -> Delivery? {
        try db.first(
            "SELECT \(deliveryColumns) FROM deliveries WHERE person = \(person) AND message = \(message)", delivery)
    }

    /// What came to a person, newest first.
    ///
    /// Only what the person still sees: whoever lost sight of a thread has lost its messages here too.
    package func inbox(
        of person: ID<Person>, unopenedOnly: Bool, before: ID<Message>?, limit: Int
    ) throws -> [Delivery] {
        let unopened: SQL = unopenedOnly ? " AND d.opened IS NULL" : ""
        return try db.all(
            """
            SELECT d.message, d.person, d.role, d.opened, d.acknowledged
            FROM deliveries d JOIN messages m ON m.id = d.message
            WHERE d.person = \(person) AND d.message < \(before ?? ID(raw: .max))\(unopened)
                AND EXISTS (SELECT 1 FROM participants p WHERE p.thread = m.thread AND p.person = \(person))
            ORDER BY d.message DESC LIMIT \(limit)
            """, delivery)
    }

    /// How many messages wait unopened; stops counting at `most`.
    package func unopened(for person: ID<Person>, most: Int) throws -> Int {
        try db.first(
            """
            SELECT count(*) FROM (SELECT 1 FROM deliveries WHERE person = \(person) AND opened IS NULL LIMIT \(most)) u
            """
        ) { try $0.int(0) } ?? 0
    }

    /// Which of these messages came to the person and were never opened.
    package func unopened(_ messages: [ID<Message>], by person: ID<Person>) throws -> [ID<Message>] {
        guard !messages.isEmpty else { return [] }
        return try db.all(
            "SELECT message FROM deliveries WHERE person = \(person) AND message IN \(in: messages) AND opened IS NULL"
        ) { try $0.id(0) }
    }

    /// Confirmations of orders to their orderer that nobody has taken note of, newest first.
    package func confirmations(for person: ID<Person>, limit: Int) throws -> [ID<Message>] {
        try db.all(
            """
            SELECT o.confirmation FROM \(unnotedOrders)
            JOIN deliveries d ON d.message = o.confirmation AND d.person = \(person)
            WHERE o.orderer = \(person) AND o.state = 'completed' AND o.noted IS NULL AND d.acknowledged IS NULL
            ORDER BY o.confirmation DESC LIMIT \(limit)
            """
        ) { try $0.id(0) }
    }
}

extension Writer {
    /// A message with all that belongs to it, and its terms for the full text index.
    package func insert(_ message: Message, deliveries: [Delivery], terms: DocumentTerms) throws {
        try db.run(
            """
            INSERT INTO messages (id, thread, author, kind, note, comment, event_day, confirms, unit)
            VALUES (\(message.id), \(message.thread), \(message.author), \(message.kind), \(message.note),
                \(message.comment), \(message.eventDate), \(message.confirms),
                (SELECT p.unit FROM people p WHERE p.id = \(message.author)))
            """)
        try insert(
            "INSERT INTO addressees (message, position, person, unit, role)",
            message.addressees.enumerated().map { index, addressee in
                let (person, unit) = addressee.party.columns
                return "(\(message.id), \(index), \(person), \(unit), \(addressee.role.rawValue))"
            })
        try insert(
            "INSERT INTO deliveries (person, message, role, opened, acknowledged)",
            deliveries.map { "(\($0.person), \(message.id), \($0.role.rawValue), \($0.opened), \($0.acknowledged))" })
        try insert(
            "INSERT INTO message_entries (message, position, entry)",
            message.entries.enumerated().map { "(\(message.id), \($0), \($1))" })
        documents.add(message.id, terms: terms)
    }

    /// Notes that the person has had these messages on a screen.
    package func open(_ messages: [ID<Message>], by person: ID<Person>, at: Instant) throws {
        guard !messages.isEmpty else { return }
        try db.run(
            """
            UPDATE deliveries SET opened = \(at) WHERE person = \(person) AND message IN \(in: messages) AND opened IS NULL
            """)
    }

    /// Notes that the person says to have read it; false where that was said before.
    package func acknowledge(_ message: ID<Message>, by person: ID<Person>, at: Instant) throws -> Bool {
        let isFirst =
            try db.changes(
                """
                UPDATE deliveries SET acknowledged = \(at), opened = coalesce(opened, \(at))
                WHERE person = \(person) AND message = \(message) AND acknowledged IS NULL
                """) == 1
        guard isFirst else { return false }
        // The confirmation of an order of theirs is off their day with it.
        try db.run(
            """
            UPDATE orders SET noted = \(at)
            WHERE id = (SELECT confirms FROM messages WHERE id = \(message)) AND confirmation = \(message)
                AND orderer = \(person)
            """)
        return true
    }
}

extension Party {
    /// As two columns, of which one is empty.
    var columns: (person: ID<Person>?, unit: ID<Unit>?) {
        switch self {
        case .person(let id): (id, nil)
        case .unit(let id): (nil, id)
        }
    }
}
