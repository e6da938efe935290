// Words that stand side by side, for whoever keeps of each two which documents have them so.

/// Two words of the index, the second right behind the first.
package struct WordPair: Sendable, Hashable {
    package let first: String
    package let second: String

    package init(_ first: String, _ second: String) { (self.first, self.second) = (first, second) }

    /// All of a phrase.
    package static func all(of phrase: [String]) -> [WordPair] {
        zip(phrase, phrase.dropFirst()).map { WordPair($0, $1) }
    }

    /// Both as one text; no word has a space.
    package var joined: String { "\(first) \(second)" }

    /// To which of so many groups it belongs, on every machine alike.
    package func group(of count: Int) -> Int {
        Int(Fingerprint.of(Array(first.utf8), Array(second.utf8)) % UInt64(count))
    }
}

/// Finds which of some words stand side by side in texts.
package struct PairFinder: Sendable {
    package let words: [String]
    private let numbers: [String: Int]

    /// - Parameter words: each once.
    package init(_ words: [String]) {
        self.words = words
        numbers = Swift.Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, $0) })
    }

    /// Hands out where both words stand in `words`, for each two that stand side by side in one of the texts; some more than once.
    package func each(in texts: [String], _ body: (_ first: Int, _ second: Int) -> Void) {
        for text in texts {
            let own = TextWords(of: text)
            var last: Int?
            for index in own.indices {
                let number = numbers[own.term(index)]
                if let last, let number { body(last, number) }
                last = number
            }
        }
    }
}
