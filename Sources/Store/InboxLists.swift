import Domain

// What came to somebody: what was opened already, what is still to be acknowledged, and when the last message came.

extension Querying {
    /// What came to a person and was opened, newest first, before the last one seen.
    package func opened(by person: ID<Person>, before: ID<Message>?, limit: Int) throws -> [ID<Message>] {
        try db.all(
            """
            SELECT d.message FROM deliveries d JOIN messages m ON m.id = d.message
            WHERE d.person = \(person) AND d.message < \(before ?? ID(raw: .max)) AND d.opened IS NOT NULL
                AND EXISTS (SELECT 1 FROM participants p WHERE p.thread = m.thread AND p.person = \(person))
            ORDER BY d.message DESC LIMIT \(limit)
            """
        ) { try $0.id(0) }
    }

    /// How these messages came to one person: of a message to everybody, one row instead of everybody's.
    package func deliveries(of ids: [ID<Message>], to person: ID<Person>) throws -> [ID<Message>: Delivery] {
        guard !ids.isEmpty else { return [:] }
        let rows = try db.all(
            """
            SELECT message, role, opened, acknowledged FROM deliveries
            WHERE person = \(person) AND message IN \(in: ids)
            """
        ) { row in
            Delivery(
                message: try row.id(0), person: person, role: try row.value(1),
                opened: try row.optional(2, row.instant), acknowledged: try row.optional(3, row.instant))
        }
        return Swift.Dictionary(rows.map { ($0.message, $0) }) { first, _ in first }
    }

    /// The last message that came to a person and that they see.
    package func lastMessage(to person: ID<Person>) throws -> ID<Message>? {
        try db.first(
            """
            SELECT d.message FROM deliveries d JOIN messages m ON m.id = d.message
            WHERE d.person = \(person)
                AND EXISTS (SELECT 1 FROM participants p WHERE p.thread = m.thread AND p.person = \(person))
            ORDER BY d.message DESC LIMIT 1
            """
        ) { try $0.id(0) }
    }
}
