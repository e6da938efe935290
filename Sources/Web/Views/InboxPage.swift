// Messages addressed to the reader: what is new on top, what was seen below.

/// The inbox.
struct InboxPage: View {
    static let template = "inbox"

    /// Not opened, or all.
    let tabs: [Tab]
    /// Not opened yet, by day.
    let fresh: [Group]
    /// Where the rest of what was not opened is; nil where all of it is shown.
    let more: Next?
    /// That nothing is new, and when the last message came; nil where something is.
    let quiet: String?
    /// Opened before.
    let seen: [Letter]
    let hasSeen: Bool
    let next: Next?
    /// What can be done with several of them; nil where nothing can.
    let together: TogetherBar?

    /// Messages of one day.
    struct Group: Encodable, Sendable {
        let title: String
        let letters: [Letter]
    }

    struct Letter: Encodable, Sendable {
        let id: String
        let path: String
        let subject: String
        let author: PersonTag
        /// Names of the addressees.
        let to: String
        let kind: String
        let entries: [EntryTag]
        let sent: TimeTag
        let isNew: Bool
        let isInformation: Bool
        /// How many attachments, as a word; nil for none.
        var attachments: String?
        /// The reader is asked to say that they have read it.
        var mayAcknowledge = false
        /// "Reminder: Marek Wilk, today, 10:31"; nil for none.
        var nudge: String?
    }
}

/// A choice above a list.
struct Tab: Encodable, Sendable {
    let path: String
    let text: String
    var count: Int?
    var isCurrent = false
}
