import Domain
import Store

// The orders that somebody gave, by what has become of them.

/// A part of the list, and how many there are in each.
package struct GivenSight: Sendable {
    package let orders: Page<OrderSight>
    /// Of the states that are counted; they stop at 99.
    package let counts: [GivenState: Int]
    /// Open orders held in the units that the person leads; nil for whoever leads none.
    package let below: Int?
}

extension Desk {
    /// Orders that the person gave, newest first.
    ///
    /// - Parameter state: nil for the open ones that the people of the person's units hold.
    package func given(_ state: GivenState?, before: ID<Order>?, limit: Int) async throws -> GivenSight {
        try await look { look in
            let (me, reader, directory, now) = (look.me, look.reader, look.directory, look.now)
            let people = directory.subordinates(of: me)
            let ids =
                try state.map { try reader.given(by: me, $0, before: before, limit: limit + 1) }
                ?? reader.orders(heldBy: people, filter: .open, before: before, limit: limit + 1, now: now)
            // What is over, and all of it, may be more than anybody wants counted.
            let counted = [GivenState.offered, .held, .confirm, .rejected]
            let counts = try counted.map { ($0, try reader.givenCount(by: me, $0, most: 99)) }
            let leads = directory.sortedUnits.contains { $0.head == me }
            return GivenSight(
                orders: try look.page(ids, limit),
                counts: Swift.Dictionary(counts) { first, _ in first },
                below: leads ? try reader.heldCount(by: people, most: 99) : nil)
        }
    }
}
