import Domain
import HTTPTypes
import Hummingbird
import Office

// Forms come from our own pages, or not at all (ASVS 3.5.1): the browser says from where a form was sent, and each form of
// somebody who has signed in carries the mark of the session.

/// Checks the forms of somebody who has not signed in, and reads them.
struct StrangerForms: RouterMiddleware {
    typealias Context = Visit
    let site: Site

    func handle(
        _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
    ) async throws -> Response {
        if request.method.isSafe { return try await next(request, context) }
        guard request.origin(context.caller, site.configuration) != .foreign else { throw Refusal(.forged) }
        var context = context
        context.form = try await request.form(limit: site.configuration.form)
        return try await next(request, context)
    }
}

/// Checks the forms of somebody who has signed in, and reads them. There is no way past: every route of theirs is behind it.
struct OwnForms: RouterMiddleware {
    typealias Context = SignedIn
    let site: Site

    func handle(
        _ request: Request, context: SignedIn, next: (Request, SignedIn) async throws -> Response
    ) async throws -> Response {
        if request.method.isSafe { return try await next(request, context) }
        guard request.origin(context.caller, site.configuration) != .foreign else { throw Refusal(.forged) }
        var context = context
        context.form = try await form(request, context)
        return try await next(request, context)
    }

    private func form(_ request: Request, _ context: SignedIn) async throws -> Fields {
        let limit = site.configuration.form
        if request.mediaType == "multipart/form-data" {
            return try await MultipartForm.read(request, for: context.desk, token: context.token, limit: limit)
        }
        let form = try await request.form(limit: limit)
        guard let mark = form["csrf"], context.desk.isOwnForm(mark, token: context.token) else {
            // Signed in anew in another tab: the mark is of the session before, what was typed is the person's own.
            if request.isFromOwnPage { throw LostForm(refusal: Refusal(.forged), fields: form) }
            throw Refusal(.forged)
        }
        return form
    }
}

extension HTTPRequest.Method {
    /// Whether it changes nothing (RFC 9110, section 9.2.1).
    var isSafe: Bool { self == .get || self == .head || self == .options }
}

/// From where a form was sent, as the browser says.
enum FormOrigin: Hashable, Sendable {
    case own
    case foreign
    /// The browser does not say, or not to us.
    case unknown
}

extension Request {
    /// Where the form was sent from. `Sec-Fetch-Site` is what no page can forge; `Origin` is `null` for pages that tell
    /// nobody where they are, as ours do.
    func origin(_ caller: Caller, _ configuration: WebConfiguration) -> FormOrigin {
        if let site = headers[.secFetchSite] { return site == "same-origin" || site == "none" ? .own : .foreign }
        guard let origin = headers[.origin]?.lowercased(), origin != "null" else { return .unknown }
        guard configuration.origins.isEmpty else {
            return configuration.origins.contains { $0.lowercased() == origin } ? .own : .foreign
        }
        guard let host = head.authority?.lowercased() else { return .foreign }
        return origin == "\(caller.isSecure ? "https" : "http")://\(host)" ? .own : .foreign
    }

    /// The fields of a form without files.
    fileprivate func form(limit: Int) async throws -> Fields {
        let buffer = try await wholeBody(limit: limit)
        if buffer.readableBytes == 0 { return Fields([]) }
        guard mediaType == "application/x-www-form-urlencoded" else { throw Refusal(.unsupportedType) }
        return try Fields(encoded: String(buffer: buffer))
    }
}
