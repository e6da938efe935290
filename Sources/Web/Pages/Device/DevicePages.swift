import Domain
import Hummingbird
import Office

// What somebody chooses for the device at which they sit, beside its language and its colours.

/// Choosing keys and notifications.
struct DevicePages: Sendable {
    func register(with group: RouterGroup<SignedIn>) {
        group.post(Path.keys.route, use: keys)
        group.post(Path.notices.route, use: notices)
    }

    private func keys(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        guard let choice: KeysChoice = try visitor.form?.choice("keys") else {
            throw Refusal(.malformed, fields: ["keys"])
        }
        return Self.kept(choice == .off ? choice.rawValue : nil, as: Cookies.keys, visitor)
    }

    private func notices(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        guard let choice: DeviceChoices.Notices = try visitor.form?.choice("notify") else {
            throw Refusal(.malformed, fields: ["notify"])
        }
        return Self.kept(choice == .off ? nil : choice.rawValue, as: Cookies.notices, visitor)
    }

    private static func kept(_ value: String?, as name: String, _ visitor: SignedIn) -> Response {
        var response = Response.leading(to: LocalPath(.account).saying(.saved))
        response.keep(value, as: name, for: visitor.caller)
        return response
    }
}

/// Whether single letters do something.
enum KeysChoice: String, CaseIterable, Sendable { case on, off }

extension Viewpoint {
    /// What was chosen for this device, as forms.
    func device(_ choices: DeviceChoices) -> DeviceForm {
        let themes: [(DeviceChoices.Theme?, Word)] = [
            (nil, .themeSystem), (.light, .themeLight), (.dark, .themeDark),
        ]
        let notices: [(DeviceChoices.Notices, Word)] = [
            (.off, .noticesOff), (.on, .noticesOn), (.subject, .noticesSubject),
        ]
        return DeviceForm(
            keys: [(KeysChoice.on, Word.keysOn), (.off, .keysOff)].map { choice, word in
                Option(value: choice.rawValue, label: words[word], isSelected: (choice == .on) == choices.hasKeys)
            },
            themes: themes.map { theme, word in
                Option(value: theme?.rawValue ?? "system", label: words[word], isSelected: theme == choices.theme)
            },
            notices: notices.map { notice, word in
                Option(value: notice.rawValue, label: words[word], isSelected: notice == choices.notices)
            })
    }
}
