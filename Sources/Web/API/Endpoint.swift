import Domain
import HTTPTypes
import Hummingbird

// The table of everything that the API answers. The router, the OpenAPI document and the test of who may what are made from
// it, so a route that is not described does not exist.

/// One request that the API answers: what it is called, who may ask, what it takes and gives, and what it does.
struct Endpoint: Sendable {
    typealias Open = @Sendable (Request, Visit) async throws -> Response
    typealias Inside = @Sendable (Request, SignedIn) async throws -> Response

    let method: HTTPRequest.Method
    /// Below `/api/v1`, with `{id}` for places.
    let path: String
    let summary: String
    let access: Access
    let parameters: [Parameter]
    let takes: Payload
    let gives: Reply
    let handler: Handler

    /// Who may ask at all; whether they may in the single case, the desk decides.
    enum Access: Hashable, Sendable {
        case anybody
        case signedIn
        /// Whoever has one of these roles; others are told that they may not.
        case roles(Set<Role>)
    }

    /// Something named in the address or the head.
    struct Parameter: Hashable, Sendable {
        enum Place: String, Hashable, Sendable { case query, header }

        let name: String
        let place: Place
        let schema: Schema
        let note: String

        static func query(_ name: String, _ schema: Schema = .text, _ note: String = "") -> Parameter {
            Parameter(name: name, place: .query, schema: schema, note: note)
        }

        static let page: [Parameter] = [
            .query("limit", .integer, "1 to 200, 50 unless told."),
            .query("before", .text, "`next` of the page before."),
        ]
    }

    /// The body of the request.
    enum Payload: Hashable, Sendable {
        case nothing
        case json(Schema)
        case bytes
    }

    /// The answer when all goes well.
    enum Reply: Hashable, Sendable {
        case json(Schema, status: Int = 200)
        case nothing
        case bytes
        case events
    }

    enum Handler: Sendable {
        case open(Open)
        case inside(Inside)
        /// What programs ask by themselves: it does not keep a session from ending.
        case background(Inside)
    }

    init(
        _ method: HTTPRequest.Method, _ path: String, _ summary: String, access: Access = .signedIn,
        parameters: [Parameter] = [], takes: Payload = .nothing, gives: Reply, _ handler: Handler
    ) {
        self.method = method
        self.path = path
        self.summary = summary
        self.access = access
        self.parameters = parameters
        self.takes = takes
        self.gives = gives
        self.handler = handler
    }

    /// Whether a repeat with the same `Idempotency-Key` is answered as the first request was.
    var takesKey: Bool { method != .get && access != .anybody && takes != .bytes && gives != .nothing }

    /// The names of the places in the path.
    var places: [String] {
        path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
    }

    /// The path as the router writes it.
    var route: RouterPath {
        RouterPath(path.replacing("{", with: ":").replacing("}", with: ""))
    }
}
