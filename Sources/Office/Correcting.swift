import Domain
import Language
import Store

// Where nothing is found: what may have been meant. Proposed is only what finds something that the person may see.

/// A typed word, and what may have been meant by it.
package struct Correction: Hashable, Sendable {
    package let typed: String
    package let meant: String
}

extension Look {
    /// How many words of a question are corrected at most, and how many words are tried for each.
    private static var mostWords: Int { 3 }
    private static var mostTried: Int { 8 }

    /// What may have been meant by words of a question that found nothing; empty where nothing better is known.
    func corrections(of query: Query) throws -> [Correction] {
        var corrections: [Correction] = []
        // Whoever sees nothing is told nothing, and the words of the archive are not gone through for it.
        guard try count("", Query()) > 0 else { return [] }
        for word in query.text.split(separator: " ").map(String.init) where Self.isCorrectable(word) {
            guard corrections.count < Self.mostWords, try count(word, Query()) == 0 else { continue }
            guard let meant = try meant(by: word) else { return [] }
            corrections.append(Correction(typed: word, meant: meant))
        }
        guard !corrections.isEmpty else { return [] }
        // Together, and with all filters, they must find something too.
        return try count(Self.apply(corrections, to: query.text), query) > 0 ? corrections : []
    }

    private func meant(by word: String) throws -> String? {
        let folded = fold(word)
        let words = try reader.words(like: folded, within: Misspelling.most(in: folded))
        let near = Misspelling.nearest(to: folded, among: words, limit: Self.mostTried)
        return try near.first { try count($0, Query()) > 0 }
    }

    /// Words with other signs in them mean something else; quotes and minus do.
    private static func isCorrectable(_ word: String) -> Bool {
        word.count >= Misspelling.shortest && word.allSatisfy(\.isLetter)
    }

    /// A text with words corrected.
    package static func apply(_ corrections: [Correction], to text: String) -> String {
        text.split(separator: " ", omittingEmptySubsequences: false).map { word in
            corrections.first { $0.typed == word }?.meant ?? String(word)
        }.joined(separator: " ")
    }

    private func count(_ text: String, _ query: Query) throws -> Int {
        var query = query
        query.text = text
        return try reader.searchCount(try desk.search(query), most: 1)
    }
}
