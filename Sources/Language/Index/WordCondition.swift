// A question as words of the index that a document has or has not, for whoever knows of each word which documents have it.

/// A condition on the words of the index; terms and tags alike.
package indirect enum WordCondition: Sendable, Equatable {
    /// A word as the index has it.
    case word(String)
    /// What only the engine tells: how a word begins, or words in a row where others would do.
    case engine(TextCondition)
    /// Nothing fits where there are none.
    case any([WordCondition])
    /// At least one.
    case all([WordCondition])

    /// Each word of the condition, as often as it stands there.
    package var words: [String] {
        switch self {
        case .word(let word): [word]
        case .engine: []
        case .any(let parts), .all(let parts): parts.flatMap(\.words)
        }
    }

    /// Whether some of it only the engine tells.
    package var needsEngine: Bool {
        switch self {
        case .word: false
        case .engine: true
        case .any(let parts), .all(let parts): parts.contains(where: \.needsEngine)
        }
    }

    /// The same as a condition of a text.
    var ofText: TextCondition {
        switch self {
        case .word(let word): .term([word])
        case .engine(let condition): condition
        case .any(let parts): .any(parts.map(\.ofText))
        case .all(let parts): .all(parts.map(\.ofText))
        }
    }
}

extension IndexQuery {
    /// The same as conditions on words; `nil` where it is excluded how words begin, or that they stand in a row.
    /// Without anything required nothing is found, as `fts5` finds nothing.
    package var conditions: WordConditions? {
        var found = WordConditions(
            required: tags.map { group in .any(group.map { .word(Lexeme.tag($0)) }) },
            excluded: excludedTags.map { .word(Lexeme.tag($0)) })
        for condition in text.required {
            if case .phrase(let words) = condition {
                found.phrases.append(words)
                found.required += Set(words).sorted().map(WordCondition.word)
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
    /// Words that stand in a row, too; each is among those that are required.
    package fileprivate(set) var phrases: [[String]] = []

    /// A MATCH expression for FTS5 of the phrases; where there is one.
    package var phrasesForFTS5: String {
        IndexQuery(text: TextQuery(all: phrases.map(TextCondition.phrase)), tags: []).fts5()
    }

    /// Whether the phrases stand in some texts of one document, each within one of them.
    package func phrasesStand(in texts: [String]) -> Bool {
        let texts = texts.map { TextWords(of: $0) }
        return phrases.allSatisfy { phrase in
            texts.contains { words in words.indices.contains { words.stand(phrase, at: $0) } }
        }
    }
}

extension TextCondition {
    fileprivate var ofWords: WordCondition {
        switch self {
        case .term(let terms): .any(terms.map(WordCondition.word))
        case .phrase, .beginning: .engine(self)
        case .any(let parts): .any(parts.map(\.ofWords))
        case .all(let parts): .all(parts.map(\.ofWords))
        }
    }
}
