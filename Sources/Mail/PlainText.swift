// Text that may be kept and shown: whatever a message carries, only letters, marks, spaces, tabs and line feeds remain.

/// Text of a message made safe to keep: line ends become LF; control characters, the byte order mark and what turns the
/// direction of writing round (U+202A–202E, U+2066–2069, a way to make `exe.fdp` look like `pdf.exe`) are dropped.
enum PlainText {
    /// The text of several lines, without blank lines at its beginning and end.
    static func lines(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            defer { afterReturn = scalar == "\r" }
            switch scalar {
            case "\n" where afterReturn: continue
            case "\r", "\n", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": kept.append("\n")
            case "\t": kept.append(scalar)
            default: if isKept(scalar) { kept.append(scalar) }
            }
        }
        return withoutBlankEnds(String(kept))
    }

    /// The text in one line, its white space reduced to single spaces.
    static func line(_ text: String) -> String {
        lines(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func withoutBlankEnds(_ text: String) -> String {
        let blank: Set<UInt8> = [UInt8(ascii: " "), UInt8(ascii: "\t")]
        var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
        lines = lines.drop { $0.allSatisfy(blank.contains) }
        while let last = lines.last, last.allSatisfy(blank.contains) { lines.removeLast() }
        guard let first = lines.first, let last = lines.last else { return "" }
        return String(text[first.startIndex..<last.endIndex])
    }

    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0xFEFF: false
        case 0x202A...0x202E, 0x2066...0x2069: false
        case 0xFFFE...0xFFFF: false
        default: true
        }
    }
}
