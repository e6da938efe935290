// A note as it is shown: a small part of Markdown (https://spec.commonmark.org) as a flat tree of values. Nothing of it is ever
// HTML: what is shown is text that the template escapes, and what is not understood stays as it was typed.

/// A paragraph, a quotation, or an item of a list.
struct NoteBlock: Encodable, Sendable, Equatable {
    var isText = false
    var isQuote = false
    var isItem = false
    /// The first item of its list: with points, or with numbers from one on.
    var opensPoints = false
    var opensNumbers: String?
    /// The last item of its list.
    var closesPoints = false
    var closesNumbers = false
    var runs: [Run]
}

extension NoteBlock {
    /// A note in blocks; lines of one paragraph stay lines.
    static func blocks(of note: String) -> [NoteBlock] {
        var reader = BlockReader()
        // What is kept has line feeds only.
        for line in note.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            reader.read(Substring(line))
        }
        return reader.end()
    }
}

/// Reads a note line by line.
private struct BlockReader {
    /// What a line belongs to.
    private enum Sort: Equatable { case text, quote, point, number }

    private var blocks: [NoteBlock] = []
    private var sort = Sort.text
    private var number = ""
    private var lines: [Substring] = []
    /// Whether the last block is an item of a list that may go on.
    private var list: Sort?

    mutating func read(_ line: Substring) {
        guard !line.allSatisfy(\.isWhitespace) else { return close() }
        let (next, rest, number) = Self.sort(of: line)
        // A line that begins nothing goes on with what it follows.
        let goesOn = !lines.isEmpty && next == sort && (next == .text || next == .quote)
        if !goesOn { close() }
        if lines.isEmpty { (sort, self.number) = (next, number) }
        lines.append(rest)
    }

    mutating func end() -> [NoteBlock] {
        close()
        closeList()
        return blocks
    }

    private mutating func close() {
        guard !lines.isEmpty else { return }
        let runs = Run.marked(lines.joined(separator: "\n"))
        lines = []
        switch sort {
        case .text, .quote:
            closeList()
            blocks.append(NoteBlock(isText: sort == .text, isQuote: sort == .quote, runs: runs))
        case .point, .number:
            var item = NoteBlock(isItem: true, runs: runs)
            if list != sort {
                closeList()
                list = sort
                if sort == .point { item.opensPoints = true } else { item.opensNumbers = number }
            }
            blocks.append(item)
        }
    }

    private mutating func closeList() {
        guard let last = blocks.indices.last else { return }
        if list == .point { blocks[last].closesPoints = true }
        if list == .number { blocks[last].closesNumbers = true }
        list = nil
    }

    /// What a line begins, and what is left of it.
    private static func sort(of line: Substring) -> (sort: Sort, rest: Substring, number: String) {
        let text = line.drop { $0 == " " || $0 == "\t" }
        if text.first == ">" { return (.quote, text.dropFirst().drop { $0 == " " }, "") }
        if text.hasPrefix("- ") || text.hasPrefix("* ") || text.hasPrefix("• ") {
            return (.point, text.dropFirst(2).drop { $0 == " " }, "")
        }
        // Three digits are enough for a list, and a date or a year is none.
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text.dropFirst(digits.count)
        if (1...3).contains(digits.count), rest.hasPrefix(". ") || rest.hasPrefix(") "), let number = Int(digits) {
            return (.number, rest.dropFirst(2).drop { $0 == " " }, String(number))
        }
        return (.text, line, "")
    }
}
