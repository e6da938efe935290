import Domain
import Hummingbird
import Office

// Signing in and out by a program.

struct SessionEndpoints: Sendable {
    let site: Site

    var all: [Endpoint] {
        [
            Endpoint(
                .post, "/session", "Signs in.", access: .anybody,
                takes: .json(
                    .object([.must("login", .text), .must("password", .text), .may("code", .text, "A second factor.")])),
                gives: .json(.object([.must("token", .text), .must("person", .named("Person"))])), .open(signIn)),
            Endpoint(
                .delete, "/session", "Signs out: ends the session of this token.", gives: .nothing, .inside(signOut)),
            Endpoint(.get, "/me", "The person who asks.", gives: .json(.named("Person")), .inside(Self.me)),
        ]
    }

    private struct SignInAnswer: Encodable {
        let token: String
        let person: PersonAnswer
    }

    private func signIn(_ request: Request, _ visit: Visit) async throws -> Response {
        let body = try await Body.read(request, limit: 16 << 10)
        guard let login = try body.text("login") else { throw Refusal(.malformed, fields: ["login"]) }
        guard let password = try body.text("password") else { throw Refusal(.malformed, fields: ["password"]) }
        let entered = try await site.office.reception.signIn(
            login: login, password: password, from: visit.caller.address, device: request.headers[.userAgent] ?? "")
        return try .json(SignInAnswer(token: entered.token, person: PersonAnswer(entered.desk.person)))
    }

    private func signOut(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        try await site.office.reception.signOut(token: visitor.token)
        site.streams.end(token: visitor.token)
        return .done
    }

    private static func me(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        try .json(PersonAnswer(visitor.desk.person))
    }
}
