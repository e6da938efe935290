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
        if !text.utf8.allSatisfy({ $0 < 0x80 }) { text = text.precomposedStringWithCanonicalMapping }
        if text.utf8.contains(0x0D) {
            text = text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n")
        }
        guard text.unicodeScalars.allSatisfy({ isAllowed($0, lines: lines) }) else {
            throw Refusal(.textNotAllowed, fields: [field])
        }
        text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard text.utf8.count <= limit || text.count <= limit else { throw tooLong(field, limit) }
        return text
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
