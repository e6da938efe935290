import Domain
import Language
import Store

// With what the end of a typed question can be completed. All of it is of the directory, of the names of entries and of the
// person's own saved searches; nothing is of any thread.

/// Something with which the end of a question can be completed.
package struct SearchSuggestion: Sendable {
    /// The end of what was typed, which makes way for it.
    package let replaces: String
    package let what: What

    package enum What: Sendable {
        /// What a filter means, and the filter as the person would type it.
        case filter(AskedFilter.Meaning, typed: String)
        /// The name of a filter, for a value to be typed behind it.
        case name(QuestionKey, typed: String)
        /// A dictionary, whose code is the name of a filter too.
        case dictionary(Dictionary, typed: String)
        /// A saved search, which is opened.
        case saved(SavedSearch)
    }
}

/// Suggestions by what they are about.
package struct SearchSuggestions: Sendable {
    /// Those of one sort, the likeliest first.
    package let sort: Sort
    package internal(set) var suggestions: [SearchSuggestion]

    package enum Sort: Hashable, Sendable {
        case people, kinds, filters, saved
        case entries(ID<Dictionary>)
    }

    /// In all groups together: what can be looked over while typing.
    package static let most = 8
}

extension Desk {
    /// With what the end of a question can be completed; nothing where nothing is being typed.
    ///
    /// - Parameter typed: the question up to where somebody is typing.
    package func suggestions(completing typed: String) async throws -> [SearchSuggestions] {
        guard typed.utf8.count <= office.limits.question, let end = QuestionEnd(typed) else { return [] }
        return try await look { try $0.suggestions(completing: end) }
    }
}

extension Look {
    fileprivate func suggestions(completing end: QuestionEnd) throws -> [SearchSuggestions] {
        let completion = QuestionCompletion(look: self, spelling: try spelling(of: []))
        let groups: [SearchSuggestions] =
            switch end {
            case .filter(let key, let value, let typed): try completion.filters(key, value, replacing: typed)
            case .words(let tails): try completion.words(tails)
            }
        return groups.filter { !$0.suggestions.isEmpty }.shortened(\.suggestions, to: SearchSuggestions.most)
    }
}

extension Array {
    /// Lists with so many items together; of the longest the last gives way first.
    func shortened<Item>(_ items: WritableKeyPath<Element, [Item]>, to most: Int) -> [Element] {
        var lists = self
        for _ in 0..<Swift.max(0, lists.map { $0[keyPath: items].count }.reduce(0, +) - most) {
            let longest = lists.indices.reversed().max {
                lists[$0][keyPath: items].count < lists[$1][keyPath: items].count
            }
            if let longest { lists[longest][keyPath: items].removeLast() }
        }
        return lists
    }
}
