// Words in a row. SQLite's index knows which documents have a word and not where, which is half its size: whether words stand in a row
// is read in the documents that have all of them.

extension TextCondition {
    /// Whether some of it is words in a row.
    var hasPhrase: Bool {
        switch self {
        case .term, .beginning: false
        case .phrase: true
        case .any(let parts), .all(let parts): parts.contains(where: \.hasPhrase)
        }
    }

    /// What holds wherever it does, and asks for no places: a row's words.
    var withoutPlaces: TextCondition {
        switch self {
        case .term, .beginning: self
        case .phrase(let words): .all(Set(words).sorted().map { .term([$0]) })
        case .any(let parts): .any(parts.map(\.withoutPlaces))
        case .all(let parts): .all(parts.map(\.withoutPlaces))
        }
    }

    /// What it holds wherever that does, and asks for no places: what would do instead of the row; `nil` where nothing would.
    var withoutPhrases: TextCondition? {
        switch self {
        case .term, .beginning: return self
        case .phrase: return nil
        case .any(let parts):
            let others = parts.compactMap(\.withoutPhrases)
            return others.isEmpty ? nil : .any(others)
        case .all(let parts):
            let others = parts.compactMap(\.withoutPhrases)
            return others.count == parts.count ? .all(others) : nil
        }
    }
}

/// What of a query is decided by what documents say.
package struct PhraseCheck: Sendable {
    private let required: [TextCondition]
    private let excluded: [TextCondition]

    /// `nil` where the words that a document has decide all of it.
    package init?(_ query: TextQuery) {
        required = query.required.filter(\.hasPhrase)
        excluded = query.excluded.filter(\.hasPhrase)
        if required.isEmpty, excluded.isEmpty { return nil }
    }

    /// Whether it holds for a document that says some texts; no row reaches from one into the next.
    package func holds(in texts: [String], _ analyser: Analyser) -> Bool {
        var document = CheckedDocument(texts, analyser)
        return required.allSatisfy { document.has($0) } && !excluded.contains { document.has($0) }
    }
}

/// A document that is read to see whether it has what is sought.
private struct CheckedDocument {
    private let texts: [String]
    private let words: [TextWords]
    private let analyser: Analyser
    /// Its terms, which few questions need beside the words.
    private lazy var terms: Set<String> = {
        let terms = analyser.terms(of: texts)
        return terms.others.union(terms.words).subtracting([DocumentTerms.border])
    }()

    init(_ texts: [String], _ analyser: Analyser) {
        (self.texts, self.analyser) = (texts, analyser)
        words = texts.map { TextWords(of: $0) }
    }

    mutating func has(_ condition: TextCondition) -> Bool {
        switch condition {
        case .term(let terms): return terms.contains { self.terms.contains($0) }
        case .phrase(let row):
            return words.contains { words in words.indices.contains { words.stand(row, at: $0) } }
        case .beginning(let beginning): return terms.contains { $0.hasPrefix(beginning) }
        case .any(let parts):
            // Rows first: they need no terms.
            return parts.contains { $0.isPhrase && has($0) } || parts.contains { !$0.isPhrase && has($0) }
        case .all(let parts): return parts.allSatisfy { has($0) }
        }
    }
}

extension TextCondition {
    fileprivate var isPhrase: Bool { if case .phrase = self { true } else { false } }
}
