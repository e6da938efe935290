import Domain
import Language
import Store

// Finding in the archive.

/// What was found.
package struct Found: Sendable {
    package let hits: [Hit]
    /// Counted up to `counted`.
    package let total: Int
    /// As many are counted, at most; a page does not wait for more.
    package let counted: Int
    package let next: String?
    /// Whether older messages are not found yet, because the index is being made.
    package let isPartial: Bool
    /// Where nothing was found: what may have been meant.
    package let corrections: [Correction]

    /// One message that fits.
    package struct Hit: Sendable {
        package let message: MessageAnswer
        /// The passage of the note (or its beginning), in runs of which some are what was looked for.
        package let snippet: [Snippet.Run]
        package let subject: [Snippet.Run]
        /// Orders given in the message.
        package let orders: [Order]
        /// Documents of the message in which is what its own words do not say.
        package let documents: [DocumentHit]
    }

    package static let most = 10_000
}

extension Desk {
    /// Messages that fit a query, newest first.
    package func search(
        _ query: Query, before: ID<Message>?, limit: Int, counting most: Int = Found.most
    ) async throws -> Found {
        try await look { try $0.search(query, before: before, limit: limit, counting: most) }
    }

    /// A query as the person asks it now.
    ///
    /// - Throws: `textTooLong`, `textNotAllowed` for its words.
    func search(_ query: Query) throws -> Search {
        Search(
            query, text: TextQuery(try Text.clean(query.text, "q", limit: 500), office.analyser),
            sent: (
                query.sentFrom.map { office.calendar.instant($0) },
                query.sentTo.flatMap { $0 < .last ? office.calendar.instant($0.adding(days: 1)) : nil }
            ), for: me, now: office.clock.now())
    }
}

extension Look {
    /// Messages that fit a query, newest first.
    ///
    /// - Throws: `textTooLong`, `textNotAllowed` for its words.
    package func search(
        _ query: Query, before: ID<Message>?, limit: Int, counting most: Int = Found.most
    ) throws -> Found {
        let search = try desk.search(query)
        let (ids, total) = try reader.page(of: search, before: before, limit: limit + 1, counting: most)
        return try found(
            Array(ids.prefix(limit)), of: search, total: (total, most),
            next: ids.count > limit ? ids[limit - 1].description : nil)
    }

    /// - Parameter ids: in the order in which they are shown.
    func found(
        _ ids: [ID<Message>], of search: Search, total: (count: Int, most: Int), next: String?
    ) throws -> Found {
        let messages = Swift.Dictionary(
            uniqueKeysWithValues: try desk.answers(try reader.messages(ids).reversed(), reader).map { ($0.id, $0) })
        // Whoever sees the messages sees the orders that were given in them.
        let orders = Swift.Dictionary(grouping: try reader.orders(givenIn: ids), by: \.message)
        let analyser = desk.office.analyser
        let shown = ids.compactMap { messages[$0] }
        let documents = try documents(of: shown, for: search.text)
        return Found(
            hits: shown.map { message in
                Found.Hit(
                    message: message, snippet: Snippet.passage(of: message.note, for: search.text, analyser),
                    subject: Snippet.highlight(message.subject, for: search.text, analyser),
                    orders: orders[message.id] ?? [], documents: documents[message.id] ?? [])
            }, total: total.count, counted: total.most, next: next, isPartial: try reader.isIndexPartial(),
            corrections: total.count == 0 ? try corrections(of: search.query) : [])
    }
}
