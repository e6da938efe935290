import NIOCore

// gzip (RFC 1952).

/// Makes answers smaller.
enum Gzip {
    /// Compresses bytes; no more than 4 GiB.
    ///
    /// - Parameters:
    ///   - level: 1 is quick, 12 is small.
    ///   - padding: bytes of a comment in the head, which readers skip: it makes the length say less.
    /// - Throws: `DeflateFault` when there is no memory.
    static func compress(_ content: ByteBuffer, level: Int32, padding: Int = 0) throws -> ByteBuffer {
        let bound = Deflate.bound(content.readableBytes)
        var output = ByteBufferAllocator().buffer(capacity: head + padding + 1 + bound + tail)
        // No time, and nobody's system.
        output.writeBytes([0x1F, 0x8B, deflate, padding > 0 ? comment : 0, 0, 0, 0, 0, 0, 255])
        if padding > 0 {
            output.writeRepeatingByte(UInt8(ascii: "."), count: padding)
            output.writeInteger(UInt8(0))
        }
        var checksum = Checksum()
        let packed = try content.withUnsafeReadableBytes { source in
            checksum.add(source)
            return try output.withUnsafeMutableWritableBytes { target in
                try Deflate.compress(source, into: target, level: level)
            }
        }
        output.moveWriterIndex(forwardBy: packed)
        output.writeInteger(checksum.value, endianness: .little)
        output.writeInteger(UInt32(truncatingIfNeeded: content.readableBytes), endianness: .little)
        return output
    }

    /// Bytes around the content.
    private static let (head, tail) = (10, 8)
    private static let deflate: UInt8 = 8
    /// That a comment follows.
    private static let comment: UInt8 = 1 << 4
}

/// Which encodings a client takes (RFC 9110, section 12.5.3).
struct AcceptedEncodings {
    let hasGzip: Bool

    /// - Parameter header: `Accept-Encoding`; without it nothing is compressed.
    init(_ header: String?) {
        hasGzip = (header ?? "").split(separator: ",").contains { piece in
            let parts = piece.lowercased().split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
            guard parts.first == "gzip" else { return false }
            return !parts.dropFirst().contains {
                $0.hasPrefix("q=0") && $0.dropFirst(3).allSatisfy { ".0".contains($0) }
            }
        }
    }
}
