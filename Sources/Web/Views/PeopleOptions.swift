// What a field in which people and units are chosen by typing suggests: a fragment, without the frame of a page.

/// Options of a listbox, the best first.
struct PeopleOptions: View {
    static let template = "people-options"

    let options: [PersonOption]
}

/// Somebody, or a unit, that can be chosen.
struct PersonOption: Encodable, Sendable {
    /// Of the element.
    let id: String
    /// What the field takes.
    let value: String
    /// Nil for a unit.
    let person: PersonTag?
    let name: String
    /// "Magazyn, 2 otwarte zlecenia, 1 po terminie".
    let line: String
    /// Whether the person is there; nil for a unit.
    let chip: Chip?

    struct Chip: Encodable, Sendable {
        let text: String
        /// A class of the style sheet.
        let tone: String
    }
}
