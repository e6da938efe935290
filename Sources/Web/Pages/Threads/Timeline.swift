import Domain
import Office

// What was said and what happened in a thread, in the order in which it did.

extension Viewpoint {
    /// Messages and events, oldest first.
    func timeline(_ sight: ThreadSight) -> [TimelineItem] {
        let orders = Swift.Dictionary(sight.orders.map { ($0.order.id, $0.order) }) { first, _ in first }
        let events = sight.events.compactMap { event -> (Place, TimelineItem)? in
            // That a new order is offered says its message already.
            if event.type == .offer, event.order.flatMap({ orders[$0]?.created }) == event.at { return nil }
            return wording.event(happening(event, orders), names).map {
                (Place(event.at, event.seq), TimelineItem(event: $0))
            }
        }
        // A message stands where the log has it; one that was dated back stands at its date.
        let logged = Swift.Dictionary(
            sight.events.compactMap { event in event.message.map { ($0, Place(event.at, event.seq)) } }
        ) { first, _ in first }
        let first = sight.messages.first
        let messages = sight.messages.map { message in
            // What the whole thread is about stands above it, and in its first message.
            let known = message.id == first?.id ? [] : first?.entries ?? []
            let entries = message.entries.filter { !known.contains($0) }.compactMap { sight.entries[$0] }
            return (
                logged[message.id] ?? Place(message.sent, -1),
                TimelineItem(message: letter(message, entries, in: sight))
            )
        }
        return (messages + events).sorted { $0.0 < $1.0 }.map(\.1)
    }

    private struct Place: Comparable {
        let at: Instant
        let seq: Int64

        init(_ at: Instant, _ seq: Int64) { (self.at, self.seq) = (at, seq) }

        static func < (a: Self, b: Self) -> Bool { (a.at, a.seq) < (b.at, b.seq) }
    }

    private func happening(_ event: EventAnswer, _ orders: [ID<Order>: Order]) -> Happening {
        Happening(
            act: event.type, by: event.actor, at: event.at, subject: event.subject,
            holder: event.order.flatMap { orders[$0] }.flatMap { Self.holder(of: $0, after: event.at) },
            to: (event.to ?? []).compactMap(\.party), reason: event.reason, reasonCode: event.reasonCode,
            text: event.text, due: event.due)
    }

    /// Who held an order after a moment.
    private static func holder(of order: Order, after at: Instant) -> ID<Person>? {
        order.path.last { $0.from <= at }?.person
    }
}
