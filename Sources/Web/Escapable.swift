// swift-mustache escapes character by character: a quotation mark that carries a combining accent is another character to
// it, and passes. A browser reads code points and sees the quotation mark.

extension String {
    /// The same text, in which each of `< > & " '` is a character of its own, so that it is escaped. Where one is joined to
    /// another code point, a zero-width space parts them; no text that people write has that.
    var escapable: String {
        guard hasMarkBesideOthers else { return self }
        var parted = String.UnicodeScalarView()
        for character in self {
            let scalars = character.unicodeScalars
            let isJoined = scalars.count > 1 && scalars.contains { $0.isMark }
            for scalar in scalars {
                if isJoined && scalar.isMark { parted.append("\u{200B}") }
                parted.append(scalar)
                if isJoined && scalar.isMark { parted.append("\u{200B}") }
            }
        }
        return String(parted)
    }

    /// For a template: what would be markup or a tag, as entities.
    var escaped: String {
        let entities: [Character: String] = [
            "<": "&lt;", ">": "&gt;", "&": "&amp;", "\"": "&quot;", "'": "&#39;", "{": "&#123;", "}": "&#125;",
        ]
        return map { entities[$0] ?? String($0) }.joined()
    }

    /// Whether a mark stands next to something that is not ASCII: the quick test that nearly every text fails.
    private var hasMarkBesideOthers: Bool {
        var before: UInt8 = 0x20
        for byte in utf8 {
            if byte >= 0x80 && before.isMark || before >= 0x80 && byte.isMark { return true }
            before = byte
        }
        return false
    }
}

extension UInt8 {
    fileprivate var isMark: Bool {
        switch self {
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: false
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isMark: Bool { value < 0x80 && UInt8(value).isMark }
}
