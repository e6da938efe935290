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
}

extension Desk {
    /// What waits for the person; at most 200 of each sort.
    package func day() async throws -> DaySight {
        let directory = try await directory()
        let now = office.clock.now()
        return try await office.store.read { [me] reader in
            func sights(_ ids: [ID<Order>]) throws -> [OrderSight] { try self.sights(ids, reader, directory, now: now) }
            let toDo = try sights(try reader.toDo(for: me, limit: 200))
            let confirmed = try answers(
                try reader.messages(try reader.confirmations(for: me, limit: 200)).reversed(), reader)
            let orders = try sights(confirmed.compactMap(\.confirms))
            return DaySight(
                decide: try sights(try reader.toDecide(for: me, limit: 200)), do: toDo,
                overdue: toDo.filter { $0.order.isOverdue(at: now) },
                waiting: try sights(try reader.waitingFor(me, limit: 200)),
                confirmations: confirmed.compactMap { message in
                    orders.first { $0.order.id == message.confirms }.map { (message, $0) }
                })
        }
    }

    /// The numbers beside the navigation; they stop at 99.
    package func counts() async throws -> DayCounts {
        try await office.store.read { [me] reader in
            DayCounts(
                decide: try reader.toDecide(for: me, limit: 99).count,
                unopened: try reader.unopened(for: me, most: 99))
        }
    }

    /// Orders that concern the person in a role, newest first.
    package func orders(
        as role: OrderRole, filter: OrderFilter?, before: ID<Order>?, limit: Int
    ) async throws -> Page<OrderSight> {
        let directory = try await directory()
        let now = office.clock.now()
        return try await office.store.read { [me] reader in
            let ids = try reader.orders(
                of: me, as: role, filter: filter, before: before, limit: limit + 1, now: now)
            return try page(ids, limit, reader, directory, now: now)
        }
    }

    /// Orders held in the units that the person leads, newest first.
    package func ordersBelow(filter: OrderFilter?, before: ID<Order>?, limit: Int) async throws -> Page<OrderSight> {
        let directory = try await directory()
        let now = office.clock.now()
        return try await office.store.read { [me] reader in
            let ids = try reader.orders(
                heldBy: directory.subordinates(of: me), filter: filter, before: before, limit: limit + 1, now: now)
            return try page(ids, limit, reader, directory, now: now)
        }
    }

    private func page(
        _ ids: [ID<Order>], _ limit: Int, _ reader: Reader, _ directory: Directory, now: Instant
    ) throws -> Page<OrderSight> {
        let shown = Array(ids.prefix(limit))
        return Page(
            items: try sights(shown, reader, directory, now: now),
            next: ids.count > limit ? shown.last?.description : nil)
    }

    /// Orders in the order of the ids, each as the person may see it; those that may not be seen are left out.
    func sights(
        _ ids: [ID<Order>], _ reader: some Querying, _ directory: Directory, now: Instant
    ) throws -> [OrderSight] {
        let orders = Swift.Dictionary(try reader.orders(ids).map { ($0.id, $0) }) { first, _ in first }
        let subjects = try reader.subjects(Array(Set(orders.values.map(\.thread))))
        return try ids.compactMap { id in
            guard let order = orders[id] else { return nil }
            let sees = try reader.participates(me, in: order.thread)
            guard sees || directory.isSuperior(me, of: order.holder) else { return nil }
            return try sight(
                order, title: subjects[order.thread] ?? "", seesThread: sees, reader, directory, now: now)
        }
    }
}

extension OrderSight: Encodable {
    package func encode(to encoder: any Encoder) throws { try answer.encode(to: encoder) }
}
