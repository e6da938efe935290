// The query of an address.

extension LocalPath {
    /// A page with a query; values may be anything, and those that are empty are left out.
    init(_ path: String, _ query: [(name: String, value: String)]) {
        let pairs = query.filter { !$0.value.isEmpty }.map { "\($0.name)=\(Self.encoded($0.value))" }
        self.init(trusted: path + (pairs.isEmpty ? "" : "?\(pairs.joined(separator: "&"))"))
    }

    /// A path in which the names may be anything.
    static func escaped(_ path: String) -> String {
        path.split(separator: "/").map { encoded(String($0)) }.joined(separator: "/")
    }

    /// Letters, digits and what else RFC 3986 (section 2.3) lets stand; any other byte by its number.
    private static func encoded(_ text: String) -> String {
        guard !text.utf8.allSatisfy(isPlain) else { return text }
        var encoded: [UInt8] = []
        for byte in text.utf8 {
            if isPlain(byte) {
                encoded.append(byte)
            } else {
                encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    private static let digits = Array("0123456789ABCDEF".utf8)

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
        case UInt8(ascii: "~"): true
        default: false
        }
    }
}
