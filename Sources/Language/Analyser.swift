// From texts to the terms of the index. The same analyser reads what is stored and what is looked for, so the two meet.

/// Turns texts into index terms.
///
/// A term consists of `a`…`z`, digits and letters of other scripts, folded (see `fold`); or it is the `border` between
/// two texts. No term contains a space, a quote or any other ASCII punctuation, so that an engine that splits at spaces
/// keeps it whole and an expression may quote it as it is.
///
/// Steps: split into words, lower-case, fold. Stems will be found between splitting and folding, because they need the
/// diacritics that folding takes away; a word will then give several terms at one position.
package struct Analyser: Sendable {
    /// Counts up with every change by which the same text gives other terms. An index document keeps the version that
    /// made it, so that older ones can be found and made anew.
    package static let version = 1

    /// Stands between the terms of two texts, so that no phrase reaches from one into the other. It is a position like
    /// a word's, which FTS5 has no other way to leave empty; being punctuation, nobody can look for it.
    package static let border = "¶"

    /// The longest term, in bytes; what is longer is cut, in the index and in queries alike. A SHA-512 in hexadecimal
    /// digits just fits; PostgreSQL takes up to 2,046.
    package static let longestTerm = 128

    package init() {}

    /// The terms of some texts of one document (its subject, its note, …), in the order of their positions, with a
    /// `border` between two texts. Texts without words leave no trace.
    package func terms(of texts: [String]) -> [String] {
        var terms: [String] = []
        terms.reserveCapacity(texts.reduce(0) { $0 + $1.utf8.count } / 6)
        for text in texts {
            var isFirst = true
            Words.each(in: text) { term, _ in
                if isFirst, !terms.isEmpty { terms.append(Self.border) }
                isFirst = false
                terms.append(term)
            }
        }
        return terms
    }
}

/// The form in which names are compared and found by their beginning: the words in lower case without diacritics, one
/// space between two. `Łódź, Zakład nr 2` becomes `lodz zaklad nr 2`. A folded text folds to itself.
package func fold(_ text: String) -> String {
    Analyser().terms(of: [text]).joined(separator: " ")
}
