// Before anybody is signed in.

/// The form for signing in.
struct SignInPage: View {
    static let template = "sign-in"

    var login = ""
    /// Why the last try failed; never says which of the two was wrong.
    var error: String?
    /// Where to go afterwards: a path of ours.
    var next = ""
}

/// The one-time page of a fresh installation: its first administrator.
struct SetUpPage: View {
    static let template = "set-up"

    /// The one-time token, part of the path.
    let token: String
    var company = Field()
    var name = Field()
    var login = Field()
    /// Never given back; only what was wrong.
    var passwordError: String?
}
