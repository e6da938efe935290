// The archive.

/// The search form and what it found.
struct SearchPage: View {
    static let template = "search"

    let form: SearchForm
    /// "37 messages"; nil before anything was asked.
    let total: String?
    let hits: [SearchHit]
    let next: Next?
    /// Nothing was found: what to do.
    let empty: String?
    let directory: [PartyOption]
    let entries: [PartyOption]
}

/// The filters, as they were typed or picked.
struct SearchForm: Sendable {
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
struct SearchHit: Sendable {
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
}
