import Domain
import Foundation

// What people type: kept as they typed it, in one normal form, without characters that deceive the eye or the machine.

enum Text {
    /// The text as it is kept: NFC (so that what looks alike is alike), line ends as LF, without space at the ends.
    ///
    /// - Parameters:
    ///   - field: its name in the API, for the refusal.
    ///   - limit: characters.
    ///   - lines: whether it may have several lines.
    static func clean(_ text: String, _ field: String, limit: Int, lines: Bool = false) throws(Refusal) -> String {
        guard text.utf8.count <= limit * 16 else { throw tooLong(field, limit) }
        var text = text
        if !isPlain(text) { text = text.precomposedStringWithCanonicalMapping }
        if text.utf8.contains(0x0D) {
            text = text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n")
        }
        for scalar in text.unicodeScalars where !isAllowed(scalar, lines: lines) {
            throw Refusal(.textNotAllowed, fields: [field])
        }
        if hasSpaceAtEnd(text) { text = text.trimmingCharacters(in: .whitespacesAndNewlines) }
        guard text.utf8.count <= limit || text.count <= limit else { throw tooLong(field, limit) }
        return text
    }

    /// Whether there is nothing to normalise: below U+0300, where the combining marks begin, every text is NFC (UAX #15).
    /// Polish is; asking first costs a tenth of normalising.
    private static func isPlain(_ text: String) -> Bool {
        for byte in text.utf8 where byte >= 0xCC { return false }
        return true
    }

    private static func hasSpaceAtEnd(_ text: String) -> Bool {
        [text.unicodeScalars.first, text.unicodeScalars.last].contains { $0?.properties.isWhitespace == true }
    }

    private static func tooLong(_ field: String, _ limit: Int) -> Refusal {
        Refusal(.textTooLong, ["limit": .number(limit)], fields: [field])
    }

    /// No control characters, and none that turn the direction of what follows (CVE-2021-42574) or are no characters.
    static func isAllowed(_ scalar: Unicode.Scalar, lines: Bool) -> Bool {
        switch scalar.value {
        case 0x0A: lines
        case 0x09: true
        case 0..<0x20, 0x7F..<0xA0: false
        case 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C: false
        case 0xFEFF, 0xFFF9...0xFFFB, 0xFDD0...0xFDEF: false
        default: scalar.value & 0xFFFE != 0xFFFE
        }
    }
}
