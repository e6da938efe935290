import CDeflate

// Compression (RFC 1951) by libdeflate, which takes whole contents only, and a fourth of zlib's time (docs/decisions.md).

/// Makes contents smaller.
enum Deflate {
    /// The most bytes that so many may become.
    static func bound(_ count: Int) -> Int { libdeflate_deflate_compress_bound(nil, count) }

    /// Compresses bytes.
    ///
    /// - Parameters:
    ///   - level: 1 is quick, 12 is small.
    ///   - target: of `bound` bytes at least.
    /// - Returns: how many bytes were written there.
    /// - Throws: `DeflateFault` when there is no memory.
    static func compress(
        _ content: UnsafeRawBufferPointer, into target: UnsafeMutableRawBufferPointer, level: Int32
    ) throws(DeflateFault) -> Int {
        // Making one costs a twentieth of compressing a page, and none has to be shared.
        guard let compressor = libdeflate_alloc_compressor(level) else { throw DeflateFault() }
        defer { libdeflate_free_compressor(compressor) }
        let count = libdeflate_deflate_compress(
            compressor, content.baseAddress, content.count, target.baseAddress, target.count)
        guard count > 0 else { throw DeflateFault() }
        return count
    }
}

/// There was no memory to compress something.
struct DeflateFault: Error {}

/// CRC-32 of what is given to it piece by piece.
struct Checksum {
    private(set) var value: UInt32 = 0

    init() {}

    init(of content: [UInt8]) { content.withUnsafeBytes { add($0) } }

    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        // An empty buffer may have no address, by which libdeflate is told to begin.
        guard let start = bytes.baseAddress else { return }
        value = libdeflate_crc32(value, start, bytes.count)
    }
}
