import Domain
import Language
import Store

// Finding in the archive.

/// What was found.
package struct Found: Sendable {
    package let hits: [Hit]
    /// Counted up to 10,000.
    package let total: Int
    package let next: String?

    /// One message that fits.
    package struct Hit: Sendable {
        package let message: MessageAnswer
        /// The passage of the note (or its beginning), in runs of which some are what was looked for.
        package let snippet: [Snippet.Run]
        package let subject: [Snippet.Run]
        /// Orders given in the message.
        package let orders: [OrderSight]
    }

    package static let most = 10_000
}

extension Desk {
    /// Messages that fit a query, newest first.
    package func search(_ query: Query, before: ID<Message>?, limit: Int) async throws -> Found {
        let text = TextQuery(try Text.clean(query.text, "q", limit: 500))
        let directory = try await directory()
        let now = office.clock.now()
        let sent = (
            from: query.sentFrom.map { office.calendar.instant($0) },
            to: query.sentTo.map { office.calendar.instant($0.adding(days: 1)) }
        )
        return try await office.store.read { [me] reader in
            let ids = try reader.search(
                query, text: text, sent: sent, for: me, before: before, limit: limit + 1, now: now)
            let shown = Array(ids.prefix(limit))
            let messages = try answers(try reader.messages(shown).reversed(), reader)
            let orders = Swift.Dictionary(
                grouping: try sights(try reader.orders(givenIn: shown).map(\.id), reader, directory, now: now),
                by: \.order.message)
            let total =
                before == nil && ids.count <= limit
                ? ids.count
                : try reader.searchCount(query, text: text, sent: sent, for: me, now: now, most: Found.most)
            return Found(
                hits: messages.map { message in
                    Found.Hit(
                        message: message, snippet: Snippet.passage(of: message.note, for: text),
                        subject: Snippet.highlight(message.subject, for: text), orders: orders[message.id] ?? [])
                }, total: total, next: ids.count > limit ? shown.last?.description : nil)
        }
    }
}
