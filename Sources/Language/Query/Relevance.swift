import Glibc

// How well a text answers a query: BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009, with its usual
// constants). How rare a word is counts among what the person sees, so that no order of results tells of anything else.

/// Scores texts for one query.
package struct Relevance: Sendable {
    /// The conditions of the query, each with how rare it is.
    private let parts: [(sought: Sought, weight: Double)]
    private let analyser: Analyser

    private static let saturation = 1.2
    private static let lengthWeight = 0.75
    /// Words of a usual message.
    private static let usualLength = 80.0
    /// A word in the subject says as much as so many in the note.
    private static let subjectWeight = 3.0

    /// - Parameters:
    ///   - frequencies: of each condition that is required, in how many of the documents it holds.
    ///   - documents: how many there are.
    package init(_ query: TextQuery, frequencies: [Int], of documents: Int, _ analyser: Analyser = .standard) {
        parts = zip(query.required, frequencies).map { condition, frequency in
            let (all, some) = (Double(max(documents, frequency)), Double(frequency))
            return (Sought([condition]), log(1 + (all - some + 0.5) / (some + 0.5)))
        }
        self.analyser = analyser
    }

    /// The higher, the better.
    package func score(subject: String, note: String) -> Double {
        let title = counts(in: subject)
        let body = counts(in: note)
        let length = Double(body.words) / Self.usualLength
        let normal = Self.saturation * (1 - Self.lengthWeight + Self.lengthWeight * length)
        return parts.indices.reduce(0) { sum, part in
            let count = Double(body.found[part]) + Self.subjectWeight * Double(title.found[part])
            return sum + parts[part].weight * count * (Self.saturation + 1) / (count + normal)
        }
    }

    private func counts(in text: String) -> (words: Int, found: [Int]) {
        let words = TextWords(of: text)
        return (words.count, parts.map { $0.sought.found(in: words, analyser.stemmer).count })
    }
}
