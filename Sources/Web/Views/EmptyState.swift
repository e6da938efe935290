// What stands where a list has nothing to show: what the list is for and one thing to do, or that nothing fits the filters.

import Domain

/// An empty list. Shown by the template `empty-state`.
struct EmptyState: Encodable, Sendable, Equatable {
    /// A sign of `icons.svg`, without `i-`.
    let icon: String
    let sentence: String
    var action: Action?

    /// One thing to do about it.
    struct Action: Encodable, Sendable, Equatable {
        let path: String
        let text: String
    }

    init(icon: String, sentence: String, action: Action? = nil) {
        self.icon = icon
        self.sentence = sentence
        self.action = action
    }

    /// Nothing fits the filters.
    ///
    /// - Parameter path: the same list without them.
    static func filtered(_ words: Words, clearing path: String) -> EmptyState {
        EmptyState(
            icon: "filter", sentence: words[.emptyFiltered],
            action: Action(path: path, text: words[.emptyClear]))
    }
}
