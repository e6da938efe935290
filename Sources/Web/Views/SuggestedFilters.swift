// With what the end of a question can be completed that stands in the search.

/// Options for a list below the field, in groups, without a page around them.
struct SuggestedFilters: View {
    static let template = "suggested-filters"

    let groups: [Group]

    struct Group: Sendable, Encodable {
        let title: String
        let options: [Item]
    }

    /// Something to be put into the field, or a page to go to.
    struct Item: Sendable, Encodable {
        /// Where that begins which makes way for it, counted as scripts count.
        let at: Int
        /// What makes way for it.
        let replaces: String
        var name = ""
        /// Whoever is meant; nil for what is nobody.
        var person: PersonTag?
        /// What the field takes; nil where a page is opened.
        var value: String?
        var path: String?
    }
}
