import Domain
import Hummingbird
import Office

// How the screens look: their language and their colours, before and after signing in. A browser keeps both; the language of
// somebody who has signed in is the person's own, wherever they sign in.

/// Choosing a language and colours.
struct ScreenPages: Sendable {
    let site: Site

    func register(open group: RouterGroup<Visit>) {
        group.post(Path.language.route, use: language)
        group.post(Path.theme.route, use: theme)
    }

    private func language(_ request: Request, _ visit: Visit) async throws -> Response {
        let desk = try desk(request, visit)
        guard let tongue: Tongue = try visit.form?.choice("language") else {
            throw Refusal(.malformed, fields: ["language"])
        }
        try await desk?.setLanguage(tongue)
        return back(visit, keeping: Cookies.language, tongue.rawValue)
    }

    private func theme(_ request: Request, _ visit: Visit) async throws -> Response {
        _ = try desk(request, visit)
        switch visit.form?["theme"] {
        case "system": return back(visit, keeping: Cookies.theme, nil)
        case let theme? where theme == "dark" || theme == "light": return back(visit, keeping: Cookies.theme, theme)
        default: throw Refusal(.malformed, fields: ["theme"])
        }
    }

    /// Whose choice it is, when somebody has signed in. These routes are open to strangers, so the mark of the session is
    /// looked at here. The page of a failure has none: there the browser must say that the form is ours.
    private func desk(_ request: Request, _ visit: Visit) throws(Refusal) -> Desk? {
        guard let (desk, token) = visit.entrance.map({ ($0.desk, $0.token) }) else { return nil }
        if let mark = visit.form?["csrf"], desk.isOwnForm(mark, token: token) { return desk }
        guard request.origin(visit.caller, site.configuration) == .own else { throw Refusal(.forged) }
        return desk
    }

    /// Back to the page on which it was chosen.
    ///
    /// - Parameter value: nil takes the cookie away.
    private func back(_ visit: Visit, keeping name: String, _ value: String?) -> Response {
        var response = Response.leading(to: LocalPath(visit.form?["back"]) ?? LocalPath(.day))
        response.keep(value, as: name, for: visit.caller)
        return response
    }
}
