// The regular endings of English. The English dictionary has many forms as words of their own (`reported`), which it does not
// lead back to what they are forms of; what is left without the ending counts only where the dictionary knows it.

/// Leads regular English forms back to their words.
enum EnglishEndings {
    /// - Parameters:
    ///   - word: in lower case, ASCII.
    ///   - isWord: whether the dictionary knows it.
    static func bases(of word: String, isWord: (String) -> Bool) -> [String] {
        guard word.utf8.count >= 5, !others.contains(word) else { return [] }
        let candidates = candidates(of: word)
        guard !candidates.isEmpty, isWord(word) else { return [] }
        return candidates.filter { $0.utf8.count >= 3 && isWord($0) }
    }

    /// Whether a word only looks like a form of another, or is derived from it: a customer is no custom.
    static func isAnother(_ word: String, than stem: String) -> Bool {
        if others.contains(word) { return true }
        let one = word.hasSuffix("s") ? String(word.dropLast()) : word
        return ["r", "er", "or"].contains { stem.utf8.count >= 3 && one == stem + $0 }
    }

    private static func candidates(of word: String) -> [String] {
        func without(_ count: Int, adding: String = "") -> String { word.dropLast(count) + adding }
        if word.hasSuffix("ies") { return [without(3, adding: "y")] }
        if word.hasSuffix("ied") { return [without(3, adding: "y")] }
        if word.hasSuffix("ss") || word.hasSuffix("us") || word.hasSuffix("is") || word.hasSuffix("eed") { return [] }
        if word.hasSuffix("es") { return [without(1), without(2)] }
        if word.hasSuffix("s") { return [without(1)] }
        for (ending, length) in [("ed", 2), ("ing", 3)] where word.hasSuffix(ending) {
            let base = without(length)
            guard base.utf8.count >= 3 else { return [] }
            let doubled = base.utf8.last == base.utf8.dropLast().last ? [String(base.dropLast())] : []
            return [base, base + "e"] + doubled
        }
        return []
    }

    /// Words that only look like forms of others.
    private static let others: Set<String> = [
        "news", "goods", "customs", "means", "evening", "morning", "during", "wedding", "outing", "earring", "hundred",
        "species", "series", "premises", "arms", "glasses", "savings", "sacred", "naked", "wicked", "nothing",
        "something",
        "anything", "everything", "ceiling", "sterling", "shilling", "string", "spring", "kindred", "indeed", "physics",
    ]
}
