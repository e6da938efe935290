import Domain
import HTTPTypes
import Hummingbird
import Office

// One's own account: where one is signed in, tokens for programs, the password.

/// My account, and where its forms are sent.
struct AccountPages: Sendable {
    let renderer: Renderer

    func register(with group: RouterGroup<SignedIn>) {
        group.get(Path.account.route, use: show)
        group.post(Path.password.route, use: changePassword)
        group.post(Path.sessionEnd.route) { try await end(.ended, $0, $1) }
        group.post(Path.otherSessionsEnd.route, use: endOthers)
        group.post(Path.tokens.route, use: makeToken)
        group.post(Path.tokenEnd.route) { try await end(.revoked, $0, $1) }
    }

    private func show(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        try await page(AccountTry(), request, visitor)
    }

    /// Ends a browser's session or revokes a token.
    private func end(_ done: Done, _ request: Request, _ visitor: SignedIn) async throws -> Response {
        try await visitor.desk.end(session: try visitor.id())
        return .leading(to: LocalPath(.account).saying(done))
    }

    private func endOthers(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        _ = try await visitor.desk.endOtherSessions(.browser)
        return .leading(to: LocalPath(.account).saying(.othersEnded))
    }

    private func changePassword(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let form = visitor.form ?? Fields([])
        do {
            try await visitor.desk.changePassword(old: form["old"] ?? "", new: form["new"] ?? "")
            return .leading(to: LocalPath(.account).saying(.password))
        } catch let refusal as Refusal where refusal.isOfForm {
            return try await page(AccountTry(password: refusal), request, visitor)
        }
    }

    /// Shows the new token in the answer itself: it is kept nowhere, so no later page could.
    private func makeToken(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let form = visitor.form ?? Fields([])
        do {
            guard let day = try form.day("expires", today: visitor.desk.today)?.day else {
                throw Refusal(.dateOutOfRange, fields: ["expires"])
            }
            let expires = visitor.desk.office.calendar.instant(day, minute: 1439)
            let made = try await visitor.desk.makeToken(name: form["name"] ?? "", expires: expires)
            return try await page(AccountTry(made: made.token), request, visitor)
        } catch let refusal as Refusal where refusal.isOfForm {
            return try await page(AccountTry(token: (refusal, form)), request, visitor)
        }
    }

    func page(_ tried: AccountTry, _ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor.desk, renderer.site)
        var response = try await renderer.page(
            try await view.account(tried, request.deviceChoices),
            Heading(view.words[.accountTitle], .account, here: LocalPath(.account)),
            to: request, for: visitor, status: tried.status)
        if let seconds = tried.refusal?.retryAfter { response.headers[.retryAfter] = String(seconds) }
        return response
    }
}

/// What came of a form of the account, for the page that follows it.
struct AccountTry: Sendable {
    /// Why the password was not changed.
    var password: Refusal?
    /// Why no token was made, and what was typed.
    var token: (refusal: Refusal, form: Fields)?
    /// Why no absence was entered, and what was typed.
    var absence: (refusal: Refusal, form: Fields)?
    /// The token that was made.
    var made: String?

    var refusal: Refusal? { password ?? token?.refusal ?? absence?.refusal }

    /// A wrong present password is a field to correct: whoever typed it stays signed in.
    var status: HTTPResponse.Status {
        guard let refusal else { return .ok }
        return refusal.code == .signInFailed ? .unprocessableContent : refusal.status
    }
}

extension Refusal {
    /// Whether it is to be said in the form.
    fileprivate var isOfForm: Bool {
        status == .unprocessableContent || code == .signInFailed || code == .tooMany
    }
}
