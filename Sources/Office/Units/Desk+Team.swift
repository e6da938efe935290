import Domain
import Store

// Who of a unit holds what, as far as the reader may see it: the number of everybody's orders, and those that are theirs to see.

/// The people of a unit with what they hold.
package struct UnitSight: Sendable {
    package let unit: Unit
    package let people: [Holder]
    /// The last one shown, where there are more.
    package let next: ID<Person>?
    /// Whether the reader belongs to the unit or leads it, so that its queue is theirs to see.
    package let seesQueue: Bool

    /// One of them.
    package struct Holder: Sendable {
        package let member: TeamMember
        /// The most urgent first; only those that the reader may see.
        package let orders: [Held]
    }

    /// An order in short.
    package struct Held: Sendable {
        package let order: Order
        package let title: String
        /// Whether the reader sees the whole thread.
        package let seesThread: Bool
    }
}

extension Desk {
    /// Who of a unit holds what.
    ///
    /// - Parameters:
    ///   - after: the last person seen.
    ///   - most: orders shown of each.
    /// - Throws: `notFound`.
    package func unit(
        _ id: ID<Unit>, after: ID<Person>? = nil, limit: Int = 30, most: Int = 6
    ) async throws -> UnitSight {
        let directory = try await directory()
        guard let unit = directory.units[id] else { throw Refusal(.notFound) }
        let members = Set(directory.members(of: id))
        let all = directory.sortedPeople.map(\.id).filter(members.contains)
        let rest = after.flatMap { all.firstIndex(of: $0) }.map { all[($0 + 1)...] } ?? all[...]
        let shown = Array(rest.prefix(limit))
        let team = try await team(shown, directory)
        let held = try await held(by: shown, most: most, directory)
        return UnitSight(
            unit: unit, people: team.map { UnitSight.Holder(member: $0, orders: held[$0.person] ?? []) },
            next: rest.count > limit ? shown.last : nil,
            seesQueue: members.contains(me) || directory.leads(me, id))
    }

    /// What each of these people holds, as far as the person may see it: all of it for a superior, else what is in threads
    /// that they see.
    private func held(
        by people: [ID<Person>], most: Int, _ directory: Directory
    ) async throws -> [ID<Person>: [UnitSight.Held]] {
        try await office.store.read { [me] reader in
            let ids = try people.flatMap { person in
                let isAll = person == me || directory.isSuperior(me, of: person)
                return try reader.openOrders(heldBy: person, seenBy: isAll ? nil : me, limit: most)
            }
            let orders = Swift.Dictionary(try reader.orders(ids).map { ($0.id, $0) }) { first, _ in first }
            let threads = Array(Set(orders.values.map(\.thread)))
            let (subjects, seen) = (try reader.subjects(threads), try reader.participates(me, inAny: threads))
            return Swift.Dictionary(
                grouping: ids.compactMap { orders[$0] }.map { order in
                    UnitSight.Held(
                        order: order, title: subjects[order.thread] ?? "", seesThread: seen.contains(order.thread))
                }, by: \.order.holder)
        }
    }
}
