import CZlib
import Testing

// Reads a ZIP archive by its index, as programs do that unpack it, and checks what each entry says of itself.

/// The contents of an archive by their paths, in its order.
struct Unzipped {
    private(set) var names: [String] = []
    private var contents: [String: [UInt8]] = [:]

    subscript(_ name: String) -> [UInt8]? { contents[name] }

    func text(_ name: String) throws -> String {
        String(decoding: try #require(contents[name], "\(names)"), as: UTF8.self)
    }

    init(_ bytes: [UInt8]) throws {
        func number(_ at: Int, _ size: Int) -> Int {
            (0..<size).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
        }
        let end = bytes.count - 22
        try #require(end >= 0 && number(end, 4) == 0x0605_4B50)
        let count = number(end + 10, 2)
        var at = number(end + 16, 4)
        for _ in 0..<count {
            try #require(number(at, 4) == 0x0201_4B50)
            let (method, sum) = (number(at + 10, 2), number(at + 16, 4))
            let (packed, size) = (number(at + 20, 4), number(at + 24, 4))
            let (length, place) = (number(at + 28, 2), number(at + 42, 4))
            let name = String(decoding: bytes[(at + 46)..<(at + 46 + length)], as: UTF8.self)
            // The entry says the same of itself.
            let said = [bytes[(place + 4)..<(place + 30)], bytes[(at + 6)..<(at + 32)]].map { Array($0) }
            try #require(number(place, 4) == 0x0403_4B50 && said[0] == said[1], "\(name)")
            let start = place + 30 + length
            let content = Array(bytes[start..<(start + packed)])
            contents[name] = method == 0 ? content : try inflated(content, size: size)
            try #require(contents[name]?.count == size)
            #expect(Int(crc32(0, contents[name] ?? [], UInt32(size))) == sum, "\(name)")
            names.append(name)
            at += 46 + length
        }
        #expect(at == end && Set(names).count == count)
    }
}

private func inflated(_ bytes: [UInt8], size: Int) throws -> [UInt8] {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer { stream.deallocate() }
    try #require(inflateInit2_(stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK)
    defer { inflateEnd(stream) }
    var source = bytes
    var status = Z_OK
    let output = source.withUnsafeMutableBufferPointer { source in
        [UInt8](unsafeUninitializedCapacity: size + 1) { target, count in
            (stream.pointee.next_in, stream.pointee.avail_in) = (source.baseAddress, UInt32(source.count))
            (stream.pointee.next_out, stream.pointee.avail_out) = (target.baseAddress, UInt32(target.count))
            status = inflate(stream, Z_FINISH)
            count = target.count - Int(stream.pointee.avail_out)
        }
    }
    try #require(status == Z_STREAM_END)
    return output
}
