// One's own account: password, where one is signed in, tokens for programs.

/// My account.
struct AccountPage: View {
    static let template = "account"

    let name: String
    let login: String
    let device: DeviceForm
    let sessions: [SessionItem]
    /// Whether somebody is signed in elsewhere too.
    let hasOthers: Bool
    let tokens: [TokenItem]
    let noTokens: EmptyState?
    let newToken: TokenForm
    let password: PasswordForm
    /// A token just made: shown once.
    let made: String?
    let absence: AbsenceSection
}

/// What is chosen for the device itself, whoever signs in.
struct DeviceForm: Encodable, Sendable {
    /// Single letters.
    let keys: [Option]
    let themes: [Option]
    /// Notifications of the desktop.
    let notices: [Option]
}

/// A browser that is signed in.
struct SessionItem: Encodable, Sendable {
    let id: String
    /// "Firefox, Linux".
    let name: String
    let icon: String
    let seen: TimeTag
    let created: TimeTag
    let isThis: Bool
}

/// A token of a program.
struct TokenItem: Encodable, Sendable {
    let id: String
    let name: String
    let seen: TimeTag
    let expires: TimeTag
}

struct TokenForm: Encodable, Sendable {
    var name = Field()
    /// `YYYY-MM-DD`.
    var expires = Field()
    var isOpen = false
}

/// Passwords are never given back, only what was wrong with them.
struct PasswordForm: Encodable, Sendable {
    var oldError: String?
    var newError: String?
    var isOpen = false
}
