// Which places of a block are taken, a bit for each. On the disk the shorter of two: the bits, or the distances from each place to
// the next in Rice's code (see RiceCode.swift).

/// A set of places of a block, from 0 on.
struct Bitmap: Equatable {
    private var words: [UInt64]

    /// An empty one.
    ///
    /// - Parameter width: how many places there are.
    init(width: Int) { words = Array(repeating: 0, count: (width + 63) / 64) }

    init(_ places: some Sequence<Int>, width: Int) {
        self.init(width: width)
        for place in places { insert(place) }
    }

    /// One of which each place is taken.
    static func full(width: Int) -> Bitmap {
        var all = Bitmap(width: width)
        for i in all.words.indices { all.words[i] = ~0 }
        all.clamp(to: 0..<width)
        return all
    }

    /// How many are taken.
    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    func contains(_ place: Int) -> Bool { words[place >> 6] & 1 << UInt64(place & 63) != 0 }

    mutating func insert(_ place: Int) { words[place >> 6] |= 1 << UInt64(place & 63) }

    mutating func remove(_ place: Int) { words[place >> 6] &= ~(1 << UInt64(place & 63)) }

    mutating func formIntersection(_ other: Bitmap) { for i in words.indices { words[i] &= other.words[i] } }

    mutating func formUnion(_ other: Bitmap) { for i in words.indices { words[i] |= other.words[i] } }

    mutating func subtract(_ other: Bitmap) { for i in words.indices { words[i] &= ~other.words[i] } }

    /// Leaves what is in a range.
    mutating func clamp(to range: Range<Int>) {
        for i in words.indices {
            let first = i << 6
            if first >= range.upperBound || first + 64 <= range.lowerBound {
                words[i] = 0
                continue
            }
            if range.lowerBound > first { words[i] &= ~0 << UInt64(range.lowerBound - first) }
            if range.upperBound < first + 64 { words[i] &= ~(~0 << UInt64(range.upperBound - first)) }
        }
    }

    /// The places that are taken, in their order.
    var places: [Int] {
        var places: [Int] = []
        for i in words.indices {
            var word = words[i]
            while word != 0 {
                places.append(i << 6 + word.trailingZeroBitCount)
                word &= word - 1
            }
        }
        return places
    }

    // MARK: - On the disk

    private enum Form: UInt8 {
        /// Each distance in bytes of seven bits: written until 2026-11, read as long as an index may have it.
        case bytes
        case bits
        case rice
    }

    var encoded: [UInt8] {
        let plain = words.count * 8
        let distances = distances
        let (shift, length) = RiceCode.shift(for: distances)
        // Bits are taken as they are, and the code is read bit by bit: for less than half it is not worth while.
        if length <= plain * 4 {
            return [Form.rice.rawValue, UInt8(shift)] + RiceCode.encoded(distances, shift, bits: length)
        }
        var bytes = [Form.bits.rawValue]
        bytes.reserveCapacity(plain + 1)
        for word in words { withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) } }
        return bytes
    }

    /// From each place to the next: how many are free in between.
    private var distances: [UInt32] {
        var next = 0
        return places.map { place in
            defer { next = place + 1 }
            return UInt32(place - next)
        }
    }

    /// Reads what `encoded` printed.
    ///
    /// - Throws: `StoreError.corrupt` where it cannot be so.
    init(_ bytes: [UInt8], width: Int) throws {
        self.init(width: width)
        switch bytes.first.flatMap(Form.init) {
        case .bits where bytes.count == words.count * 8 + 1:
            bytes.withUnsafeBytes { source in
                for i in words.indices {
                    words[i] = UInt64(littleEndian: source.loadUnaligned(fromByteOffset: i * 8 + 1, as: UInt64.self))
                }
            }
        case .rice where bytes.count > 1 && bytes[1] < 32:
            let code = bytes[2...] + [UInt8](repeating: 0, count: 8)
            try words.withUnsafeMutableBufferPointer { words in
                var next = 0
                try code.withUnsafeBytes { code in
                    try RiceCode.decode(code, Int(bytes[1])) { distance in
                        next += distance
                        guard next < width else { throw StoreError.corrupt("a bitmap reaches beyond its block") }
                        words[next >> 6] |= 1 << UInt64(next & 63)
                        next += 1
                    }
                }
            }
        case .bytes:
            var (next, distance, shift) = (0, 0, 0)
            for byte in bytes.dropFirst() {
                distance |= Int(byte & 0x7f) << shift
                shift += 7
                guard byte < 0x80 else { continue }
                next += distance
                guard next < width else { throw StoreError.corrupt("a bitmap reaches beyond its block") }
                insert(next)
                (next, distance, shift) = (next + 1, 0, 0)
            }
            guard shift == 0 else { throw StoreError.corrupt("a bitmap ends within a number") }
        default: throw StoreError.corrupt("a bitmap has no known form")
        }
    }
}
