// What a person looks for, as a value. Nothing typed reaches an engine except as terms of this value.

/// Words that must, and words that must not occur.
package struct TextQuery: Sendable, Equatable {
    /// Terms in a row, at least one. A word typed as `CX-40` is a phrase of two terms.
    ///
    /// Each place of a phrase holds one term. When there are stems and completions (from four letters on), a place will
    /// hold what may stand there instead.
    package typealias Phrase = [String]

    /// All of these occur.
    package private(set) var required: [Phrase] = []
    /// None of these occurs.
    package private(set) var excluded: [Phrase] = []

    /// How many terms a query has at most; those typed after them are ignored. Bounds what an engine has to parse.
    package static let mostTerms = 64

    /// Reads what somebody typed: words, "phrases" (also „so”, “so” and «so») and -exclusions of either. Every text is
    /// a query; one without any word is empty.
    package init(_ typed: String) {
        var reader = QueryReader(typed)
        var room = Self.mostTerms
        while room > 0, let next = reader.next() {
            let phrase = Phrase(Analyser().terms(of: [next.text]).prefix(room))
            guard !phrase.isEmpty else { continue }
            room -= phrase.count
            if next.isExcluded { Self.add(phrase, to: &excluded) } else { Self.add(phrase, to: &required) }
        }
    }

    /// Whether nothing is asked for. A query of exclusions alone is not empty, but finds something only beside filters.
    package var isEmpty: Bool { required.isEmpty && excluded.isEmpty }

    private static func add(_ phrase: Phrase, to phrases: inout [Phrase]) {
        if !phrases.contains(phrase) { phrases.append(phrase) }
    }
}
