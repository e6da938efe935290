import Domain
import Store

// The mark that every form of a session carries, so that no other site's page can send one in its name.

extension Desk {
    /// What the forms of a session carry: whoever has not the session's token cannot know it, and it does not tell the
    /// token.
    ///
    /// It looks different each time, as a random pad followed by the mark under that pad: pages are compressed, and from
    /// their lengths nobody can find out a text that never comes twice (BREACH).
    package func formToken(for token: String) -> String {
        let mark = formMark(for: token)
        let pad = office.sealing.random(mark.count)
        return (pad + zip(pad, mark).map { $0 ^ $1 }).hexadecimal
    }

    /// Whether a form carries the mark of this session; takes as long either way.
    package func isOwnForm(_ text: String, token: String) -> Bool {
        let mark = formMark(for: token)
        guard let bytes = [UInt8](hexadecimal: text), bytes.count == 2 * mark.count else { return false }
        let (pad, masked) = (bytes.prefix(mark.count), bytes.suffix(mark.count))
        return zip(zip(pad, masked), mark).reduce(UInt8(0)) { $0 | ($1.0.0 ^ $1.0.1 ^ $1.1) } == 0
    }

    /// The mark itself, the same as long as the session is.
    private func formMark(for token: String) -> [UInt8] {
        let key = office.sealing.sha256(Array(token.utf8))
        return office.sealing.hmac(key, Array("forms".utf8))
    }
}
