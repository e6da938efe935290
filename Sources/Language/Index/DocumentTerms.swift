// What the index holds of a document.

/// The terms of a document.
package struct DocumentTerms: Sendable, Equatable {
    /// Its words in the order of their places, with a `border` between two texts.
    package private(set) var words: [String]
    /// Stems and numbers written otherwise: what it is found by as well, wherever it stands.
    package private(set) var others: Set<String>

    package init(words: [String] = [], others: Set<String> = []) {
        (self.words, self.others) = (words, others)
    }

    /// Stands between the terms of two texts, so that no phrase reaches from one into the other. It is a place like a word's,
    /// which FTS5 has no other way to leave empty; being punctuation, nobody can look for it.
    package static let border = "¶"

    /// The terms of two documents as one.
    package static func + (first: DocumentTerms, second: DocumentTerms) -> DocumentTerms {
        guard !first.words.isEmpty else { return second }
        guard !second.words.isEmpty else { return first }
        return DocumentTerms(
            words: first.words + [border] + second.words, others: first.others.union(second.others))
    }
}
