// Rice's code, Golomb's for powers of two (R. F. Rice, Some Practical Universal Noiseless Coding Techniques, 1979; I. Witten,
// A. Moffat, T. Bell, Managing Gigabytes, 1999, 3.3): of each number its low bits as they are, and what is above them in
// unary. For distances between places that are strewn evenly it is within a few hundredths of the shortest there can be.

enum RiceCode {
    /// How many low bits make the shortest code of some numbers, and how many bits it has.
    static func shift(for numbers: [UInt32]) -> (shift: Int, bits: Int) {
        guard !numbers.isEmpty else { return (0, 0) }
        let mean = Int(numbers.reduce(UInt64(0)) { $0 + UInt64($1) }) / numbers.count
        // One bit less than the mean has, or that many: which of them is tried.
        let most = Int.bitWidth - mean.leadingZeroBitCount
        return (max(0, most - 2)...most).map { shift in
            (shift, numbers.reduce(numbers.count * (shift + 1)) { $0 + Int($1 >> UInt32(shift)) })
        }.min { $0.1 < $1.1 } ?? (0, 0)
    }

    /// The code of some numbers, from the lowest bit of the first byte on; what is left of the last byte is 0.
    ///
    /// - Parameters:
    ///   - shift: how many low bits there are of each.
    ///   - bits: how many it has.
    static func encoded(_ numbers: [UInt32], _ shift: Int, bits: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: (bits + 7) / 8)
        var at = 0
        for number in numbers {
            // As many zeros as is above the low bits, then a one.
            at += Int(number >> UInt32(shift))
            bytes[at >> 3] |= 1 << UInt8(at & 7)
            at += 1
            for bit in 0..<shift {
                if number >> UInt32(bit) & 1 != 0 { bytes[at >> 3] |= 1 << UInt8(at & 7) }
                at += 1
            }
        }
        return bytes
    }

    /// Hands out the numbers of a code.
    ///
    /// - Parameter bytes: the code; behind it are eight bytes more, which are 0.
    /// - Throws: `StoreError.corrupt` where it ends within a number; what `body` throws.
    @inline(__always)
    static func decode(_ bytes: UnsafeRawBufferPointer, _ shift: Int, _ body: (Int) throws -> Void) throws {
        let end = bytes.count - 8
        let low = UInt64(1) << UInt64(shift) - 1
        var reader = BitReader(bytes: bytes)
        while true {
            var high = 0
            while reader.bits == 0 {
                guard reader.next < end else { return }
                high += reader.count
                (reader.bits, reader.count) = (0, 0)
                reader.fill()
            }
            let zeros = reader.bits.trailingZeroBitCount
            high += zeros
            reader.drop(zeros)
            reader.drop(1)
            if reader.count < shift { reader.fill() }
            let number = high << shift | Int(reader.bits & low)
            reader.drop(shift)
            if reader.next >= end, reader.next * 8 - reader.count > end * 8 {
                throw StoreError.corrupt("a bitmap ends within a number")
            }
            try body(number)
        }
    }

    /// Some bits at hand, those that follow in the bytes.
    private struct BitReader {
        let bytes: UnsafeRawBufferPointer
        /// The next byte that is not at hand.
        var next = 0
        var bits: UInt64 = 0
        /// How many are at hand; of `bits` those above are 0.
        var count = 0

        init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

        /// Takes whole bytes, as many as there is room for; none beyond the last eight.
        @inline(__always)
        mutating func fill() {
            guard next <= bytes.count - 8 else { return }
            let some = (63 - count) >> 3
            let loaded = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: next, as: UInt64.self))
            bits |= (loaded & (1 << UInt64(some * 8) - 1)) << UInt64(count)
            next += some
            count += some * 8
        }

        @inline(__always)
        mutating func drop(_ some: Int) {
            bits >>= UInt64(some)
            count -= some
        }
    }
}
