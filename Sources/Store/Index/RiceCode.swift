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
    /// - Throws: `StoreError.corrupt` where it ends within one; what `body` throws.
    static func decode(_ bytes: UnsafeRawBufferPointer, _ shift: Int, _ body: (Int) throws -> Void) throws {
        let end = bytes.count * 8
        let low = UInt64(1) << UInt64(shift) - 1
        // At least 56 bits from one on, as far as there are.
        func bits(from at: Int) -> UInt64 {
            let byte = at >> 3
            if byte + 8 <= bytes.count {
                return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: byte, as: UInt64.self))
                    >> UInt64(at & 7)
            }
            var rest: UInt64 = 0
            for i in byte..<bytes.count { rest |= UInt64(bytes[i]) << UInt64((i - byte) * 8) }
            return rest >> UInt64(at & 7)
        }
        var at = 0
        while true {
            var high = 0
            var next = bits(from: at)
            while next == 0 {
                at += 56
                high += 56
                if at >= end { return }
                next = bits(from: at)
            }
            let zeros = next.trailingZeroBitCount
            high += zeros
            at += zeros + 1
            guard at + shift <= end else { throw StoreError.corrupt("a bitmap ends within a number") }
            try body(high << shift | Int(bits(from: at) & low))
            at += shift
        }
    }
}
