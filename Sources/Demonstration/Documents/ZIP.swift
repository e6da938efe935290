// A ZIP archive (APPNOTE 6.3) whose entries are not compressed: what an OpenDocument file is wrapped in.

/// Collects files into one archive.
struct ZIP {
    private var body: [UInt8] = []
    private var index: [UInt8] = []
    private var count: UInt16 = 0

    /// - Parameter name: the path inside the archive, ASCII.
    mutating func add(_ name: String, _ content: [UInt8]) {
        // Version 1.0, no flags, stored, 1980-01-01 00:00.
        let about: [UInt8] =
            [10, 0, 0, 0, 0, 0, 0, 0, 0x21, 0] + crc32(content).littleEndianBytes
            + UInt32(content.count).littleEndianBytes + UInt32(content.count).littleEndianBytes
            + UInt16(name.utf8.count).littleEndianBytes + [0, 0]
        let offset = UInt32(body.count)
        body += [0x50, 0x4B, 3, 4] + about + Array(name.utf8) + content
        index += [0x50, 0x4B, 1, 2, 10, 0] + about + [UInt8](repeating: 0, count: 10)
        index += offset.littleEndianBytes + Array(name.utf8)
        count += 1
    }

    /// The whole archive.
    var bytes: [UInt8] {
        let end: [UInt8] =
            [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count.littleEndianBytes + count.littleEndianBytes
            + UInt32(index.count).littleEndianBytes + UInt32(body.count).littleEndianBytes + [0, 0]
        return body + index + end
    }
}
