// Lists of administration. Their forms are in AdministrationForms.swift.

/// People of the organisation.
struct PeoplePage: View {
    static let template = "people"

    let tabs: [Tab]
    /// What was looked for.
    let query: String
    let people: [Item]
    let next: Next?

    struct Item: Sendable {
        let id: String
        let person: PersonTag
        let login: String
        let unit: String
        let position: String
        let roles: String
        let isActive: Bool
    }
}

/// Units, in the order of the tree.
struct UnitsPage: View {
    static let template = "units"

    let tabs: [Tab]
    let units: [Item]

    struct Item: Sendable {
        let id: String
        /// With the names above it, "Zarząd / Serwis".
        let name: String
        let code: String
        let head: String
        let people: Int
        let isActive: Bool
    }
}

/// Kinds of events.
struct KindsPage: View {
    static let template = "kinds"

    let tabs: [Tab]
    let kinds: [Item]

    struct Item: Sendable {
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

    struct Item: Sendable {
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

    struct Item: Sendable {
        let id: String
        let name: String
        let code: String
        /// The attributes that have a value, "Kołobrzeg, NIP 671…".
        let line: String
        let isActive: Bool
    }
}
