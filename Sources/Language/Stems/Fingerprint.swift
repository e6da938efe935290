// Tells whether something has changed since an index was made: FNV-1a, 64 bits (RFC 9923). No secret depends on it.

/// Fingerprints of contents.
enum Fingerprint {
    static func of(_ contents: [UInt8]...) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for content in contents {
            for byte in content { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            hash = (hash ^ 0xFF) &* 0x100_0000_01b3
        }
        return hash
    }
}
