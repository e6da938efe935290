import CZlib
import Testing

@testable import Web

/// What gzip had compressed.
func gunzip(_ bytes: [UInt8], most: Int = 1 << 22) throws -> [UInt8] {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer { stream.deallocate() }
    try #require(inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK)
    defer { inflateEnd(stream) }
    var source = bytes
    var status = Z_OK
    let output = source.withUnsafeMutableBufferPointer { source in
        [UInt8](unsafeUninitializedCapacity: most) { target, count in
            (stream.pointee.next_in, stream.pointee.avail_in) = (source.baseAddress, UInt32(source.count))
            (stream.pointee.next_out, stream.pointee.avail_out) = (target.baseAddress, UInt32(target.count))
            status = inflate(stream, Z_FINISH)
            count = target.count - Int(stream.pointee.avail_out)
        }
    }
    try #require(status == Z_STREAM_END && stream.pointee.avail_in == 0)
    return output
}
