import Domain

// Orders, as the state that their events fold to.

extension Querying {
    package func order(_ id: ID<Order>) throws -> Order? { try orders([id]).first }

    /// The orders with these ids, in the order of the ids.
    package func orders(_ ids: [ID<Order>]) throws -> [Order] {
        guard !ids.isEmpty else { return [] }
        return try complete("id IN \(in: ids)")
    }

    package func orders(of thread: ID<Thread>) throws -> [Order] { try complete("thread = \(thread)") }

    package func orders(in threads: [ID<Thread>]) throws -> [Order] {
        guard !threads.isEmpty else { return [] }
        return try complete("thread IN \(in: threads)")
    }

    package func orders(givenIn messages: [ID<Message>]) throws -> [Order] {
        guard !messages.isEmpty else { return [] }
        return try complete("message IN \(in: messages)")
    }

    /// The thread of an order.
    package func thread(of order: ID<Order>) throws -> ID<Thread>? {
        try db.first("SELECT thread FROM orders WHERE id = \(order)") { try $0.id(0) }
    }

    /// How many orders split off from these are still open; those with none are left out.
    package func openSubOrders(of orders: [ID<Order>]) throws -> [ID<Order>: Int] {
        guard !orders.isEmpty else { return [:] }
        let rows = try db.all(
            """
            SELECT parent, count(*) FROM orders WHERE parent IN \(in: orders) AND ended IS NULL GROUP BY parent
            """
        ) { (try $0.id(0, Order.self), try $0.int(1)) }
        return Swift.Dictionary(rows) { first, _ in first }
    }

    /// Whether an order is completed or cancelled; false where there is none.
    package func isClosed(_ order: ID<Order>?) throws -> Bool {
        guard let order else { return false }
        return try db.first("SELECT 1 FROM orders WHERE id = \(order) AND ended IS NOT NULL") { _ in true } ?? false
    }

    private func complete(_ condition: SQL) throws -> [Order] {
        var orders = try db.all(
            """
            SELECT id, thread, message, parent, orderer, needs_approval, may_reject, answer_days, created, version,
                state, holder, due_day, due_minute, due_lapses, asked_day, asked_minute, asked_lapses, asked_reason,
                asked_at, finished_at, finished_by, finished_late, confirmation, ended
            FROM orders WHERE \(condition) ORDER BY id
            """, order)
        let ids = orders.map(\.id)
        guard !ids.isEmpty else { return [] }
        let holdings = Swift.Dictionary(grouping: try holdings(of: ids), by: \.order)
        let offers = Swift.Dictionary(grouping: try offers(of: ids), by: \.order)
        for index in orders.indices {
            let id = orders[index].id
            orders[index].path = holdings[id, default: []].map(\.holding)
            let all = offers[id, default: []].map(\.offer)
            orders[index].offer = all.last { $0.answer == nil }
            orders[index].past = all.filter { $0.answer != nil }
        }
        return orders
    }

    private func order(_ row: any Row) throws -> Order {
        Order(
            id: try row.id(0), thread: try row.id(1), message: try row.id(2),
            parent: try row.optional(3) { try row.id($0) }, orderer: try row.id(4), needsApproval: try row.flag(5),
            mayReject: try row.flag(6), answerDays: try row.optional(7, row.int), created: try row.instant(8),
            version: try row.int(9), state: try row.value(10), holder: try row.id(11), offer: nil,
            due: try due(row, from: 12), asked: try asked(row), path: [], past: [], finished: try finished(row),
            ended: try row.optional(24, row.instant))
    }

    private func due(_ row: any Row, from column: Int) throws -> Due? {
        guard !row.isNull(column) else { return nil }
        return Due(
            day: try row.day(column), minute: try row.optional(column + 1, row.int),
            lapses: try row.instant(column + 2))
    }

    private func asked(_ row: any Row) throws -> Order.Asked? {
        guard let due = try due(row, from: 15) else { return nil }
        return Order.Asked(due: due, reason: try row.text(18), at: try row.instant(19))
    }

    private func finished(_ row: any Row) throws -> Order.Finished? {
        guard !row.isNull(20) else { return nil }
        return Order.Finished(
            at: try row.instant(20), by: try row.id(21), late: try row.optional(22, row.integer),
            confirmation: try row.id(23))
    }

    private func holdings(of ids: [ID<Order>]) throws -> [(order: ID<Order>, holding: Order.Holding)] {
        try db.all(
            """
            SELECT order_id, person, since, until, how FROM holdings WHERE order_id IN \(in: ids)
            ORDER BY order_id, position
            """
        ) { row in
            let holding = Order.Holding(
                person: try row.id(1), from: try row.instant(2), to: try row.optional(3, row.instant),
                how: try row.value(4))
            return (try row.id(0), holding)
        }
    }
}

extension Writer {
    /// Writes an order as an event left it, and the event's own rows.
    ///
    /// - Returns: false where somebody changed the order meanwhile; then nothing may be committed.
    package func save(_ order: Order, after event: Order.Event, by: ID<Person>, at: Instant) throws -> Bool {
        switch event {
        case .created:
            try insert(order)
            return true
        case .offered(let offer): try insert(offer, of: order.id)
        case .accepted, .seized:
            try closeOffer(of: order, in: event)
            try hold(order)
        case .unaccepted:
            try hold(order)
            if let offer = order.offer { try insert(offer, of: order.id) }
        case .declined(let offer, let reason): try decline(offer, by: by, at: at, reason: reason)
        case .rejected(let offer, let reason):
            try decline(offer, by: by, at: at, reason: reason)
            try closeOffer(of: order, in: event)
        case .recalled, .expired, .cancelled: try closeOffer(of: order, in: event)
        case .completed, .approved, .returned, .reopened, .dueAsked, .dueChanged, .instructed: break
        }
        documents.retag(order.message)
        guard case .completed = event else { return try update(order, noted: "noted") }
        // Whoever completes an order of their own is told nothing of it.
        return try update(order, noted: "\(order.finished.flatMap { $0.by == order.orderer ? $0.at : nil })")
    }

    private func insert(_ order: Order) throws {
        try db.run(
            """
            INSERT INTO orders (id, thread, message, parent, orderer, needs_approval, may_reject, answer_days, created,
                version, state, holder, due_day, due_minute, due_lapses)
            VALUES (\(order.id), \(order.thread), \(order.message), \(order.parent), \(order.orderer),
                \(order.needsApproval), \(order.mayReject), \(order.answerDays), \(order.created), \(order.version),
                \(order.state.rawValue), \(order.holder), \(order.due?.day), \(order.due?.minute), \(order.due?.lapses))
            """)
        try hold(order)
    }

    /// - Parameter noted: when the orderer took note of its completion.
    private func update(_ order: Order, noted: SQL) throws -> Bool {
        try db.changes(
            """
            UPDATE orders SET version = \(order.version), state = \(order.state.rawValue), holder = \(order.holder),
                due_day = \(order.due?.day), due_minute = \(order.due?.minute), due_lapses = \(order.due?.lapses),
                asked_day = \(order.asked?.due.day), asked_minute = \(order.asked?.due.minute),
                asked_lapses = \(order.asked?.due.lapses), asked_reason = \(order.asked?.reason),
                asked_at = \(order.asked?.at), finished_at = \(order.finished?.at),
                finished_by = \(order.finished?.by), finished_late = \(order.finished?.late),
                confirmation = \(order.finished?.confirmation), ended = \(order.ended),
                noted = \(noted)
            WHERE id = \(order.id) AND version = \(order.version - 1)
            """) == 1
    }

    /// The last two stretches of the path: the one that ended and the one that began.
    private func hold(_ order: Order) throws {
        if order.path.count > 1 {
            let before = order.path[order.path.count - 2]
            try db.run(
                "UPDATE holdings SET until = \(before.to) WHERE order_id = \(order.id) AND position = \(order.path.count - 2)"
            )
        }
        guard let now = order.path.last else { return }
        try db.run(
            """
            INSERT INTO holdings (order_id, position, person, since, until, how)
            VALUES (\(order.id), \(order.path.count - 1), \(now.person), \(now.from), \(now.to), \(now.how.rawValue))
            """)
    }
}
