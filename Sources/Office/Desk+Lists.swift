import Domain
import Store

// What waits for a person, and lists of orders.

/// A list with the number of what is in it.
package struct Counted<Item: Sendable>: Sendable {
    package let items: [Item]
    package let count: Int
}

/// What waits for a person today.
package struct DaySight: Sendable {
    /// Open offers to answer.
    package let decide: [OrderSight]
    /// Held and accepted, the most urgent first; those overdue are among them.
    package let `do`: [OrderSight]
    /// Of `do`, those past their due date.
    package let overdue: [OrderSight]
    /// Given to others, or offered and unanswered.
    package let waiting: [OrderSight]
    /// Confirmations that nobody has taken note of.
    package let confirmations: [(message: MessageAnswer, order: OrderSight)]
}

/// The numbers beside the navigation.
package struct DayCounts: Sendable {
    package let decide: Int
    package let unopened: Int
    /// What waits in the queue of the person's unit for somebody to take it.
    package let queue: Int
}

extension Desk {
    /// What waits for the person; at most 200 of each sort.
    package func day() async throws -> DaySight { try await look { try $0.day() } }

    /// Orders that concern the person in a role, newest first.
    package func orders(
        as role: OrderRole, filter: OrderFilter?, before: ID<Order>?, limit: Int
    ) async throws -> Page<OrderSight> {
        try await look { look in
            let ids = try look.reader.orders(
                of: look.me, as: role, filter: filter, before: before, limit: limit + 1, now: look.now)
            return try look.page(ids, limit)
        }
    }

    /// Orders held in the units that the person leads, newest first.
    package func ordersBelow(filter: OrderFilter?, before: ID<Order>?, limit: Int) async throws -> Page<OrderSight> {
        try await look { look in
            let ids = try look.reader.orders(
                heldBy: look.directory.subordinates(of: look.me), filter: filter, before: before, limit: limit + 1,
                now: look.now)
            return try look.page(ids, limit)
        }
    }
}

extension Look {
    /// What waits for the person; at most 200 of each sort.
    package func day() throws -> DaySight {
        let toDo = try sights(try reader.toDo(for: me, limit: 200))
        let confirmed = try desk.answers(
            try reader.messages(try reader.confirmations(for: me, limit: 200)).reversed(), reader)
        let orders = Swift.Dictionary(
            try sights(confirmed.compactMap(\.confirms)).map { ($0.order.id, $0) }
        ) { first, _ in first }
        return DaySight(
            decide: try sights(try reader.toDecide(for: me, limit: 200)), do: toDo,
            overdue: toDo.filter { $0.order.isOverdue(at: now) },
            waiting: try sights(try reader.waitingFor(me, limit: 200)),
            confirmations: confirmed.compactMap { message in
                message.confirms.flatMap { orders[$0] }.map { (message, $0) }
            })
    }

    /// The numbers beside the navigation; they stop at 99.
    package func counts() throws -> DayCounts {
        DayCounts(
            decide: try reader.toDecide(for: me, limit: 99).count, unopened: try reader.unopened(for: me, most: 99),
            queue: try desk.person.unit.map {
                try reader.queue(of: $0, waitingFor: [me], after: nil, limit: 99).count
            } ?? 0)
    }

    /// A page of a list of which one more was asked for than it shows.
    func page(_ ids: [ID<Order>], _ limit: Int) throws -> Page<OrderSight> {
        let shown = Array(ids.prefix(limit))
        return Page(items: try sights(shown), next: ids.count > limit ? shown.last?.description : nil)
    }

    /// Orders in the order of the ids, each as the person may see it; those that may not be seen are left out.
    func sights(_ ids: [ID<Order>]) throws -> [OrderSight] {
        guard !ids.isEmpty else { return [] }
        let orders = Swift.Dictionary(try reader.orders(ids).map { ($0.id, $0) }) { first, _ in first }
        let seen = try reader.participates(me, inAny: Array(Set(orders.values.map(\.thread))))
        return try sights(
            of: ids.compactMap { id in
                guard let order = orders[id] else { return nil }
                return seen.contains(order.thread) || directory.isSuperior(me, of: order.holder) ? order : nil
            }, seen: seen)
    }

    /// Orders that the person may see.
    ///
    /// - Parameter seen: those of their threads that the person sees.
    func sights(of orders: [Order], seen: Set<ID<Thread>>) throws -> [OrderSight] {
        let ids = orders.map(\.id)
        let subjects = try reader.subjects(Array(Set(orders.map(\.thread))))
        let nudges = try reader.nudges(of: ids.map(\.raw), to: me)
        let open = try reader.openSubOrders(of: ids)
        return try orders.map { order in
            try sight(
                order, title: subjects[order.thread] ?? "", seesThread: seen.contains(order.thread), nudges: nudges,
                openSubOrders: open[order.id] ?? 0)
        }
    }
}

extension OrderSight: Encodable {
    package func encode(to encoder: any Encoder) throws { try answer.encode(to: encoder) }
}
