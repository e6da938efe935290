// When something was not done.

/// What went wrong, in plain words, and how to go on.
struct Trouble: Encodable, Sendable {
    let status: Int
    /// `Wording.title(status:)`.
    let title: String
    let sentence: String
    /// What the reader can do about it.
    var advice: String?
    var actions: [Action] = []
    /// What was typed in vain, to copy.
    var typed: [Typed] = []
    /// For asking the administrator; the log has the rest.
    let request: String

    struct Action: Encodable, Sendable {
        let path: String
        let text: String
        var isMain = false
    }

    struct Typed: Encodable, Sendable {
        let place: Int
        let label: String
        let text: String
    }
}

/// A failure, for somebody who has not signed in.
struct ErrorPage: View {
    static let template = "error"

    let trouble: Trouble
}

/// A failure, with everything around it that is around other pages.
struct InnerErrorPage: View {
    static let template = "error-inside"

    let trouble: Trouble
}

/// Somebody was faster: what happened meanwhile, how it is now, and what was typed.
struct ConflictPage: View {
    static let template = "conflict"

    let sentence: String
    /// Where to see how it is now; nil where the reader may not see it any more.
    let path: String?
    let subject: String
    let order: OrderCard?
    /// What was typed in vain, to copy.
    let typed: [Typed]

    struct Typed: Encodable, Sendable {
        let label: String
        let text: String
    }
}
