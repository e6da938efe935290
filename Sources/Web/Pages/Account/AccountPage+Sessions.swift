import Domain
import Office

// What the page of one's account shows.

extension Viewpoint {
    /// The page, with what came of a form.
    func account(_ tried: AccountTry, _ choices: DeviceChoices) async throws -> AccountPage {
        let sessions = try await desk.sessions()
        // This device first, whenever the others came.
        let browsers = sessions.filter { $0.purpose == .browser }.map(browser)
        let tokens = sessions.filter { $0.purpose == .token }.map(token)
        return AccountPage(
            name: desk.person.name, login: desk.person.login ?? "", device: device(choices),
            sessions: browsers.filter(\.isThis) + browsers.filter { !$0.isThis },
            hasOthers: browsers.contains { !$0.isThis }, tokens: tokens,
            noTokens: tokens.isEmpty ? EmptyState(icon: "lock", sentence: words[.emptyTokens]) : nil,
            newToken: newToken(tried),
            password: password(tried.password), made: tried.made, absence: absences(tried.absence))
    }

    private func browser(_ session: Session) -> SessionItem {
        SessionItem(
            id: session.id.description, name: Device.name(session.name),
            icon: Device.isSmall(session.name) ? "phone" : "screen", seen: wording.moment(session.seen),
            created: wording.moment(session.created), isThis: session.id == desk.session?.id)
    }

    private func token(_ session: Session) -> TokenItem {
        TokenItem(
            id: session.id.description, name: session.name, seen: wording.moment(session.seen),
            expires: wording.moment(session.expires))
    }

    private func newToken(_ tried: AccountTry) -> TokenForm {
        guard let (refusal, form) = tried.token else {
            // A season: long enough not to be in the way, short enough to be noticed when it is forgotten.
            return TokenForm(expires: Field(value: wording.today.adding(days: 90).description))
        }
        let sentence = wording.sentence(refusal, names)
        let isDate = refusal.fields.contains("expires")
        return TokenForm(
            name: Field(value: form["name"] ?? "", error: isDate ? nil : sentence),
            expires: Field(value: form["expires"] ?? "", error: isDate ? sentence : nil), isOpen: true)
    }

    private func password(_ refusal: Refusal?) -> PasswordForm {
        guard let refusal else { return PasswordForm() }
        // To whoever is signed in, the login cannot be what is wrong.
        let sentence = refusal.code == .signInFailed ? words[.oldPasswordWrong] : wording.sentence(refusal, names)
        let isNew = refusal.fields.contains("new")
        return PasswordForm(oldError: isNew ? nil : sentence, newError: isNew ? sentence : nil, isOpen: true)
    }
}
