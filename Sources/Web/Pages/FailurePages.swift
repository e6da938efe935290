import Domain
import HTTPTypes
import Hummingbird
import Office

// When something was not done: one sentence, what to do about it, and how to go on. For somebody who has signed in it stands
// where every page stands; what was typed into a form is given back.

/// Shows failures.
struct FailurePages: Sendable {
    let renderer: Renderer

    /// The page of a failure. Whoever has to sign in first is led there, and afterwards back; a form that came after the
    /// session had ended is answered with what was typed into it.
    func show(
        _ failure: Failure, _ request: Request, _ tongue: Tongue, _ entrance: Visit.Entrance?
    ) async throws -> Response {
        let isSignIn = failure.refusal?.code == .signInRequired
        if isSignIn, request.method.isSafe { return .leading(to: request.wayIn) }
        let lost = isSignIn ? await LostForm.read(request, renderer.site) : failure.lost
        let trouble = try await Trouble(failure, request, lost, try renderer.site.words(tongue), renderer.site)
        var response = try await page(trouble, request, tongue, entrance)
        for field in failure.headers where field.name != .contentType && field.name != .wwwAuthenticate {
            response.headers[field.name] = field.value
        }
        return response
    }

    private func page(
        _ trouble: Trouble, _ request: Request, _ tongue: Tongue, _ entrance: Visit.Entrance?
    ) async throws -> Response {
        let status = HTTPResponse.Status(code: trouble.status)
        guard let entrance else {
            return try await renderer.bare(
                ErrorPage(trouble: trouble), title: trouble.title, to: request, in: tongue, status: status)
        }
        var heading = Heading(trouble.title)
        heading.isLive = false
        // A form's own address shows nothing to whoever only looks.
        if !request.method.isSafe { heading.here = LocalPath(.day) }
        do {
            return try await renderer.page(
                InnerErrorPage(trouble: trouble), heading, to: request, for: entrance, status: status)
        } catch {
            // What stands around a page cannot be had either: the failure is shown without it.
            renderer.site.logger.error("no frame for a failure", metadata: ["error": "\(error)"])
            return try await renderer.bare(
                ErrorPage(trouble: trouble), title: trouble.title, to: request, in: tongue, status: status)
        }
    }
}

extension Request {
    /// The page for signing in, which leads back to what was asked for.
    fileprivate var wayIn: LocalPath {
        here.isAt(.home) ? LocalPath(.signIn) : LocalPath.signIn(then: here)
    }
}

extension LocalPath {
    /// The page for signing in; what was only looked at is shown afterwards.
    static func signIn(then next: LocalPath) -> LocalPath {
        let escaped = next.description.utf8.map { byte in
            isPlain(byte) ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        return LocalPath(trusted: "\(Path.signIn.rawValue)?next=\(escaped.joined())")
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "/-._~".utf8.contains(byte)
        }
    }
}
