// The two checksums that file formats ask for.

/// CRC-32 as PNG (annex D) and ZIP have it: polynomial 0xEDB88320, reflected.
func crc32(_ bytes: [UInt8]) -> UInt32 {
    let polynomial: UInt32 = 0xEDB8_8320
    var crc = UInt32.max
    for byte in bytes {
        crc ^= UInt32(byte)
        for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ polynomial : crc >> 1 }
    }
    return ~crc
}

/// Adler-32 (RFC 1950).
func adler32(_ bytes: [UInt8]) -> UInt32 {
    var (a, b): (UInt32, UInt32) = (1, 0)
    for byte in bytes {
        a = (a + UInt32(byte)) % 65_521
        b = (b + a) % 65_521
    }
    return b << 16 | a
}

extension FixedWidthInteger {
    /// The bytes from the least significant one on.
    var littleEndianBytes: [UInt8] {
        (0..<Self.bitWidth / 8).map { UInt8(truncatingIfNeeded: self >> ($0 * 8)) }
    }

    /// The bytes from the most significant one on.
    var bigEndianBytes: [UInt8] { littleEndianBytes.reversed() }
}
