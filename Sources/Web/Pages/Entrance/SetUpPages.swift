import Domain
import HTTPTypes
import Hummingbird
import Office

// The first start: the one-time link leads to a form for the first administrator, who is then signed in.

/// The page behind the one-time link.
struct SetUpPages: Sendable {
    let renderer: Renderer
    let signIn: SignInPages
    private var site: Site { renderer.site }

    func register(open group: RouterGroup<Visit>) {
        group.get(Path.setUp.route, use: show)
        group.post(Path.setUp.route, use: setUp)
    }

    private func show(_ request: Request, _ visit: Visit) async throws -> Response {
        guard try await site.office.reception.isEmpty() else { throw Refusal(.setUpDone) }
        return try await page(SetUpPage(token: try token(visit)), request)
    }

    private func setUp(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = visit.form ?? Fields([])
        let token = try token(visit)
        let (login, password) = (form["login"] ?? "", form["password"] ?? "")
        do {
            try await site.office.reception.setUp(
                token: token, company: form["company"] ?? "", login: login, name: form["name"] ?? "",
                password: password)
        } catch let refusal as Refusal where refusal.status == .unprocessableContent {
            return try await again(refusal, form, token, request)
        }
        // People and units come first: nobody else could sign in yet.
        let (response, desk) = try await signIn.enter(login, password, to: LocalPath(.people), request, visit)
        try await desk.setLanguage(await site.tongue(of: request, nil))
        return response
    }

    private func again(
        _ refusal: Refusal, _ form: Fields, _ token: String, _ request: Request
    ) async throws -> Response {
        let tongue = await site.tongue(of: request, nil)
        let sentence = await site.failure(refusal, tongue: tongue, requestID: "").detail
        func error(_ name: String) -> String? { refusal.fields.contains(name) ? sentence : nil }
        func field(_ name: String) -> Field { Field(value: form[name] ?? "", error: error(name)) }
        let page = SetUpPage(
            token: token, company: field("company"), name: field("name"), login: field("login"),
            passwordError: error("password"))
        return try await self.page(page, request, .unprocessableContent)
    }

    private func token(_ visit: Visit) throws(Refusal) -> String {
        guard let token = visit.parameters.get("token") else { throw Refusal(.notFound) }
        return token
    }

    private func page(
        _ page: SetUpPage, _ request: Request, _ status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let tongue = await site.tongue(of: request, nil)
        return try await renderer.bare(
            page, title: try site.words(tongue)[.setUpTitle], to: request, in: tongue, status: status)
    }
}
