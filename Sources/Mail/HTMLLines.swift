// Words put into lines as a browser would: white space is one space, breaks between blocks do not add up.

/// The text made so far, with what is due before the next word.
struct HTMLLines {
    /// The text made so far.
    private(set) var result = ""
    /// The text made so far, without the double empty lines and the fixed spaces that serve the look only.
    var tidied: String {
        var lines: [Substring] = []
        for line in result.replacing("\u{A0}", with: " ").split(separator: "\n", omittingEmptySubsequences: false) {
            let line = line.allSatisfy { $0 == " " } ? "" : line
            if !line.isEmpty || lines.last?.isEmpty == false { lines.append(line) }
        }
        return lines.joined(separator: "\n")
    }
    /// Whether spaces and line ends are kept as they are.
    var isPreformatted = false
    /// How deep the next words are quoted.
    var quotes = 0

    private enum Due: Int { case nothing, space, tab, line, paragraph }
    private var due = Due.nothing
    private var isLineEmpty = true
    private var isBehindMark = false

    /// Adds words.
    mutating func write(_ words: String) {
        if isPreformatted { return writeLines(words) }
        for (index, word) in words.split(omittingEmptySubsequences: false, whereSeparator: Self.isSpace).enumerated() {
            if index > 0 { ask(.space) }
            guard !word.isEmpty else { continue }
            put(word)
        }
    }

    /// Ends the line even where nothing stands in it.
    mutating func breakLine() {
        if due.rawValue < Due.line.rawValue { due = .nothing }
        put("")
        newLine()
    }

    /// Ends the line where something stands in it.
    mutating func endLine() { ask(.line) }

    /// Ends the line and leaves one empty below it.
    mutating func endParagraph() { ask(.paragraph) }

    /// Ends the cell of a table.
    mutating func endCell() { if !isLineEmpty { ask(.tab) } }

    /// Begins the item of a list; the words follow in the same line, whatever block they stand in.
    mutating func mark(_ mark: String) {
        put(mark[...])
        isBehindMark = true
    }

    /// Draws a line across.
    mutating func rule() {
        endLine()
        put("----------")
        endLine()
    }

    private static func isSpace(_ character: Character) -> Bool {
        character == " " || character.isNewline || character == "\t"
    }

    private mutating func writeLines(_ words: String) {
        for (index, line) in words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            if index > 0 { breakLine() }
            guard !line.isEmpty else { continue }
            put(line)
        }
    }

    private mutating func put(_ words: Substring) {
        settle()
        isBehindMark = false
        result += words
    }

    private mutating func ask(_ more: Due) {
        if more.rawValue > due.rawValue, !isBehindMark { due = more }
    }

    /// Pays what is due before something is written.
    private mutating func settle() {
        switch due {
        case .nothing: break
        case .space: if !isLineEmpty { result += " " }
        case .tab: if !isLineEmpty { result += "\t" }
        case .line: if !isLineEmpty { newLine() }
        case .paragraph:
            if !isLineEmpty { newLine() }
            if !result.isEmpty, !result.hasSuffix("\n\n") { newLine() }
        }
        due = .nothing
        if isLineEmpty, quotes > 0 { result += String(repeating: ">", count: min(quotes, 12)) + " " }
        isLineEmpty = false
    }

    private mutating func newLine() {
        result += "\n"
        isLineEmpty = true
    }
}
