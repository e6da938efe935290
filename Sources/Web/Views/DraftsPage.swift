// Drafts: the list, and what a form says of the draft that it is of.

/// What somebody has written and not sent.
struct DraftsPage: View {
    static let template = "drafts"

    let drafts: [DraftItem]
    /// What is said instead of a list; nil where there is one.
    let empty: String?
}

/// A draft in the list.
struct DraftItem: Encodable, Sendable {
    let id: String
    /// Where its form is.
    let path: String
    /// Of its thread or its own; "(no subject)".
    let subject: String
    let icon: String
    /// To whom, or what it is.
    let line: String
    /// How it begins; nil where nothing was written.
    var beginning: String?
    /// Why it was not sent.
    var refused: String?
    let saved: TimeTag
    /// Milliseconds until it leaves, and the same as "8 s"; nil for what is still being written.
    var leaves: Int?
    var seconds: String?
}

/// The draft that a form is of.
struct DraftTag: Encodable, Sendable {
    let id: String
    /// When it was written last, for telling whether another window has written since.
    let saved: String
    /// "Draft saved 10:38"; empty where the form was only just opened again.
    var text = ""
}

/// What somebody has sent and can take back, at the end of its thread.
struct PendingItem: Encodable, Sendable {
    let id: String
    let author: PersonTag
    /// "to Marek Wilk"; what it is.
    let to: String
    let note: String
    let files: [FileTag]
    /// Milliseconds until it leaves, and the same as "8 s".
    let leaves: Int
    let seconds: String
}
