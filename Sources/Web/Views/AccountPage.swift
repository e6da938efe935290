// One's own account: password, where one is signed in, tokens for programs.

/// My account.
struct AccountPage: View {
    static let template = "account"

    let name: String
    let login: String
    let sessions: [SessionItem]
    let tokens: [TokenItem]
    let newToken: TokenForm
    let password: PasswordForm
    /// A token just made: shown once.
    let made: String?
}

/// A browser that is signed in.
struct SessionItem: Sendable {
    let id: String
    /// "Firefox, Linux".
    let name: String
    let seen: TimeTag
    let created: TimeTag
    let isThis: Bool
}

/// A token of a program.
struct TokenItem: Sendable {
    let id: String
    let name: String
    let seen: TimeTag
    let expires: TimeTag
}

struct TokenForm: Sendable {
    var name = Field()
    /// `YYYY-MM-DD`.
    var expires = Field()
    var isOpen = false
}

/// Passwords are never given back, only what was wrong with them.
struct PasswordForm: Sendable {
    var oldError: String?
    var newError: String?
    var isOpen = false
}
