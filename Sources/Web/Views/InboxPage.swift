// Messages addressed to the reader, and the orders the reader gave.

/// The inbox.
struct InboxPage: View {
    static let template = "inbox"

    /// New, or all.
    let tabs: [Tab]
    let groups: [Group]
    let next: Next?
    /// What an empty list says; nil where there is something.
    let empty: String?

    /// Messages of one day.
    struct Group: Sendable {
        let title: String
        let letters: [Letter]
    }

    struct Letter: Sendable {
        let path: String
        let subject: String
        let author: PersonTag
        /// The beginning of the note.
        let beginning: String
        let kind: String
        let entries: [EntryTag]
        let sent: TimeTag
        let isNew: Bool
        let isInformation: Bool
        /// How many attachments, as a word; nil for none.
        var attachments: String?
    }
}

/// A choice above a list.
struct Tab: Sendable {
    let path: String
    let text: String
    var count: Int?
    var isCurrent = false
}

/// Orders the reader gave, by state; for whoever leads a unit, those held in it too.
struct GivenPage: View {
    static let template = "given"

    /// Which of the two.
    let title: String
    let tabs: [Tab]
    let orders: [GivenItem]
    let next: Next?
    let empty: String?
}

/// An order the reader gave.
struct GivenItem: Sendable {
    let id: String
    let path: String
    let subject: String
    /// Who held it, the present holder last.
    let chain: [PersonTag]
    let holder: PersonTag
    /// "Piotr Nowak holds it since Fri 20 Nov".
    let line: String
    let state: StateTag
    var due: DueTag?
    var mayRecall = false
}
