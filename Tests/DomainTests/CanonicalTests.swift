import Domain
import Testing

@Suite struct CanonicalTests {
    @Test func `the vectors of RFC 8949 are written and read as printed there`() {
        for (value, hex) in CanonicalVectors.used {
            #expect(value.encoded.hex == hex)
            #expect(Canonical([UInt8](hex: hex)) == value, "\(hex)")
        }
    }

    @Test(arguments: CanonicalVectors.unused)
    func `CBOR outside of the subset is refused`(hex: String) { #expect(Canonical([UInt8](hex: hex)) == nil) }

    @Test(arguments: CanonicalVectors.malformed)
    func `every other way to write a value is refused`(hex: String) { #expect(Canonical([UInt8](hex: hex)) == nil) }

    @Test func `arrays nest to a depth of fifteen`() {
        func nested(_ depth: Int) -> [UInt8] { [UInt8](repeating: 0x81, count: depth) + [0] }
        #expect(Canonical(nested(15)) != nil)
        #expect(Canonical(nested(16)) == nil)
        #expect(Canonical(nested(1_000_000)) == nil)
    }

    @Test func `whatever is written is read again, and in no shorter piece`() {
        var random = SplitMix64(seed: 2_026)
        for round in 1...5_000 {
            let value = random.canonical(depth: 0)
            let encoded = value.encoded
            #expect(Canonical(encoded) == value, "round \(round)")
            #expect(Canonical(encoded.dropLast()) == nil, "round \(round)")
            #expect(Canonical(encoded + [0]) == nil, "round \(round)")
        }
    }

    @Test func `what is read is written with the same bytes, whatever the bytes`() {
        var random = SplitMix64(seed: 8_949)
        for round in 1...20_000 {
            var bytes = random.canonical(depth: 1).encoded
            let place = Int.random(in: 0..<bytes.count, using: &random)
            bytes[place] = .random(in: 0...255, using: &random)
            guard let value = Canonical(bytes) else { continue }
            #expect(value.encoded == bytes, "round \(round)")
        }
    }

    @Test func `an id is eight bytes, and only such bytes are an id`() {
        let id = ID<Person>(raw: 0x0102_0304_0506_0708)
        #expect(Canonical.id(id) == .bytes([1, 2, 3, 4, 5, 6, 7, 8]))
        #expect(Canonical.id(id).asID(Person.self) == id)
        #expect(Canonical.id(ID<Person>(raw: .max)).asID(Person.self)?.raw == .max)
        #expect(Canonical.id(ID<Person>?.none) == .null)
        for other: Canonical in [
            .bytes([1, 2, 3, 4, 5, 6, 7]), .bytes([0x80, 0, 0, 0, 0, 0, 0, 0]), .integer(1), .text("12345678"), .null,
        ] { #expect(other.asID(Person.self) == nil) }
    }
}

extension SplitMix64 {
    /// Any value, nested at most five deep.
    fileprivate mutating func canonical(depth: Int) -> Canonical {
        switch Int.random(in: 0..<(depth < 5 ? 6 : 4), using: &self) {
        case 0: return .integer(Int64(bitPattern: next()) >> Int64.random(in: 0..<64, using: &self))
        case 1:
            return .bytes((0..<Int.random(in: 0...40, using: &self)).map { _ in .random(in: 0...255, using: &self) })
        case 2:
            return .text(pick("", "Zażółć gęślą jaźń", "水", "👩‍🔧", "\u{0}\u{202E}", String(repeating: "x", count: 300)))
        case 3: return .null
        default: return .array((0..<Int.random(in: 0...4, using: &self)).map { _ in canonical(depth: depth + 1) })
        }
    }
}
