// Text that becomes part of a page. A browser reads bytes, so bytes are looked at: no accent joined to a quotation mark
// makes another character of it.

extension [UInt8] {
    /// Puts a text behind what is there, with `< > & " '` as entities.
    mutating func append(escaping text: String) {
        var text = text
        text.withUTF8 { utf8 in
            var start = 0
            for index in utf8.indices where utf8[index].isMark {
                append(contentsOf: utf8[start..<index])
                append(contentsOf: utf8[index].entity)
                start = index + 1
            }
            append(contentsOf: utf8[start...])
        }
    }
}

extension UInt8 {
    /// The bits of `" & ' < >`, which are all below 64.
    private static let marks: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

    fileprivate var isMark: Bool { self < 64 && Self.marks >> UInt64(self) & 1 == 1 }

    fileprivate var entity: String.UTF8View {
        switch self {
        case UInt8(ascii: "<"): "&lt;".utf8
        case UInt8(ascii: ">"): "&gt;".utf8
        case UInt8(ascii: "&"): "&amp;".utf8
        case UInt8(ascii: "\""): "&quot;".utf8
        default: "&#39;".utf8
        }
    }
}
