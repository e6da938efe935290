// Words typed without diacritics (`zlecen`, `zaplate`): which words they may have been meant for. The dictionary decides, not
// what is in the archive: nobody learns from what is found which words others have written.

/// Puts Polish diacritics back.
enum Diacritics {
    static let mostLetters = 3
    private static let mostTried = 400

    /// The words that a word typed without diacritics may stand for: those with the fewest letters changed.
    ///
    /// - Parameters:
    ///   - word: in lower case, ASCII.
    ///   - most: how many letters are changed at most.
    ///   - isWord: whether the dictionary knows it.
    static func restored(_ word: String, changing most: Int, isWord: (String) -> Bool) -> [String] {
        let letters = word.unicodeScalars.map(String.init)
        var tried = 0
        for changes in 1...most {
            var found: [String] = []
            each(letters, changes, from: 0) { candidate in
                tried += 1
                if isWord(candidate) { found.append(candidate) }
                return tried < mostTried
            }
            if !found.isEmpty || tried >= mostTried { return found }
        }
        return []
    }

    /// Tells every spelling with so many more letters changed, from a place on, until told to stop.
    @discardableResult
    private static func each(_ letters: [String], _ changes: Int, from start: Int, _ body: (String) -> Bool) -> Bool {
        guard changes > 0 else { return body(letters.joined()) }
        for index in letters.indices.dropFirst(start) {
            for form in forms[letters[index]] ?? [] {
                var changed = letters
                changed[index] = form
                guard each(changed, changes - 1, from: index + 1, body) else { return false }
                // `Należnosc`: the two go together, as one change.
                if form == "ś", index + 1 < letters.count, letters[index + 1] == "c" {
                    changed[index + 1] = "ć"
                    guard each(changed, changes - 1, from: index + 2, body) else { return false }
                }
            }
        }
        return true
    }

    private static let forms: [String: [String]] = [
        "a": ["ą"], "c": ["ć"], "e": ["ę"], "l": ["ł"], "n": ["ń"], "o": ["ó"], "s": ["ś"], "z": ["ż", "ź"],
    ]
}
