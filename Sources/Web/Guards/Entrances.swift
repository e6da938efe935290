import Domain
import Hummingbird
import NIOCore
import Office

// Whose request it is. The API is entered with a token in a header, which no other site's page can make a browser send; pages
// with a cookie. Neither opens the other's door.

/// Enters with `Authorization: Bearer`.
struct TokenEntrance: RouterMiddleware {
    typealias Context = Visit
    let site: Site
    /// False for what programs do by themselves, so that it does not keep a session from ending.
    var isActivity = true

    func handle(
        _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
    ) async throws -> Response {
        guard let token = request.bearer else { throw Refusal(.signInRequired) }
        let desk = try await site.office.reception.desk(token: token, isActivity: isActivity)
        var context = context
        context.entrance = Visit.Entrance(desk: desk, token: token)
        return try await next(request, context)
    }
}

/// Enters with the cookie, where there is one that opens. A program's token in a cookie opens nothing.
struct CookieEntrance: RouterMiddleware {
    typealias Context = Visit
    let site: Site
    var isActivity = true

    func handle(
        _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
    ) async throws -> Response {
        var context = context
        if let token = request.cookies[Cookies.session(context.caller)]?.value {
            // A page that was left open refreshes itself; that does not keep its session from ending. Neither does what the
            // browser gets ready.
            let isActivity = isActivity && request.headers[.refresh] == nil && !request.isPrefetch
            context.entrance = try await entrance(token, isActivity: isActivity)
        }
        return try await next(request, context)
    }

    private func entrance(_ token: String, isActivity: Bool) async throws -> Visit.Entrance? {
        try await site.entrance(token, isActivity: isActivity)
    }
}

extension Site {
    /// Whoever has signed in with a token; `nil` for one that opens nothing.
    fileprivate func entrance(_ token: String, isActivity: Bool) async throws -> Visit.Entrance? {
        do {
            let desk = try await office.reception.desk(token: token, isActivity: isActivity)
            guard desk.session?.purpose == .browser else { return nil }
            return Visit.Entrance(desk: desk, token: token)
        } catch let refusal as Refusal where refusal.code == .signInRequired {
            return nil
        }
    }

    /// Whoever has signed in and asks for what no route has: the page that says so is one of theirs.
    func passer(_ request: Request, _ channel: any Channel) async throws -> Visit.Entrance? {
        guard let caller = callers.caller(at: channel.remoteAddress, request.headers),
            let token = request.cookies[Cookies.session(caller)]?.value
        else { return nil }
        return try await entrance(token, isActivity: false)
    }
}

extension Request {
    /// The token of `Authorization: Bearer` (RFC 6750).
    var bearer: String? {
        guard let value = headers[.authorization], value.utf8.count < 200, value.prefix(7).lowercased() == "bearer "
        else { return nil }
        return String(value.dropFirst(7))
    }
}
