import Foundation

// Opaque tokens: of a session, of the command line, of an API client. Only their hash is ever stored.

/// 256 random bits as 43 characters of base64url (RFC 4648 §5, no padding). Whoever has the text has the right, so it
/// is given away once and appears in no description, log or dump.
package struct Token: Hashable, Sendable {
    /// What the client keeps and sends.
    package let text: String

    /// A new token, different from every other.
    package init() {
        text = Data(randomBytes(32)).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// Reads what `text` prints; `nil` for anything else, so that rubbish never reaches the database.
    package init?(_ text: String) {
        let digits = text.utf8.compactMap(Self.alphabet.firstIndex)
        guard text.utf8.count == 43, digits.count == 43, let last = digits.last else { return nil }
        // 43 digits of 6 bits are 258 bits: the last two belong to nobody and must be zero.
        guard last % 4 == 0 else { return nil }
        self.text = text
    }

    /// What is stored: the 32 bytes of the SHA-256 of `text`. A slow hash is not needed, as nobody can try 2^256 texts.
    package var hash: [UInt8] { sha256(Array(text.utf8)) }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
}

extension Token: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "(token)" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
