import Domain
import Store

// The mark that every form of a session carries, so that no other site's page can send one in its name.

extension Desk {
    /// What the forms of a session carry: whoever has not the session's token cannot know it, and it does not tell the
    /// token.
    package func formToken(for token: String) -> String {
        let key = office.sealing.sha256(Array(token.utf8))
        return office.sealing.hmac(key, Array("forms".utf8)).hexadecimal
    }

    /// Whether a form carries the mark of this session; takes as long either way.
    package func isOwnForm(_ mark: String, token: String) -> Bool {
        let (one, other) = (Array(mark.utf8), Array(formToken(for: token).utf8))
        guard one.count == other.count else { return false }
        return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
