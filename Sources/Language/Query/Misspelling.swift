// What somebody may have meant who typed a word that is nowhere.

/// Compares words that differ by slips of the hand.
package enum Misspelling {
    /// Letters of the shortest word that is corrected.
    package static let shortest = 4

    /// How many slips are forgiven in a word: a letter left out, put in, changed, or two changed over.
    package static func most(in word: String) -> Int { word.utf8.count < 8 ? 1 : 2 }

    /// Those of some words that are near a typed one, the nearest first; never itself.
    ///
    /// - Parameter words: folded, as is what was typed, with a space between two: there may be tens of thousands.
    package static func nearest(to typed: String, among words: String, limit: Int) -> [String] {
        let most = most(in: typed)
        let bytes = Array(typed.utf8)
        let letters = bytes.reduce(0) { $0 | bit($1) }
        var near: [(distance: Int, word: String)] = []
        each(words) { word, others in
            // A slip takes one letter away at most, and brings one.
            guard (letters ^ others).nonzeroBitCount <= 2 * most,
                let distance = bytes.withUnsafeBufferPointer({ distance($0, word, most: most) }), distance > 0
            else { return }
            near.append((distance, String(decoding: word, as: UTF8.self)))
        }
        // Among equals the one with the same length: to change letters over is the commonest slip.
        func rank(_ one: (distance: Int, word: String)) -> (Int, Int, String) {
            (one.distance, abs(one.word.utf8.count - bytes.count), one.word)
        }
        return near.sorted { rank($0) < rank($1) }.prefix(limit).map(\.word)
    }

    /// Tells each word, and which letters are in it: a bit for each.
    private static func each(_ words: String, _ body: (UnsafeBufferPointer<UInt8>, UInt64) -> Void) {
        var words = words
        words.withUTF8 { bytes in
            var start = 0
            while start < bytes.count {
                var end = start
                var letters: UInt64 = 0
                while end < bytes.count, bytes[end] != UInt8(ascii: " ") {
                    letters |= bit(bytes[end])
                    end += 1
                }
                body(UnsafeBufferPointer(rebasing: bytes[start..<end]), letters)
                start = end + 1
            }
        }
    }

    private static func bit(_ letter: UInt8) -> UInt64 { 1 << UInt64(letter & 63) }

    /// The distance by optimal string alignment, which counts two letters changed over as one slip; nil where it is more than
    /// `most`.
    private static func distance(
        _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>, most: Int
    ) -> Int? {
        guard abs(a.count - b.count) <= most else { return nil }
        let width = b.count + 1
        // Three rows of the table, without asking for memory: this is asked of tens of thousands of words.
        return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { table in
            var (before, last, row) = (0, width, 2 * width)
            for j in 0..<width { table[last + j] = j }
            for i in a.indices {
                table[row] = i + 1
                var least = i + 1
                for j in b.indices {
                    var best = min(
                        table[last + j] + (a[i] == b[j] ? 0 : 1), table[last + j + 1] + 1, table[row + j] + 1)
                    if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, table[before + j - 1] + 1) }
                    table[row + j + 1] = best
                    least = min(least, best)
                }
                guard least <= most else { return nil }
                (before, last, row) = (last, row, before)
            }
            return table[last + b.count] <= most ? table[last + b.count] : nil
        }
    }
}

extension DocumentTerms {
    /// Its words of letters only, and their stems: what may be meant by a mistyped one.
    package var vocabulary: Set<String> {
        Set(words).union(others).filter { word in
            (Misspelling.shortest...24).contains(word.utf8.count)
                && word.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
        }
    }
}
