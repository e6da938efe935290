import Domain
import Store

// What orders are about, in short: of the messages in which they were given, what a list shows.

/// A message in short.
package struct MessageBrief: Sendable {
    package let kind: ID<Kind>
    package let entries: [Entry]
    /// How many.
    package let attachments: Int
}

extension Desk {
    /// The messages in which orders were given, of threads that the person sees. Nothing counts as opened by it.
    package func briefs(of orders: [OrderSight]) async throws -> [ID<Message>: MessageBrief] {
        try await look { try $0.briefs(of: orders) }
    }
}

extension Look {
    /// The messages in which orders were given, of threads that the person sees. Nothing counts as opened by it.
    package func briefs(of orders: [OrderSight]) throws -> [ID<Message>: MessageBrief] {
        let messages = try reader.messages(Array(Set(orders.filter(\.seesThread).map(\.order.message))))
        let entries = Swift.Dictionary(
            try reader.entries(Array(Set(messages.flatMap(\.entries)))).map { ($0.id, $0) }
        ) { first, _ in first }
        return Swift.Dictionary(
            uniqueKeysWithValues: messages.map { message in
                (
                    message.id,
                    MessageBrief(
                        kind: message.kind, entries: message.entries.compactMap { entries[$0] },
                        attachments: message.attachments.count)
                )
            })
    }

    /// Whether the person would not see a thread any more after rejecting an offer in it.
    package func losesSight(of thread: ID<Thread>) throws -> Bool {
        var participants = try reader.participants(of: thread)
        guard participants.contains(me) else { return false }
        participants.reject(by: me)
        return !participants.contains(me)
    }
}
