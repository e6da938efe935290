import Domain
import NIOCore

// A ZIP archive (APPNOTE.TXT 6.3.10) on its way out, entry by entry. Each entry's length and checksum stand before it, so that
// every reader can read it: what is short is compressed in memory, a file is read once for its checksum and once to be sent,
// as it is, since documents and pictures are compressed already. There are fewer entries than 65,535 and fewer bytes than
// 4 GiB, so that nothing of ZIP64 is needed.

/// Makes the bytes around the contents of an archive; whoever asks for them sends them.
struct ZIPArchive {
    private var index = ByteBuffer()
    private var count = 0
    private var offset = 0

    /// When an entry was changed last, as MS-DOS wrote it.
    struct Date {
        fileprivate let day: UInt16
        fileprivate let time: UInt16

        /// - Parameter minute: since midnight.
        init(_ day: Day, minute: Int) {
            let (year, month, number) = day.civil
            let known = min(max(year - 1980, 0), 127)
            self.day = UInt16(known << 9 | month << 5 | number)
            time = UInt16(minute / 60 << 11 | minute % 60 << 5)
        }
    }

    /// A whole entry.
    ///
    /// - Parameter name: its path in the archive, with `/`.
    mutating func entry(_ name: String, _ content: [UInt8], _ date: Date) throws -> ByteBuffer {
        let packed = try Self.packed(content)
        let entry = Entry(
            name: name, date: date, method: 8, checksum: Checksum(of: content).value, packed: packed.count,
            size: content.count)
        var bytes = try begin(entry)
        bytes.writeBytes(packed)
        return bytes
    }

    private static func packed(_ content: [UInt8]) throws -> [UInt8] {
        try content.withUnsafeBytes { source in
            try [UInt8](unsafeUninitializedCapacity: Deflate.bound(source.count)) { target, count in
                count = try Deflate.compress(source, into: UnsafeMutableRawBufferPointer(target), level: level)
            }
        }
    }

    /// As small as is quick enough for what waits for it.
    private static let level: Int32 = 6

    /// What stands before the content of a file, which is sent as it is.
    ///
    /// - Parameter size: bytes; as many must follow.
    mutating func file(_ name: String, size: Int, _ checksum: Checksum, _ date: Date) throws -> ByteBuffer {
        try begin(
            Entry(name: name, date: date, method: 0, checksum: checksum.value, packed: size, size: size))
    }

    /// The end: the index of all entries.
    consuming func end() -> ByteBuffer {
        var bytes = index
        bytes.write32(0x0605_4B50)
        bytes.write16(0, 0, count, count)
        bytes.write32(index.readableBytes, offset)
        bytes.write16(0)
        return bytes
    }

    private struct Entry {
        let name: String
        let date: Date
        let method: Int
        let checksum: UInt32
        let packed: Int
        let size: Int

        /// What the entry and the index say alike: version 2.0, a name in UTF-8.
        func about(_ bytes: inout ByteBuffer) {
            bytes.write16(20, 1 << 11, method, Int(date.time), Int(date.day))
            bytes.write32(Int(checksum), packed, size)
            bytes.write16(name.utf8.count, 0)
        }
    }

    private mutating func begin(_ entry: Entry) throws -> ByteBuffer {
        guard count < 0xFFFE, offset + entry.packed + 1_000 < 0xFFFF_FFFF else { throw ZIPFault() }
        var bytes = ByteBuffer()
        bytes.write32(0x0403_4B50)
        entry.about(&bytes)
        bytes.writeString(entry.name)
        // Made on Unix, an ordinary file that its owner may read and write.
        index.write32(0x0201_4B50)
        index.write16(3 << 8 | 20)
        entry.about(&index)
        index.write16(0, 0, 0)
        index.write32(0o100_600 << 16, offset)
        index.writeString(entry.name)
        count += 1
        offset += bytes.readableBytes + entry.packed
        return bytes
    }
}

/// An archive for which this form is too small.
struct ZIPFault: Error {}

extension ByteBuffer {
    fileprivate mutating func write16(_ numbers: Int...) {
        for number in numbers { writeInteger(UInt16(truncatingIfNeeded: number), endianness: .little) }
    }

    fileprivate mutating func write32(_ numbers: Int...) {
        for number in numbers { writeInteger(UInt32(truncatingIfNeeded: number), endianness: .little) }
    }
}
