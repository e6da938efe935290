// When something was not done.

/// What went wrong, in one sentence, and how to go on.
struct ErrorPage: View {
    static let template = "error"

    let status: Int
    /// `Wording.title(status:)`.
    let title: String
    let sentence: String
    /// For asking the administrator; the log has the rest.
    let request: String
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

    struct Typed: Sendable {
        let label: String
        let text: String
    }
}
