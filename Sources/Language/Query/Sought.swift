// By which words of a text it is seen why it was found. Made once for a query, asked for every word of what is shown.

/// The words and phrases of a query.
struct Sought: Sendable {
    private(set) var terms: Set<String> = []
    /// By their first word.
    private(set) var phrases: [String: [[String]]] = [:]
    private(set) var beginnings: [String] = []
    /// Of the terms, their first bytes.
    private var beginningLetters: Set<UInt8> = []
    private var hasNumbers = false
    var isEmpty: Bool { terms.isEmpty && phrases.isEmpty && beginnings.isEmpty }

    init(_ conditions: [TextCondition]) { conditions.forEach { add($0) } }

    private mutating func add(_ condition: TextCondition) {
        switch condition {
        case .term(let some):
            terms.formUnion(some)
            beginningLetters.formUnion(some.compactMap(\.utf8.first))
            hasNumbers = hasNumbers || some.contains { $0.utf8.contains { $0 < UInt8(ascii: "a") } }
        case .phrase(let words): phrases[words[0], default: []].append(words)
        case .beginning(let text): beginnings.append(text)
        case .any(let parts), .all(let parts): parts.forEach { add($0) }
        }
    }

    /// Whether a word's stems may be among the terms: stems begin as their words do, but for a few words with these letters. Most
    /// words of a text need not be asked for theirs.
    private func mayMeet(_ word: String) -> Bool {
        guard let first = word.utf8.first, !terms.isEmpty else { return false }
        return beginningLetters.contains(first) || first == UInt8(ascii: "l") || first == UInt8(ascii: "n")
    }

    /// Whether a term may be written in several words: a number, or what has a hyphen in the text.
    func mayBeCompound(in text: String) -> Bool {
        hasNumbers || (!terms.isEmpty && text.utf8.contains { $0 == UInt8(ascii: "-") || $0 == 0xE2 })
    }

    /// How many words in a row, from a place on, are sought.
    func length(in words: [String], at index: Int, _ stems: () -> Stems) -> Int {
        let word = words[index]
        var longest = 0
        for phrase in phrases[word] ?? [] where phrase.count > longest && words[index...].starts(with: phrase) {
            longest = phrase.count
        }
        if longest > 0 { return longest }
        if terms.contains(word) || beginnings.contains(where: { word.hasPrefix($0) }) { return 1 }
        guard mayMeet(word) else { return 0 }
        return stems().terms.contains(where: terms.contains) ? 1 : 0
    }
}
