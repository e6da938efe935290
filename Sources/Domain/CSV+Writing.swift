// A table on its way out. A spreadsheet takes a cell that begins with one of a few signs for a formula and runs it (OWASP,
// CSV injection); such a cell gets an apostrophe before it, which a spreadsheet does not show, and which is taken away when
// the table comes back.

extension CSV {
    /// A row as it stands in a file, with its end.
    package static func line(_ cells: [String], separator: Separator = .semicolon) -> String {
        cells.map { quoted(defused($0), separator) }.joined(separator: String(separator.rawValue)) + "\r\n"
    }

    /// What a file begins with, so that spreadsheets read it as UTF-8.
    package static let mark = "\u{FEFF}"

    /// A text that no spreadsheet runs.
    package static func defused(_ text: String) -> String { isFormula(text) ? "'" + text : text }

    /// The text that was defused.
    package static func restored(_ text: String) -> String {
        text.unicodeScalars.first == "'" && isFormula(text) ? String(text.unicodeScalars.dropFirst()) : text
    }

    /// Whether it begins with a sign that makes a formula, be it after apostrophes.
    private static func isFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first(where: { $0 != "'" }) else { return false }
        // The last four are full-width, which some spreadsheets read as the first four.
        return "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first)
    }

    /// Looked at byte by byte: a quote that carries a combining accent is a quote in a file all the same.
    private static func quoted(_ text: String, _ separator: Separator) -> String {
        let special: Set<UInt8> = [separator.byte, UInt8(ascii: "\""), 0x0A, 0x0D, 0x20]
        guard text.utf8.contains(where: special.contains) else { return text }
        var bytes: [UInt8] = [UInt8(ascii: "\"")]
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        return String(decoding: bytes + [UInt8(ascii: "\"")], as: UTF8.self)
    }
}
