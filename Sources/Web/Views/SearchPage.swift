// The archive.

/// The search form and what it found.
struct SearchPage: View {
    static let template = "search"

    let form: SearchForm
    /// "37 messages"; nil before anything was asked.
    let total: String?
    let hits: [SearchHit]
    let next: Next?
    /// What was typed as filters, as it was understood.
    let understood: [FilterChip]
    /// What looked like filters and was looked for as words, said; nil where there is none.
    let unread: String?
    /// The index is being made: what is not found yet; nil where it is whole.
    let partial: String?
    /// Nothing was found: what may have been meant; nil where nothing is known.
    let meant: SearchMeant?
    /// The other order; nil where there is none.
    let sort: SearchSort?
    /// Nothing was found: what to do.
    let empty: String?
    let directory: [PartyOption]
    let entries: [PartyOption]
    /// What the results can be narrowed by; nil where there are none.
    let narrowing: Narrowing?
    /// What can be done with what was found.
    var keeping: SearchKeeping?
    /// Before anything was asked: what the reader has saved, with how much is new.
    var saved: SavedNews?
}

/// A filter with a link to the search without it.
struct FilterChip: Encodable, Sendable {
    let label: String
    let value: String
    let path: String
    /// "Remove the filter Author: Marek Nowak".
    let remove: String
}

/// The filters, as they were typed or picked.
struct SearchForm: Encodable, Sendable {
    var text = ""
    var author = Field()
    var recipient = Field()
    var entry = Field()
    var holder = Field()
    let kinds: [Option]
    let units: [Option]
    let states: [Option]
    var eventFrom = Field()
    var eventTo = Field()
    var sentFrom = Field()
    var sentTo = Field()
    var hasAttachment = false
    /// How many filters are set, as a word; nil for none.
    var active: String?
}

/// One message found.
struct SearchHit: Encodable, Sendable {
    let path: String
    let author: PersonTag
    let to: String
    let kind: String
    let sent: TimeTag
    let subject: [Marked]
    let snippet: [Marked]
    let states: [StateTag]
    let entries: [EntryTag]
    var attachments: String?
    /// Documents in which is what the message itself does not say.
    var documents: [SearchDocument] = []
}

/// A document in which something was found.
struct SearchDocument: Encodable, Sendable {
    let path: String
    let name: String
    /// `page 3`; nil where there is one.
    let page: String?
    let snippet: [Marked]
}

/// A link to the results in another order.
struct SearchSort: Encodable, Sendable {
    let label: String
    let path: String
}

/// A question that may have been meant.
struct SearchMeant: Encodable, Sendable {
    /// Before the link.
    let label: String
    let text: String
    let path: String
}
