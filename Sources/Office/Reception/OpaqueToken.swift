import Domain
import FoundationEssentials

// Tokens that say nothing: 256 random bits. Whoever has the text has the right, so only its hash is kept (ASVS 7.2.2).

enum OpaqueToken {
    /// What a program's token begins with, so that a forgotten one is recognised in a text.
    static let programPrefix = "obg_"

    /// A new one: 43 characters of base64url (RFC 4648, section 5) after the prefix.
    static func make(_ sealing: Sealing, prefix: String = "") -> String {
        prefix
            + Data(sealing.random(32)).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// What is kept of a token; `nil` for what cannot be one.
    static func hash(_ token: String, _ sealing: Sealing) -> [UInt8]? {
        (43...64).contains(token.utf8.count) ? sealing.sha256(Array(token.utf8)) : nil
    }
}
