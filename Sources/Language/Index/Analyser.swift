// From texts to the terms of the index. The same analyser reads what is stored and what is looked for, so the two meet.

/// Turns texts into index terms. Thread-safe.
///
/// A term consists of `a`…`z`, digits and letters of other scripts, folded (see `fold`). No term contains a space, a quote or
/// any other ASCII punctuation, so that an engine that splits at spaces keeps it whole and an expression may quote it as it is.
///
/// Steps: split into words, find their stems, fold both. Stems come before folding, because they need the diacritics that
/// folding takes away: `łódź`, `Łodzi` and `lodz` then meet.
package struct Analyser: Sendable {
    /// The longest term, in bytes; what is longer is cut, in the index and in queries alike. A SHA-512 in hexadecimal
    /// digits just fits; PostgreSQL takes up to 2,046.
    package static let longestTerm = 128

    /// The next version gives other terms to the same texts with the same stems.
    private static let version = 2

    package let stemmer: Stemmer

    package init(_ stemmer: Stemmer) { self.stemmer = stemmer }

    /// With the dictionaries of the machine; they are read once, when they are first asked for.
    package static let standard = Analyser(Stemmer())

    /// Changes with every change by which the same text gives other terms: an index that was made with another has to be made anew.
    package var fingerprint: String { "\(Self.version)-\(stemmer.fingerprint)" }

    /// The terms of some texts of one document (its subject, its note, …), with a `border` between two texts. Texts without
    /// words leave no trace.
    package func terms(of texts: [String]) -> DocumentTerms {
        var words: [String] = []
        words.reserveCapacity(texts.reduce(0) { $0 + $1.utf8.count } / 6)
        var others: Set<String> = []
        for text in texts {
            let own = TextWords(of: text)
            let manner = WordManner(of: text)
            if own.count > 0, !words.isEmpty { words.append(DocumentTerms.border) }
            for index in own.indices {
                let term = own.term(index)
                words.append(term)
                others.formUnion(stemmer.stems(of: own.written(index), folded: term, in: manner).terms)
            }
            others.formUnion(Compounds.of(own).map(\.term))
        }
        return DocumentTerms(words: words, others: others.subtracting(words))
    }
}
