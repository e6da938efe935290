import CZlib
import NIOCore

// gzip (RFC 1952), by the system's zlib.

/// Makes answers smaller.
enum Gzip {
    /// Compresses bytes.
    ///
    /// - Parameters:
    ///   - level: 1 is quick, 9 is small.
    ///   - padding: bytes of a comment in the head, which readers skip: it makes the length say less.
    /// - Throws: `GzipFault` when zlib has no memory.
    static func compress(_ content: ByteBuffer, level: Int32, padding: Int = 0) throws(GzipFault) -> ByteBuffer {
        // zlib remembers where its stream is, so it may not move.
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let head = UnsafeMutablePointer<gz_header>.allocate(capacity: 1)
        head.initialize(to: gz_header())
        let comment = UnsafeMutablePointer<UInt8>.allocate(capacity: padding + 1)
        comment.initialize(repeating: UInt8(ascii: "."), count: padding)
        comment[padding] = 0
        defer {
            stream.deallocate()
            head.deallocate()
            comment.deallocate()
        }
        let size = Int32(MemoryLayout<z_stream>.size)
        guard
            deflateInit2_(stream, level, Z_DEFLATED, gzip, memory, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK
        else { throw GzipFault() }
        defer { deflateEnd(stream) }
        if padding > 0 {
            head.pointee.os = 255
            head.pointee.comment = comment
            deflateSetHeader(stream, head)
        }
        return try deflated(content, stream)
    }

    /// A window of 32 kB, in the format of gzip.
    private static let gzip: Int32 = 15 + 16
    /// zlib's usual amount of memory.
    private static let memory: Int32 = 8

    private static func deflated(
        _ content: ByteBuffer, _ stream: UnsafeMutablePointer<z_stream>
    ) throws(GzipFault) -> ByteBuffer {
        let bound = Int(deflateBound(stream, UInt(content.readableBytes)))
        var output = ByteBufferAllocator().buffer(capacity: bound)
        let status = content.withUnsafeReadableBytes { source in
            output.writeWithUnsafeMutableBytes(minimumWritableBytes: bound) { target in
                // zlib only reads there; its header predates `const`.
                stream.pointee.next_in = UnsafeMutablePointer(
                    mutating: source.bindMemory(to: UInt8.self).baseAddress)
                stream.pointee.avail_in = UInt32(source.count)
                stream.pointee.next_out = target.bindMemory(to: UInt8.self).baseAddress
                stream.pointee.avail_out = UInt32(target.count)
                return deflate(stream, Z_FINISH) == Z_STREAM_END ? target.count - Int(stream.pointee.avail_out) : 0
            }
        }
        guard status > 0 else { throw GzipFault() }
        return output
    }
}

/// zlib could not compress.
struct GzipFault: Error {}

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
