// Which bytes: asked of every word of a text.

/// A set of bytes.
struct ByteSet: Hashable, Sendable {
    private var bits: SIMD4<UInt64> = .zero

    init() {}

    init(_ bytes: some Sequence<UInt8>) { bytes.forEach { insert($0) } }

    func contains(_ byte: UInt8) -> Bool { bits[Int(byte >> 6)] & (1 << UInt64(byte & 63)) != 0 }

    mutating func insert(_ byte: UInt8) { bits[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }

    mutating func formUnion(_ other: ByteSet) { bits |= other.bits }

    func union(_ other: ByteSet) -> ByteSet {
        var both = self
        both.formUnion(other)
        return both
    }
}
