// Saved searches: in the side bar, on a page of their own, and what the page of a search offers for keeping what it found.

/// A saved search with its link. Shown by the template `nav-search`, and in lists.
struct SavedItem: Encodable, Sendable, Equatable {
    let id: String
    let path: String
    let name: String
    var isCurrent = false
    /// How many messages are new, "12" or "99+"; nil for none, or where they were not counted.
    var count: String?
    /// What the count counts, for those who hear it.
    let counted: String
}

/// How much is new, as a script asks for it after the page.
struct SavedNews: View {
    static let template = "searches-news"

    let searches: [SavedItem]
}

/// The reader's saved searches, to be renamed and removed.
struct SavedSearchesPage: View {
    static let template = "searches"

    let searches: [Row]
    /// A question to be saved, with what was wrong; nil: there is none.
    let fresh: SavedForm?
    let empty: EmptyState?

    /// One of them.
    struct Row: Encodable, Sendable, Equatable {
        let item: SavedItem
        /// "umowa serwisowa · 2 aktywne".
        let line: String
        let form: SavedForm
    }
}

/// A name, and whether to tell.
struct SavedForm: Encodable, Sendable, Equatable {
    /// Empty for a new one.
    var id = ""
    var question = ""
    var name = Field()
    var isTold = false
    var isOpen = false
    let limit: Int
}

/// What can be done with the results of a search.
struct SearchKeeping: Encodable, Sendable, Equatable {
    let question: String
    /// What it is saved as.
    let savedAs: String?
    /// Nil where there is nothing to save, or it is saved.
    let save: SavedForm?
    let hasResults: Bool
}
