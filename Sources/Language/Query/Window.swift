// Which part of a long text is shown.

/// The part of a text that a passage shows.
struct Window {
    /// In bytes.
    let range: Range<Int>
    let isCutBefore: Bool
    let isCutAfter: Bool

    /// Around the first match, a third of the length before it; or the beginning.
    ///
    /// - Parameter length: in scalars.
    init(of found: FoundText, length: Int) {
        let start = Self.start(in: found, length: length)
        let end = Self.end(in: found, from: start, length: length)
        range = start..<end
        isCutBefore = start > 0
        isCutAfter = end < found.text.utf8.count
    }

    private static func start(in found: FoundText, length: Int) -> Int {
        guard let match = found.matches.first else { return 0 }
        let before = found.place(length / 3, before: match.lowerBound)
        // Near the end of the text there is room for more of what precedes.
        let bytes = min(before, found.place(length, before: found.text.utf8.count))
        guard bytes > 0 else { return 0 }
        return found.words.first { $0.lowerBound >= bytes }?.lowerBound ?? match.lowerBound
    }

    private static func end(in found: FoundText, from start: Int, length: Int) -> Int {
        let bytes = found.place(length, after: start)
        guard bytes < found.text.utf8.count else { return bytes }
        // A word that fills the passage alone is cut.
        return found.words.last { $0.upperBound <= bytes && $0.upperBound > start }?.upperBound ?? bytes
    }
}
