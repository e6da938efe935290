import Domain
import Hummingbird
import Office

// Messages: sending, reading, saying to have read; and what came in.

enum MessageEndpoints {
    static let all: [Endpoint] = [
        Endpoint(
            .post, "/messages", "Sends a message, and makes the orders that its kind asks for.",
            takes: .json(draft), gives: .json(.named("Sent"), status: 201), .inside(send)),
        Endpoint(.get, "/messages/{id}", "One message.", gives: .json(.named("Message")), .inside(message)),
        Endpoint(
            .post, "/messages/{id}/acknowledgement", "Says that one has read it.", gives: .json(.named("Message")),
            .inside(acknowledge)),
        Endpoint(
            .post, "/messages/{id}/nudge", "Reminds those who are asked to acknowledge one's message and have not.",
            takes: .json(.object([.may("text", .text)])), gives: .json(.named("Message")), .inside(nudge)),
        Endpoint(
            .get, "/inbox", "Messages addressed to the person, newest first.",
            parameters: [.query("state", .choice(["new", "all"]), "`new`: not opened yet.")] + Endpoint.Parameter.page,
            gives: .json(.page(of: .named("Message"))), .inside(inbox)),
    ]

    private static let draft = Schema.object([
        .may("thread", .id, "The thread to answer in; without it a new one begins, which needs a subject."),
        .may("subject", .text), .must("kind", .text, "Id or code."), .may("to", .list(.named("Party"))),
        .may("forInformation", .list(.named("Party"))), .may("note", .text), .may("comment", .text),
        .may("eventDate", .day), .may("due", .due), .may("entries", .ids), .may("attachments", .ids),
        .may("assign", .choice(of: Draft.Assign.self), "An order for each addressee, or one for whoever is first."),
        .may("parent", .id, "The order that the new ones are split off from."),
    ])

    private static func send(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let draft = try Draft(try await visitor.body(request), in: try await visitor.desk.directory())
        return try .json(try await visitor.desk.send(draft, key: request.key), status: .created)
    }

    private static func message(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        try .json(try await visitor.desk.message(try visitor.id()))
    }

    private static func acknowledge(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let id: ID<Message> = try visitor.id()
        // Nothing is said beside the path, but what is sent must be JSON all the same.
        _ = try await visitor.body(request)
        return try .json(try await visitor.desk.acknowledge(id, key: request.key))
    }

    private static func nudge(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let id: ID<Message> = try visitor.id()
        let body = try await visitor.body(request)
        return try .json(try await visitor.desk.nudge(id, text: body.text("text") ?? "", key: request.key))
    }

    private static func inbox(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let fields = try request.fields
        guard ["new", "all"].contains(fields.filled("state") ?? "all") else {
            throw Refusal(.malformed, fields: ["state"])
        }
        return try .json(
            try await visitor.desk.inbox(
                unopenedOnly: fields.filled("state") == "new", before: fields.id("before"), limit: fields.limit))
    }
}

extension Draft {
    fileprivate init(_ body: Body, in directory: Directory) throws(Refusal) {
        guard let kind = try body.text("kind") else { throw Refusal(.kindUnknown, fields: ["kind"]) }
        guard let id = directory.kind(code: kind)?.id ?? ID(kind) else { throw Refusal(.kindUnknown, fields: ["kind"]) }
        self.init(kind: id)
        thread = try body.thread()
        subject = try body.text("subject") ?? ""
        to = try body.parties("to")
        forInformation = try body.parties("forInformation")
        note = try body.text("note") ?? ""
        comment = try body.text("comment") ?? ""
        eventDate = try body.day("eventDate")
        due = try body.due("due")
        entries = try body.ids("entries", else: .entryUnknown)
        attachments = try body.ids("attachments", else: .attachmentUnknown)
        assign = try body.choice("assign") ?? .each
        parent = try body.id("parent", else: .notFound)
    }
}

extension Body {
    /// A thread that is none is answered as one that may not be seen.
    fileprivate func thread() throws(Refusal) -> ID<Thread>? {
        guard let text = try text("thread") else { return nil }
        guard let id = ID<Thread>(text) else { throw Refusal(.notFound) }
        return id
    }
}
