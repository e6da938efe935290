// Where in a text the words of a query stand. Places are ranges of bytes (UTF-8).

/// A text, its words, and which of them are looked for.
struct FoundText {
    let text: String
    /// Where the words stand, in order.
    let words: [Range<Int>]
    /// Where the words and phrases looked for stand, in order, apart from each other.
    let matches: [Range<Int>]

    init(_ text: String, _ query: TextQuery, _ analyser: Analyser = .standard) {
        let sought = query.sought
        var words: [Range<Int>] = []
        var terms: [String] = []
        Words.each(in: text) { (term: String, place: Range<Int>) in
            words.append(place)
            terms.append(term)
        }
        self.text = text
        self.words = words
        guard !sought.isEmpty else {
            matches = []
            return
        }
        let manner = WordManner(of: text)
        var found = terms.indices.map { index in
            index..<index
                + sought.length(in: terms, at: index) {
                    analyser.stemmer.stems(of: Self.text(text, words[index]), folded: terms[index], in: manner)
                }
        }
        let compounds = sought.mayBeCompound(in: text) ? Compounds.of(terms, at: words, in: text) : []
        for compound in compounds where sought.terms.contains(compound.term) {
            let start = compound.words.lowerBound
            found[start] = start..<max(found[start].upperBound, compound.words.upperBound)
        }
        matches = Self.joined(found).map { words[$0.lowerBound].lowerBound..<words[$0.upperBound - 1].upperBound }
    }

    /// A part of the text, in runs.
    func runs(in part: Range<Int>) -> [Snippet.Run] {
        var runs: [Snippet.Run] = []
        var at = part.lowerBound
        for match in matches where match.overlaps(part) {
            let match = match.clamped(to: part)
            if at < match.lowerBound { runs.append(.init(text: text(at..<match.lowerBound), isMatch: false)) }
            runs.append(.init(text: text(match), isMatch: true))
            at = match.upperBound
        }
        if at < part.upperBound { runs.append(.init(text: text(at..<part.upperBound), isMatch: false)) }
        return runs
    }

    /// The place in the text of a number of bytes.
    func index(_ bytes: Int) -> String.Index { text.utf8.index(text.startIndex, offsetBy: bytes) }

    /// How many bytes stand before a place.
    func bytes(before index: String.Index) -> Int { text.utf8.distance(from: text.startIndex, to: index) }

    private func text(_ place: Range<Int>) -> String { Self.text(text, place) }

    private static func text(_ text: String, _ place: Range<Int>) -> String {
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: place.lowerBound)
        return String(text[start..<utf8.index(start, offsetBy: place.count)])
    }

    /// Where they overlap they are one.
    private static func joined(_ found: [Range<Int>]) -> [Range<Int>] {
        var matches: [Range<Int>] = []
        for match in found where !match.isEmpty {
            if let last = matches.last, last.upperBound > match.lowerBound {
                matches[matches.count - 1] = last.lowerBound..<max(last.upperBound, match.upperBound)
            } else {
                matches.append(match)
            }
        }
        return matches
    }
}
