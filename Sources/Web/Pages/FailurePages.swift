import Domain
import HTTPTypes
import Hummingbird
import Office

// When something was not done: one sentence, and how to go on.

/// Shows failures.
struct FailurePages: Sendable {
    let renderer: Renderer

    /// The page of a failure; whoever has to sign in first is led there, and afterwards back.
    func show(_ failure: Failure, _ request: Request, _ tongue: Tongue, _ desk: Desk?) async throws -> Response {
        if failure.refusal?.code == .signInRequired { return .leading(to: Self.signIn(then: request)) }
        let page = ErrorPage(
            status: failure.status.code, title: failure.title,
            sentence: failure.detail.isEmpty ? failure.title : failure.detail, request: failure.requestID)
        var response = try await renderer.bare(
            page, title: failure.title, to: request, in: tongue, status: failure.status)
        for field in failure.headers where field.name != .contentType && field.name != .wwwAuthenticate {
            response.headers[field.name] = field.value
        }
        return response
    }

    /// The page for signing in; what was only looked at is shown afterwards.
    private static func signIn(then request: Request) -> LocalPath {
        guard request.method.isSafe, !request.here.isAt(.home) else { return LocalPath(.signIn) }
        let next = request.here.description.utf8.map { byte in
            isPlain(byte) ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        return LocalPath(trusted: "\(Path.signIn.rawValue)?next=\(next.joined())")
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "/-._~".utf8.contains(byte)
        }
    }
}
