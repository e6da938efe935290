// When one is away: entering it, and coming back earlier.

/// A part of the page of one's account.
struct AbsenceSection: Encodable, Sendable {
    let absences: [Item]
    let form: Form
    /// For choosing a substitute without scripts.
    let directory: [PartyOption]
    /// "You stand in for Marek Wilk until Fri 27 Nov."
    let substituted: [String]

    struct Item: Encodable, Sendable {
        let id: String
        /// "Mon 23 Nov – Fri 27 Nov".
        let days: String
        /// Nil where nobody was named.
        let substitute: PersonTag?
        /// It has begun: ending it means being back today.
        let isNow: Bool
    }

    struct Form: Encodable, Sendable {
        var from = Field()
        var to = Field()
        var substitute = Field()
        var isOpen = false
    }
}
