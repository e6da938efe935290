import Domain
import HTTPTypes
import Hummingbird
import Office

// Coming in and going out by a browser.

/// Signing in and out.
struct SignInPages: Sendable {
    let renderer: Renderer
    private var site: Site { renderer.site }

    func register(open group: RouterGroup<Visit>) {
        group.get(Path.signIn.route, use: show)
        group.post(Path.signIn.route, use: signIn)
    }

    func register(with group: RouterGroup<SignedIn>) {
        group.post(Path.signOut.route, use: signOut)
    }

    private func show(_ request: Request, _ visit: Visit) async throws -> Response {
        let next = try request.fields["next"]
        if visit.entrance != nil { return .leading(to: LocalPath(next) ?? LocalPath(.day)) }
        return try await page(SignInPage(next: LocalPath(next)?.description ?? ""), request, visit)
    }

    private func signIn(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = visit.form ?? Fields([])
        let (login, next) = (form["login"] ?? "", LocalPath(form["next"]))
        do {
            return try await enter(login, form["password"] ?? "", to: next ?? LocalPath(.day), request, visit).response
        } catch let refusal as Refusal {
            let page = SignInPage(
                login: login, error: await sentence(refusal, request), next: next?.description ?? "")
            return try await self.page(page, request, visit, refusal)
        }
    }

    /// Signs a browser in and leads it on. A session that it had is ended: one browser is one line among one's devices.
    ///
    /// - Throws: `signInFailed`, `tooMany`, `busy`.
    func enter(
        _ login: String, _ password: String, to path: LocalPath, _ request: Request, _ visit: Visit
    ) async throws -> (response: Response, desk: Desk) {
        let entered = try await site.office.reception.signIn(
            login: login, password: password, from: visit.caller.address, device: request.headers[.userAgent] ?? "")
        if let former = visit.entrance { try await leave(former.token) }
        var response = Response.leading(to: path)
        response.setSession(entered.token, for: visit.caller, seconds: Int(site.office.limits.session / 1000))
        return (response, entered.desk)
    }

    private func signOut(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        try await leave(visitor.token)
        var response = Response.leading(to: LocalPath(.signIn))
        response.clearSession(for: visitor.caller)
        return response
    }

    private func leave(_ token: String) async throws {
        try await site.office.reception.signOut(token: token)
        site.streams.end(token: token)
    }

    private func sentence(_ refusal: Refusal, _ request: Request) async -> String {
        await site.failure(refusal, tongue: await site.tongue(of: request, nil), requestID: "").detail
    }

    private func page(
        _ page: SignInPage, _ request: Request, _ visit: Visit, _ refusal: Refusal? = nil
    ) async throws -> Response {
        let tongue = await site.tongue(of: request, nil)
        var response = try await renderer.bare(
            page, title: try site.words(tongue)[.signInTitle], to: request, in: tongue,
            status: refusal?.status ?? .ok)
        if let seconds = refusal?.retryAfter { response.headers[.retryAfter] = String(seconds) }
        return response
    }
}
