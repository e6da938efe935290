// Where in a text the words of a query stand. Places are ranges of bytes (UTF-8).

/// A text, its words, and which of them are looked for.
struct FoundText {
    let text: String
    /// Where the words stand, in order.
    let words: [Range<Int>]
    /// Where the words and phrases looked for stand, in order, apart from each other.
    let matches: [Range<Int>]

    init(_ text: String, _ query: TextQuery) {
        var words: [Range<Int>] = []
        var terms: [String] = []
        Words.each(in: text) { term, place in
            words.append(place)
            terms.append(term)
        }
        self.text = text
        self.words = words
        matches = Self.matches(of: query, in: terms).map {
            words[$0.lowerBound].lowerBound..<words[$0.upperBound - 1].upperBound
        }
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

    private func text(_ place: Range<Int>) -> String { String(text[index(place.lowerBound)..<index(place.upperBound)]) }

    /// The phrases found, as ranges of terms; where they overlap they are one.
    private static func matches(of query: TextQuery, in terms: [String]) -> [Range<Int>] {
        let phrases = Dictionary(grouping: query.required) { $0[0] }
        var matches: [Range<Int>] = []
        for (index, term) in terms.enumerated() {
            let found = (phrases[term] ?? []).filter { terms[index...].starts(with: $0) }
            guard let longest = found.map(\.count).max() else { continue }
            if let last = matches.last, last.upperBound > index {
                matches[matches.count - 1] = last.lowerBound..<max(last.upperBound, index + longest)
            } else {
                matches.append(index..<index + longest)
            }
        }
        return matches
    }
}
