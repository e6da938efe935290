import Domain
import Hummingbird
import Office

// Orders, and every act on them. Each act answers the order as it is afterwards; one that came too late, as it is now.

enum OrderEndpoints {
    static let all: [Endpoint] =
        [
            Endpoint(
                .get, "/orders", "Orders that concern the person, newest first.",
                parameters: [
                    .query("role", .choice(of: OrderRole.self), "`holder` unless told."),
                    .query("state", .choice(of: OrderFilter.self)),
                ] + Endpoint.Parameter.page,
                gives: .json(.page(of: .named("Order"))), .inside(orders)),
            Endpoint(.get, "/orders/{id}", "One order.", gives: .json(.named("Order")), .inside(order)),
        ] + acts

    private static func orders(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let fields = try request.fields
        let role: OrderRole = try fields.choice("role") ?? .holder
        return try .json(
            try await visitor.desk.orders(
                as: role, filter: fields.choice("state"), before: fields.id("before"), limit: fields.limit))
    }

    private static func order(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        try .json(try await visitor.desk.order(try visitor.id()).answer)
    }
}

extension OrderEndpoints {
    private static let reason = Schema.object([.must("reason", .text)])

    private static let acts: [Endpoint] = [
        act("offer", "Offers it to people or units.", [.must("to", .list(.named("Party"))), .may("note", .text)]) {
            try await $0.offer($1, to: $2.parties("to"), note: $2.text("note") ?? "", key: $3)
        },
        act("acceptance", "Accepts it; from now on one is responsible.") { desk, order, _, key in
            try await desk.accept(order, key: key)
        },
        act("acceptance/undo", "Takes one's own acceptance back, within ten seconds; the same offer is open again.") {
            desk, order, _, key in try await desk.unaccept(order, key: key)
        },
        act(
            "rejection", "Rejects the offer.",
            [.may("reason", .text, "Code or id of an entry of `rejection-reasons`."), .may("text", .text)]
        ) { desk, order, body, key in
            let reason = try await desk.rejectionReason(body.text("reason") ?? "")
            return try await desk.reject(order, reason: reason, text: body.text("text") ?? "", key: key)
        },
        act("recall", "Takes the unanswered offer back.") { desk, order, _, key in
            try await desk.recall(order, key: key)
        },
        act(
            "completion", "Says that it is done; the orderer gets the confirmation.",
            [.must("result", .text), .may("comment", .text), .may("attachments", .ids)]
        ) {
            try await $0.complete(
                $1, result: $2.text("result") ?? "", comment: $2.text("comment") ?? "",
                attachments: $2.ids("attachments", else: .attachmentUnknown), key: $3)
        },
        act("approval", "Approves the result.") { desk, order, _, key in try await desk.approve(order, key: key) },
        act("return", "Returns the result.", [.must("reason", .text)]) {
            try await $0.return($1, reason: $2.text("reason") ?? "", key: $3)
        },
        act("reopening", "Opens it again.", [.must("reason", .text)]) {
            try await $0.reopen($1, reason: $2.text("reason") ?? "", key: $3)
        },
        act("cancellation", "Cancels it.", [.must("reason", .text)]) {
            try await $0.cancel($1, reason: $2.text("reason") ?? "", key: $3)
        },
        act("seizure", "Takes it over as the holder's superior.", [.must("reason", .text)]) {
            try await $0.seize($1, reason: $2.text("reason") ?? "", key: $3)
        },
        act(
            "due", "Sets the due date (the orderer), or asks for a later one (the holder).",
            [.must("due", .nullable(.due), "`null` takes it away."), .may("reason", .text)]
        ) { desk, order, body, key in
            guard body.names("due") else { throw Refusal(.malformed, fields: ["due"]) }
            return try await desk.due(order, body.due("due"), reason: body.text("reason") ?? "", key: key)
        },
        act("nudge", "Reminds whoever has to do something with it now.", [.may("text", .text)]) {
            try await $0.nudge($1, text: $2.text("text") ?? "", key: $3)
        },
        act("instruction", "Adds to what is wanted.", [.must("text", .text)]) {
            try await $0.instruct($1, $2.text("text") ?? "", key: $3)
        },
    ]

    private static func act(
        _ noun: String, _ summary: String, _ takes: [Schema.Property] = [],
        _ perform: @escaping @Sendable (Desk, ID<Order>, Body, _ key: String?) async throws -> OrderAnswer
    ) -> Endpoint {
        Endpoint(
            .post, "/orders/{id}/\(noun)", summary, takes: .json(.object(takes)), gives: .json(.named("Order")),
            .inside { request, visitor in
                let order: ID<Order> = try visitor.id()
                let body = try await visitor.body(request)
                return try .json(
                    try await visitor.desk.telling(order) {
                        try await perform(visitor.desk, order, body, request.key)
                    })
            })
    }
}

extension Desk {
    /// Runs an act on an order; when it came too late, says how the order is now, if the person sees it still.
    func telling(_ order: ID<Order>, _ act: () async throws -> OrderAnswer) async throws -> OrderAnswer {
        do {
            return try await act()
        } catch let refusal as Refusal where refusal.status == .conflict {
            throw Conflict(refusal: refusal, current: try await seen(order))
        }
    }

    private func seen(_ id: ID<Order>) async throws -> OrderAnswer? {
        do {
            return try await order(id).answer
        } catch let refusal as Refusal where refusal.code == .notFound {
            return nil
        }
    }

    /// The code of a reason that is named by its code or its id.
    fileprivate func rejectionReason(_ text: String) async throws -> String {
        guard let id = ID<Entry>(text),
            let reasons = try await directory().dictionary(code: Domain.Dictionary.rejectionReasons)
        else { return text }
        return try await entries([id]).first { $0.dictionary == reasons.id }?.code ?? text
    }
}
