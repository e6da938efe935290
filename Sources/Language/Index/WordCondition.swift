// A question as words of the index that a document has or has not, for whoever knows of each word which documents have it.

/// A condition on the words of the index; terms and tags alike.
package indirect enum WordCondition: Sendable, Equatable {
    /// A word as the index has it.
    case word(String)
    /// How a word begins, which only the engine tells.
    case beginning(String)
    /// Some words in a row, each of which is asked for beside. What documents say tells, and where pairs are kept, those.
    case row([String])
    /// Nothing fits where there are none.
    case any([WordCondition])
    /// At least one.
    case all([WordCondition])

    /// Each word of the condition, as often as it stands there.
    package var words: [String] {
        switch self {
        case .word(let word): [word]
        case .beginning, .row: []
        case .any(let parts), .all(let parts): parts.flatMap(\.words)
        }
    }

    /// Whether some of it only the engine tells.
    package var needsEngine: Bool {
        switch self {
        case .word, .row: false
        case .beginning: true
        case .any(let parts), .all(let parts): parts.contains(where: \.needsEngine)
        }
    }

    /// Whether some of it is words in a row.
    package var hasRow: Bool {
        switch self {
        case .word, .beginning: false
        case .row: true
        case .any(let parts), .all(let parts): parts.contains(where: \.hasRow)
        }
    }

    /// The same as a condition of a text, without places.
    var ofText: TextCondition {
        switch self {
        case .word(let word): .term([word])
        case .beginning(let text): .beginning(text)
        case .row(let words): TextCondition.phrase(words).withoutPlaces
        case .any(let parts): .any(parts.map(\.ofText))
        case .all(let parts): .all(parts.map(\.ofText))
        }
    }
}

extension IndexQuery {
    /// The same as conditions on words; `nil` where it is excluded how words begin. Without anything required nothing is found,
    /// as `fts5` finds nothing.
    package var conditions: WordConditions? {
        var found = WordConditions(
            required: tags.map { group in .any(group.map { .word(Lexeme.tag($0)) }) },
            excluded: excludedTags.map { .word(Lexeme.tag($0)) })
        for condition in text.required {
            // Each word of a row for itself: what is rare is asked first.
            if case .all(let parts) = condition.ofWords {
                found.required += parts
            } else {
                found.required.append(condition.ofWords)
            }
        }
        found.excluded += text.excluded.map(\.ofWords)
        guard !found.excluded.contains(where: \.needsEngine) else { return nil }
        if found.required.isEmpty { found.required = [.any([])] }
        return found
    }
}

/// What a document must have and what it must not.
package struct WordConditions: Sendable {
    /// All of these hold.
    package fileprivate(set) var required: [WordCondition]
    /// None of these holds.
    package fileprivate(set) var excluded: [WordCondition]
}

extension TextCondition {
    fileprivate var ofWords: WordCondition {
        switch self {
        case .term(let terms): .any(terms.map(WordCondition.word))
        case .phrase(let words): .all(Set(words).sorted().map(WordCondition.word) + [.row(words)])
        case .beginning(let text): .beginning(text)
        case .any(let parts): .any(parts.map(\.ofWords))
        case .all(let parts): .all(parts.map(\.ofWords))
        }
    }
}
