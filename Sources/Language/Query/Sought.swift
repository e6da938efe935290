// By which words of a text it is seen why it was found. Made once for a query, asked for every word of what is shown.

/// The words and phrases of a query.
struct Sought: Sendable {
    private var terms: Set<String> = []
    /// By their first word.
    private var phrases: [String: [[String]]] = [:]
    private var beginnings: [String] = []
    /// With what the terms begin.
    private var termLetters = ByteSet()
    /// With what anything begins that is sought. Most words of a text begin otherwise, and are not looked at any further.
    private var letters = ByteSet()

    init(_ conditions: [TextCondition]) { conditions.forEach { add($0) } }

    private mutating func add(_ condition: TextCondition) {
        switch condition {
        case .term(let some):
            terms.formUnion(some)
            some.compactMap(\.utf8.first).forEach { termLetters.insert($0) }
            letters.formUnion(termLetters)
        case .phrase(let words):
            phrases[words[0], default: []].append(words)
            words[0].utf8.first.map { letters.insert($0) }
        case .beginning(let text):
            beginnings.append(text)
            text.utf8.first.map { letters.insert($0) }
        case .any(let parts), .all(let parts): parts.forEach { add($0) }
        }
    }

    /// Which words of a text are sought, alone or in a row; in no order, and some may be in several rows.
    func found(in words: TextWords, _ stemmer: Stemmer) -> [Range<Int>] {
        let looked = terms.isEmpty ? letters : letters.union(stemmer.changedLetters)
        var found: [Range<Int>] = []
        let manner = WordManner(of: words.text)
        for index in words.indices where looked.contains(words.first(index)) {
            let length = length(in: words, at: index, stemmer, manner)
            if length > 0 { found.append(index..<index + length) }
        }
        guard !terms.isEmpty else { return found }
        let compounds = Compounds.of(words, beginning: termLetters).filter { terms.contains($0.term) }
        return found + compounds.map(\.words)
    }

    /// How many words in a row, from a place on, are sought.
    private func length(in words: TextWords, at index: Int, _ stemmer: Stemmer, _ manner: WordManner) -> Int {
        let word = words.term(index)
        let rows = phrases[word, default: []].filter { words.stand($0, at: index) }
        if let longest = rows.map(\.count).max() { return longest }
        if terms.contains(word) || beginnings.contains(where: word.hasPrefix) { return 1 }
        // Stems begin as their words do, but for a few.
        guard !terms.isEmpty, termLetters.contains(words.first(index)) || stemmer.changesFirst(of: word)
        else { return 0 }
        let stems = stemmer.stems(of: words.written(index), folded: word, in: manner)
        return stems.terms.contains(where: terms.contains) ? 1 : 0
    }
}
