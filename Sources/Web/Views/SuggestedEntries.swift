// What is suggested where an entry of a dictionary is named.

/// Options for a list below a field, without a page around them.
struct SuggestedEntries: View {
    static let template = "suggested-entries"

    let options: [Item]

    struct Item: Sendable, Encodable {
        let id: String
        /// What the field takes.
        let value: String
        let name: String
        let code: String
        /// What tells it from others: its first attribute.
        var hint: String?
    }
}
