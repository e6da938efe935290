// Paragraphs that a mail program broke into lines for sending, put together again: a space at the end of a line says
// that the paragraph goes on. https://www.rfc-editor.org/rfc/rfc3676

/// Text sent with `format=flowed`.
enum FlowedText {
    /// The text with its paragraphs in one line each, as often quoted as they were.
    /// - Parameter droppingSpaces: `delsp=yes`: the space at the end of a line belongs to the breaking, not to the text.
    static func unwrapped(_ text: String, droppingSpaces: Bool) -> String {
        var paragraphs: [Line] = []
        var goesOn = false
        for raw in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let line = Line(raw)
            let last = paragraphs.count - 1
            if goesOn, paragraphs[last].quotes == line.quotes, !line.isSignature {
                if droppingSpaces { paragraphs[last].content.removeLast() }
                paragraphs[last].content += line.content
            } else {
                paragraphs.append(line)
            }
            goesOn = line.content.hasSuffix(" ") && !line.isSignature
        }
        return paragraphs.map(\.text).joined(separator: "\n")
    }

    private struct Line {
        let quotes: Int
        var content: String

        init(_ raw: Substring) {
            quotes = raw.prefix { $0 == ">" }.count
            let behind = raw.dropFirst(quotes)
            content = String(behind.hasPrefix(" ") ? behind.dropFirst() : behind)
        }

        var isSignature: Bool { content == "-- " }

        var text: String {
            quotes == 0 ? content : String(repeating: ">", count: quotes) + " " + content
        }
    }
}
