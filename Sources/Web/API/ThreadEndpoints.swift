import Domain
import Hummingbird
import Office

// Threads, as participants see them: whole.

enum ThreadEndpoints {
    static let all: [Endpoint] = [
        Endpoint(.get, "/threads/{id}", "A thread in short.", gives: .json(.named("Thread")), .inside(thread)),
        Endpoint(
            .get, "/threads/{id}/messages", "A thread's messages, newest first.",
            parameters: Endpoint.Parameter.page, gives: .json(.page(of: .named("Message"))), .inside(messages)),
        Endpoint(
            .get, "/threads/{id}/events", "A thread's part of the event log, oldest first.",
            parameters: [
                .query("from", .integer, "The number in the thread to begin with."),
                .query("limit", .integer, "1 to 200, 50 unless told."),
            ],
            gives: .json(.page(of: .named("Event"))), .inside(events)),
        Endpoint(
            .post, "/threads/{id}/observers", "Lets somebody see the thread from now on.",
            takes: .json(.object([.must("person", .id)])), gives: .json(.named("Thread")), .inside(addObserver)),
    ]

    private static func thread(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        try .json(try await visitor.desk.thread(try visitor.id()))
    }

    private static func messages(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let fields = try request.fields
        return try .json(
            try await visitor.desk.messages(of: try visitor.id(), before: fields.id("before"), limit: fields.limit))
    }

    private static func events(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let fields = try request.fields
        // A list may be asked for with its `next` under the name that all lists have.
        let from = fields.filled("from") ?? fields.filled("before") ?? "0"
        guard let seq = Int64(from), seq >= 0 else { throw Refusal(.malformed, fields: ["from"]) }
        return try .json(try await visitor.desk.events(of: try visitor.id(), from: seq, limit: fields.limit))
    }

    private static func addObserver(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let thread: ID<Thread> = try visitor.id()
        let body = try await visitor.body(request)
        guard let person: ID<Person> = try body.id("person", else: .recipientUnknown) else {
            throw Refusal(.recipientsRequired, fields: ["person"])
        }
        return try .json(try await visitor.desk.addObserver(person, to: thread, key: request.key))
    }
}
