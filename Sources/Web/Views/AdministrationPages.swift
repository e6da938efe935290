// Lists of administration. Their forms are in AdministrationForms.swift.

/// People of the organisation.
struct PeoplePage: View {
    static let template = "people"

    let tabs: [Tab]
    /// What was looked for.
    let query: String
    /// Which people: a `PeopleFilter`.
    let state: String
    let states: [Tab]
    let people: [Item]
    let next: Next?
    /// Instead of the list.
    let empty: EmptyState?

    struct Item: Encodable, Sendable {
        let id: String
        let person: PersonTag
        let login: String
        let unit: String
        let position: String?
        let roles: String
        let seen: TimeTag?
        /// "w użyciu", with a class of the style sheet or none.
        let standing: String
        let tone: String
        let isActive: Bool
    }
}

/// Units as a tree, in the order in which they are shown: each before those below it.
struct UnitsPage: View {
    static let template = "units"

    let tabs: [Tab]
    let units: [Item]
    let empty: EmptyState?

    /// A unit within the tree; templates do not call themselves, so it says where the lists around it begin and end.
    struct Item: Encodable, Sendable {
        let id: String
        let name: String
        let code: String
        let head: PersonTag?
        /// In it and below it, "5 osób".
        let people: String
        let isActive: Bool
        /// Whether the next unit is below this one.
        let hasBelow: Bool
        /// One for each list of which it is the last, by how deep it is.
        let ends: [Int]
    }
}

/// Kinds of events.
struct KindsPage: View {
    static let template = "kinds"

    let tabs: [Tab]
    let kinds: [Item]

    struct Item: Encodable, Sendable {
        let id: String
        let name: String
        let code: String
        let expectation: String
        /// Required dictionaries and usual days.
        let rules: String
        let isActive: Bool
        /// The program's own kind cannot be changed.
        let mayChange: Bool
    }
}

/// Dictionaries.
struct DictionariesPage: View {
    static let template = "dictionaries"

    let tabs: [Tab]
    let dictionaries: [Item]

    struct Item: Encodable, Sendable {
        let id: String
        let name: String
        let code: String
        /// Names of the attributes.
        let attributes: String
        let entries: String
        let isActive: Bool
    }
}

/// The entries of a dictionary.
struct EntriesPage: View {
    static let template = "entries"

    let tabs: [Tab]
    /// Of the dictionary.
    let id: String
    let name: String
    let query: String
    let entries: [Item]
    let next: Next?
    let empty: EmptyState?

    struct Item: Encodable, Sendable {
        let id: String
        let name: String
        let code: String
        /// The attributes that have a value, "Kołobrzeg, NIP 671…".
        let line: String
        let isActive: Bool
    }
}
