import Domain
import Office

// What waits for a person, and what was found, as the API shows them.

/// What waits for a person.
struct DayAnswer: Encodable {
    let decide: Part<OrderAnswer>
    let `do`: Part<OrderAnswer>
    let overdue: Part<OrderAnswer>
    let waiting: Part<OrderAnswer>
    let confirmations: Part<Confirmation>

    /// Some orders, and how many.
    struct Part<Item: Encodable>: Encodable {
        let items: [Item]
        let count: Int

        init(_ items: [Item]) { (self.items, count) = (items, items.count) }
    }

    /// That an order was done.
    struct Confirmation: Encodable {
        let message: MessageAnswer
        let order: OrderAnswer
    }

    init(_ day: DaySight) {
        decide = Part(day.decide.map(\.answer))
        `do` = Part(day.do.map(\.answer))
        overdue = Part(day.overdue.map(\.answer))
        waiting = Part(day.waiting.map(\.answer))
        confirmations = Part(day.confirmations.map { Confirmation(message: $0.message, order: $0.order.answer) })
    }

    static let schema = Schema.object(
        ["decide", "do", "overdue", "waiting"].map { .must($0, part(.named("Order"))) } + [
            .must(
                "confirmations",
                part(.object([.must("message", .named("Message")), .must("order", .named("Order"))])))
        ])

    private static func part(_ item: Schema) -> Schema {
        .object([.must("items", .list(item)), .must("count", .integer)])
    }
}

/// What was found.
struct FoundAnswer: Encodable {
    let items: [Hit]
    /// Counted up to 10,000.
    let total: Int
    let next: String?

    /// One message that fits.
    struct Hit: Encodable {
        let message: ID<Message>
        let thread: ID<Thread>
        /// The passage that fits, as plain text.
        let snippet: String
        /// The passage in runs, of which some are what was looked for.
        let runs: [Run]
        let subject: String
        let author: ID<Person>
        let kind: ID<Kind>
        let sent: Instant
        let eventDate: Day
        /// The first order given in it.
        let order: ID<Order>?
        let state: Order.State?
    }

    /// A piece of a passage.
    struct Run: Encodable {
        let text: String
        let found: Bool
    }

    init(_ found: Found) {
        items = found.hits.map(Hit.init)
        total = found.total
        next = found.next
    }

    private enum CodingKeys: String, CodingKey { case items, total, next }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(items, forKey: .items)
        try container.encode(total, forKey: .total)
        try container.encode(next, forKey: .next)
    }

    static let schema = Schema.object([
        .must(
            "items",
            .list(
                .object([
                    .must("message", .id), .must("thread", .id), .must("snippet", .text),
                    .must("runs", .list(.object([.must("text", .text), .must("found", .flag)]))),
                    .must("subject", .text), .must("author", .id), .must("kind", .id), .must("sent", .time),
                    .must("eventDate", .day), .may("order", .id), .may("state", .choice(of: Order.State.self)),
                ]))),
        .must("total", .integer, "Counted up to 10,000."), .must("next", .nullable(.text)),
    ])
}

extension FoundAnswer.Hit {
    init(_ hit: Found.Hit) {
        let order = hit.orders.first
        self.init(
            message: hit.message.id, thread: hit.message.thread, snippet: hit.snippet.map(\.text).joined(),
            runs: hit.snippet.map { FoundAnswer.Run(text: $0.text, found: $0.isMatch) }, subject: hit.message.subject,
            author: hit.message.author, kind: hit.message.kind, sent: hit.message.sent,
            eventDate: hit.message.eventDate, order: order?.id, state: order?.state)
    }
}
