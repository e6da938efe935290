// Several orders or messages at once: the bar below a list in which some were chosen, and what came of each.

/// What can be done with those that were chosen.
struct TogetherBar: Encodable, Sendable {
    /// Where it is sent.
    let action: String
    /// Where to go on.
    let back: String
    var offer: OfferForm?
    var mayNudge = false
    var mayRecall = false
    var mayAccept = false
}

/// What came of each.
struct TogetherPage: View {
    static let template = "together"

    /// What was to be done, "Przekazanie".
    let title: String
    /// "Zrobione: 3, odmowa: 1".
    let summary: String
    let isGood: Bool
    let items: [Item]
    /// The list that it began in.
    let back: String
    /// What was typed and not sent; nil where everything was.
    let typed: String?
    /// The form once more, where nothing was done because of what was typed.
    let bar: TogetherBar?
    /// For choosing somebody without scripts.
    let directory: [PartyOption]

    struct Item: Encodable, Sendable {
        let id: String
        /// Nil for what the reader does not see.
        let path: String?
        let subject: String
        let state: StateTag
        /// Why it was not done.
        let sentence: String?
        /// It is still chosen.
        let mayChoose: Bool
    }
}
