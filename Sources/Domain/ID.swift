// Identifiers: 42 bits of milliseconds since 1970, 7 bits of node, 14 bits of counter. One index order is chronological
// order, a range of dates is a range of ids, and no node asks another. Outside the program an id is a short string.

/// The identifier of one `Subject`, ordered by the time at which it was made.
package struct ID<Subject>: Hashable, Comparable, Sendable {
    /// The 63 bits, never negative; 0 is nobody's.
    package let raw: Int64

    package init(raw: Int64) { self.raw = raw }

    package static func < (a: Self, b: Self) -> Bool { a.raw < b.raw }

    /// The moment in which the id was made, to the millisecond.
    package var instant: Instant { Instant(milliseconds: raw >> 21) }

    /// The smallest id that can be made at `instant`: the lower end of a range of ids.
    package static func first(at instant: Instant) -> Self {
        Self(raw: max(0, min(instant.milliseconds, 1 << 42 - 1)) << 21)
    }
}

extension ID: CustomStringConvertible, LosslessStringConvertible, Codable {
    /// Crockford's base 32, lower case, no padding (https://www.crockford.com/base32.html).
    package var description: String { Crockford.text(raw) }

    /// Reads what `description` prints; `nil` for anything else.
    package init?(_ text: String) {
        guard let raw = Crockford.number(text) else { return nil }
        self.raw = raw
    }

    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let id = Self(text) else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not an id"))
        }
        self = id
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

private enum Crockford {
    static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    static func text(_ number: Int64) -> String {
        guard number > 0 else { return "0" }
        var left = UInt64(number)
        var text: [UInt8] = []
        while left > 0 {
            text.append(digits[Int(left & 31)])
            left >>= 5
        }
        return String(decoding: text.reversed(), as: UTF8.self)
    }

    static func number(_ text: String) -> Int64? {
        // One id has one spelling: no zeros before the first digit.
        guard (1...13).contains(text.utf8.count), text == "0" || text.utf8.first != 0x30 else { return nil }
        var number: UInt64 = 0
        for byte in text.utf8 {
            guard let digit = digits.firstIndex(of: byte) else { return nil }
            guard number < 1 << 58 else { return nil }
            number = number << 5 | UInt64(digit)
        }
        return Int64(exactly: number)
    }
}
