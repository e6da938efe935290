// Where in a text the words of a query stand. Places are ranges of bytes (UTF-8).

/// A text, its words, and which of them are looked for.
struct FoundText {
    let text: String
    /// Where the words stand, in order.
    let words: [Range<Int>]
    /// Where the words and phrases looked for stand, in order, apart from each other.
    let matches: [Range<Int>]

    init(_ text: String, _ query: TextQuery, _ analyser: Analyser = .standard) {
        let words = TextWords(of: text)
        self.text = text
        self.words = words.places
        matches = Self.joined(query.sought.found(in: words, analyser.stemmer)).map {
            words.places[$0.lowerBound].lowerBound..<words.places[$0.upperBound - 1].upperBound
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

    /// The place so many scalars before another one; the beginning where there are fewer.
    func place(_ scalars: Int, before place: Int) -> Int {
        var text = text
        return text.withUTF8 { bytes in
            var (at, left) = (place, scalars)
            while left > 0, at > 0 {
                at -= 1
                if UTF8.isContinuation(bytes[at]) { continue }
                left -= 1
            }
            return at
        }
    }

    /// The place so many scalars after another one; the end where there are fewer.
    func place(_ scalars: Int, after place: Int) -> Int {
        var text = text
        return text.withUTF8 { bytes in
            var (at, left) = (place, scalars)
            while left > 0, at < bytes.count {
                at += 1
                if at < bytes.count, UTF8.isContinuation(bytes[at]) { continue }
                left -= 1
            }
            return at
        }
    }

    private func text(_ place: Range<Int>) -> String {
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: place.lowerBound)
        return String(text[start..<utf8.index(start, offsetBy: place.count)])
    }

    /// Where they overlap they are one.
    private static func joined(_ found: [Range<Int>]) -> [Range<Int>] {
        var matches: [Range<Int>] = []
        for match in found.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = matches.last, last.upperBound > match.lowerBound {
                matches[matches.count - 1] = last.lowerBound..<max(last.upperBound, match.upperBound)
            } else {
                matches.append(match)
            }
        }
        return matches
    }
}
