// The canonical encoding of the event log: deterministic CBOR (RFC 8949, section 4.2.1), of which only whole numbers,
// byte and text strings, arrays and null are used; no maps, no floats, no tags. One value has one encoding, so a verifier
// may decode, encode again and compare bytes.

/// A value of the canonical encoding.
package enum Canonical: Hashable, Sendable {
    case null
    case integer(Int64)
    case bytes([UInt8])
    case text(String)
    case array([Canonical])

    /// The only encoding of this value.
    package var encoded: [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(128)
        append(to: &out)
        return out
    }

    private func append(to out: inout [UInt8]) {
        switch self {
        case .null: out.append(0xF6)
        case .integer(let number):
            if number >= 0 { Self.head(0, UInt64(number), &out) } else { Self.head(1, UInt64(-1 - number), &out) }
        case .bytes(let bytes):
            Self.head(2, UInt64(bytes.count), &out)
            out += bytes
        case .text(let text):
            Self.head(3, UInt64(text.utf8.count), &out)
            out += text.utf8
        case .array(let values):
            Self.head(4, UInt64(values.count), &out)
            for value in values { value.append(to: &out) }
        }
    }

    private static func head(_ major: UInt8, _ argument: UInt64, _ out: inout [UInt8]) {
        let bits = major << 5
        let width: Int
        switch argument {
        case 0..<24:
            out.append(bits | UInt8(argument))
            return
        case 24...0xFF: (width, _) = (1, out.append(bits | 24))
        case 0x100...0xFFFF: (width, _) = (2, out.append(bits | 25))
        case 0x1_0000...0xFFFF_FFFF: (width, _) = (4, out.append(bits | 26))
        default: (width, _) = (8, out.append(bits | 27))
        }
        for shift in (0..<width).reversed() { out.append(UInt8(truncatingIfNeeded: argument >> (8 * shift))) }
    }
}

extension Canonical {
    /// Reads one value, and only its canonical encoding; `nil` for anything else, trailing bytes among it.
    package init?(_ encoded: [UInt8]) {
        var reader = Reader(bytes: encoded)
        guard let value = reader.value(depth: 0), reader.at == encoded.count, value.encoded == encoded else {
            return nil
        }
        self = value
    }

    private struct Reader {
        let bytes: [UInt8]
        var at = 0

        mutating func value(depth: Int) -> Canonical? {
            guard depth < 16, at < bytes.count else { return nil }
            let first = bytes[at]
            at += 1
            if first == 0xF6 { return .null }
            guard let argument = argument(first & 31) else { return nil }
            switch first >> 5 {
            case 0: return Int64(exactly: argument).map(Canonical.integer)
            case 1: return Int64(exactly: argument).map { .integer(-1 - $0) }
            case 2: return take(argument).map { .bytes(Array($0)) }
            case 3:
                return take(argument).flatMap { String(validating: $0, as: UTF8.self) }.map(Canonical.text)
            case 4: return array(argument, depth: depth)
            default: return nil
            }
        }

        mutating func argument(_ low: UInt8) -> UInt64? {
            if low < 24 { return UInt64(low) }
            guard (24...27).contains(low) else { return nil }
            return take(1 << (UInt64(low) - 24))?.reduce(0) { $0 << 8 | UInt64($1) }
        }

        mutating func take(_ count: UInt64) -> ArraySlice<UInt8>? {
            guard count <= UInt64(bytes.count - at) else { return nil }
            defer { at += Int(count) }
            return bytes[at..<at + Int(count)]
        }

        mutating func array(_ count: UInt64, depth: Int) -> Canonical? {
            guard count <= UInt64(bytes.count - at) else { return nil }
            var values: [Canonical] = []
            for _ in 0..<count {
                guard let value = value(depth: depth + 1) else { return nil }
                values.append(value)
            }
            return .array(values)
        }
    }
}

extension Canonical {
    /// An id: eight bytes, the highest first.
    package static func id<S>(_ id: ID<S>?) -> Canonical {
        guard let id else { return .null }
        return .bytes((0..<8).reversed().map { UInt8(truncatingIfNeeded: id.raw >> (8 * $0)) })
    }

    package static func optional(_ text: String?) -> Canonical { text.map(Canonical.text) ?? .null }
    package static func optional(_ number: Int64?) -> Canonical { number.map(Canonical.integer) ?? .null }

    package func asID<S>(_: S.Type = S.self) -> ID<S>? {
        guard case .bytes(let bytes) = self, bytes.count == 8, bytes[0] < 0x80 else { return nil }
        return ID(raw: bytes.reduce(0) { $0 << 8 | Int64($1) })
    }

    package var asInteger: Int64? {
        guard case .integer(let number) = self else { return nil }
        return number
    }

    package var asText: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }

    package var asArray: [Canonical]? {
        guard case .array(let values) = self else { return nil }
        return values
    }
}
