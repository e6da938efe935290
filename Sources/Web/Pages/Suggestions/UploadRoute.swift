import Domain
import HTTPTypes
import Hummingbird
import Office

// A file on its way ahead of its form, sent by the page's script so that it can show how far it is.

/// Checks what a script of ours sends without a form: from our own page, with the mark of the session in a header, which no
/// other site can add. The body is left to whoever receives it.
struct OwnScripts: RouterMiddleware {
    typealias Context = SignedIn
    let site: Site

    func handle(
        _ request: Request, context: SignedIn, next: (Request, SignedIn) async throws -> Response
    ) async throws -> Response {
        guard request.origin(context.caller, site.configuration) != .foreign, let mark = request.headers[.mark],
            context.desk.isOwnForm(mark, token: context.token)
        else { throw Refusal(.forged) }
        return try await next(request, context)
    }
}
