import Domain

// Which orders concern somebody, and how.

/// As what somebody is concerned by an order.
package enum OrderRole: String, CaseIterable, Sendable {
    case holder, orderer, offered, former
}

extension Querying {
    /// Orders of a person in a role, newest first.
    ///
    /// - Parameters:
    ///   - filter: `nil` for all.
    ///   - before: the last one seen.
    ///   - now: what overdue is measured by.
    package func orders(
        of person: ID<Person>, as role: OrderRole, filter: OrderFilter?, before: ID<Order>?, limit: Int, now: Instant
    ) throws -> [ID<Order>] {
        let who: SQL =
            switch role {
            case .holder: "o.holder = \(person)"
            case .orderer: "o.orderer = \(person)"
            case .offered:
                """
                o.id IN (SELECT f.order_id FROM offer_people q JOIN offers f ON f.id = q.offer
                    WHERE q.person = \(person) AND q.waiting = 1)
                """
            case .former:
                """
                o.holder <> \(person) AND o.id IN (SELECT h.order_id FROM holdings h WHERE h.person = \(person))
                """
            }
        return try list(who, filter: filter, before: before, limit: limit, now: now)
    }

    /// Orders held by any of these people, newest first: what their superior sees.
    package func orders(
        heldBy people: [ID<Person>], filter: OrderFilter?, before: ID<Order>?, limit: Int, now: Instant
    ) throws -> [ID<Order>] {
        guard !people.isEmpty else { return [] }
        return try list("o.holder IN \(in: people)", filter: filter, before: before, limit: limit, now: now)
    }

    private func list(
        _ who: SQL, filter: OrderFilter?, before: ID<Order>?, limit: Int, now: Instant
    ) throws -> [ID<Order>] {
        try db.all(
            """
            SELECT o.id FROM orders o WHERE \(who)\(condition(filter, now: now)) AND o.id < \(before ?? ID(raw: .max))
            ORDER BY o.id DESC LIMIT \(limit)
            """
        ) { try $0.id(0) }
    }

    func condition(_ filter: OrderFilter?, now: Instant) -> SQL {
        switch filter {
        case nil: ""
        case .open: " AND o.ended IS NULL"
        case .overdue: " AND o.ended IS NULL AND o.due_lapses <= \(now)"
        case .offered: " AND o.state = 'offered'"
        case .rejected:
            """
             AND EXISTS (SELECT 1 FROM offers f JOIN offer_people q ON q.offer = f.id
                WHERE f.order_id = o.id AND q.declined IS NOT NULL)
            """
        case .completed: " AND o.state IN ('completed', 'approved')"
        case .cancelled: " AND o.state = 'cancelled'"
        }
    }

    /// What a person holds and nobody else is asked about, the most urgent first.
    package func toDo(for person: ID<Person>, limit: Int) throws -> [ID<Order>] {
        try db.all(
            """
            SELECT o.id FROM \(openOrders(by: .holder))
            WHERE o.holder = \(person) AND o.ended IS NULL AND o.state = 'held'
            ORDER BY o.due_lapses IS NULL, o.due_lapses, o.id LIMIT \(limit)
            """
        ) { try $0.id(0) }
    }

    /// What a person waits for: orders given that somebody else holds, and offers made that nobody has answered.
    package func waitingFor(_ person: ID<Person>, limit: Int) throws -> [ID<Order>] {
        try db.all(
            """
            SELECT id FROM (
                SELECT o.id, o.due_lapses FROM \(openOrders(by: .orderer))
                WHERE o.orderer = \(person) AND o.ended IS NULL AND (o.holder <> \(person) OR o.state = 'offered')
                UNION
                SELECT o.id, o.due_lapses FROM orders o JOIN offers f ON f.order_id = o.id
                WHERE f.offerer = \(person) AND f.answer IS NULL AND o.ended IS NULL
            ) w ORDER BY w.due_lapses IS NULL, w.due_lapses, w.id LIMIT \(limit)
            """
        ) { try $0.id(0) }
    }

    /// Open offers that a person may still answer, the most urgent first.
    package func toDecide(for person: ID<Person>, limit: Int) throws -> [ID<Order>] {
        try db.all(
            """
            SELECT o.id FROM offer_people q JOIN offers f ON f.id = q.offer JOIN orders o ON o.id = f.order_id
            WHERE q.person = \(person) AND q.waiting = 1
            ORDER BY o.due_lapses IS NULL, o.due_lapses, o.id LIMIT \(limit)
            """
        ) { try $0.id(0) }
    }

    /// Orders with an open offer that nobody answered in time.
    package func expiredOffers(at now: Instant, limit: Int) throws -> [ID<Order>] {
        try db.all(
            """
            SELECT order_id FROM offers WHERE answer IS NULL AND expires IS NOT NULL AND expires <= \(now)
            ORDER BY expires LIMIT \(limit)
            """
        ) { try $0.id(0) }
    }
}
