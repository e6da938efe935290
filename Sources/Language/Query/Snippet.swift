// What is shown of a text that was found: the passage in which it was, with the words that were looked for. Words meet
// here exactly as in the index.

/// Passages of texts in which the words of a query stand out.
package enum Snippet {
    /// A piece of a text.
    package struct Run: Sendable, Hashable {
        package let text: String
        /// Whether it is what was looked for.
        package let isMatch: Bool
    }

    /// The passage around the first word or phrase that was looked for, or the beginning of the text; in one line, with
    /// an ellipsis where the text goes on. Cut between words, except within one that fills the passage.
    ///
    /// - Parameters:
    ///   - text: a note, for example.
    ///   - length: how long the passage is at most, in scalars, without the ellipses.
    package static func passage(
        of text: String, for query: TextQuery, _ analyser: Analyser = .standard, length: Int = 220
    ) -> [Run] {
        let found = FoundText(text, query, analyser)
        let window = Window(of: found, length: length)
        var runs = found.runs(in: window.range).map { Run(text: oneLine($0.text), isMatch: $0.isMatch) }
        if window.isCutBefore { runs.insert(Run(text: "…", isMatch: false), at: 0) }
        if window.isCutAfter { runs.append(Run(text: "…", isMatch: false)) }
        return joined(runs)
    }

    /// A whole text, such as a subject. The runs together are the text.
    package static func highlight(
        _ text: String, for query: TextQuery, _ analyser: Analyser = .standard
    ) -> [Run] {
        FoundText(text, query, analyser).runs(in: 0..<text.utf8.count)
    }

    private static func oneLine(_ text: String) -> String {
        guard mayHaveBlanks(text) else { return text }
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if !isBlank(scalar) { line.append(scalar) } else if line.last != " " { line.append(" ") }
        }
        return String(line)
    }

    /// Whether there may be more in a text than words with one space between them. Beyond ASCII all blanks begin with one of a
    /// few bytes, with which no letter of Polish begins.
    private static func mayHaveBlanks(_ text: String) -> Bool {
        var before: UInt8 = 0
        for byte in text.utf8 {
            if byte < 0x20 || (byte == 0x20 && before == 0x20) { return true }
            if byte == 0x7F || byte == 0xC2 || (0xE1...0xE3).contains(byte) { return true }
            before = byte
        }
        return false
    }

    /// Spaces, ends of lines and control characters.
    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar.value <= 0x20 : scalar.properties.isWhitespace
    }

    private static func joined(_ runs: [Run]) -> [Run] {
        var joined: [Run] = []
        for run in runs where !run.text.isEmpty {
            if let last = joined.last, last.isMatch == run.isMatch {
                joined[joined.count - 1] = Run(text: last.text + run.text, isMatch: run.isMatch)
            } else {
                joined.append(run)
            }
        }
        return joined
    }
}
