// Names that no dictionary has are inflected all the same: `Müllerowi`, `Kennedy'ego`. Without the commonest endings of Polish
// nouns what is left may be the name; it counts only as a whole word.

/// Leads inflected names that no dictionary has back to the name.
enum UnknownNames {
    private static let endings = ["owi", "iem", "ami", "ach", "em", "om", "ie", "ow", "a", "u", "e", "y", "s"]
    /// Letters of the shortest name that is found so.
    private static let shortest = 4

    /// - Parameter word: folded.
    static func bases(of word: String) -> [String] {
        endings.filter { word.hasSuffix($0) && word.utf8.count - $0.utf8.count >= shortest }
            .map { String(word.dropLast($0.utf8.count)) }.sorted()
    }

    /// Whether what stands behind an apostrophe is an ending.
    static func isEnding(_ word: String) -> Bool {
        endings.contains(word) || ["ego", "emu", "m", "go", "mu"].contains(word)
    }
}
