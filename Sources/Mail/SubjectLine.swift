// What two subjects have in common when one answers the other.

/// A subject without what mail programs and mailing lists put before it.
package struct SubjectLine: Sendable, Hashable {
    /// The subject itself in lower case, without "Re:", "Odp:", "[list]" and the like. Empty for an empty subject.
    package let matter: String
    /// Whether something before it says that the message answers or forwards another.
    package let isReply: Bool

    /// Takes a subject apart.
    package init(_ subject: String) {
        var rest = Self.trimmed(subject.lowercased()[...])
        var isReply = false
        while true {
            if let behind = Self.behindMarker(rest) {
                isReply = true
                rest = Self.trimmed(behind)
            } else if let behind = Self.behindListName(rest) {
                rest = Self.trimmed(behind)
            } else {
                break
            }
        }
        matter = rest.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        self.isReply = isReply
    }

    /// English, Polish, German, Scandinavian, French, Italian, Spanish and Dutch programs' words.
    private static let markers: Set<Substring> = [
        "re", "fwd", "fw", "odp", "pd", "aw", "wg", "sv", "vs", "vb", "tr", "rép", "rif", "i", "rv", "antw", "doorst",
    ]

    /// `re:`, `re[2]:`, `odp (3):`; nil where no such word stands at the beginning.
    private static func behindMarker(_ text: Substring) -> Substring? {
        let word = text.prefix { $0.isLetter }
        guard markers.contains(word) else { return nil }
        var behind = trimmed(text[word.endIndex...])
        if let open = behind.first, open == "[" || open == "(" {
            let digits = behind.dropFirst().prefix { $0.isNumber }
            let closing = behind[digits.endIndex...].first
            guard !digits.isEmpty, closing == (open == "[" ? "]" : ")") else { return nil }
            behind = trimmed(behind[digits.endIndex...].dropFirst())
        }
        return behind.first == ":" ? behind.dropFirst() : nil
    }

    /// `[biuro]`, but not `[zgłoszenie 123]`: a number tells one matter from another.
    private static func behindListName(_ text: Substring) -> Substring? {
        guard text.first == "[", let end = text.firstIndex(of: "]") else { return nil }
        let name = text[..<end]
        guard name.count <= 40, !name.contains(where: \.isNumber) else { return nil }
        return text[text.index(after: end)...]
    }

    private static func trimmed(_ text: Substring) -> Substring { text.drop(while: \.isWhitespace) }
}
