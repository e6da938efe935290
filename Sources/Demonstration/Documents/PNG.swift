// Pictures as PNG (ISO/IEC 15948): sixteen colours, drawn point by point, kept without compression.

/// A picture of at most sixteen colours.
struct PNG {
    /// Points; an even number, because two share a byte.
    let width: Int
    let height: Int
    /// Colours as 0xRRGGBB.
    let palette: [UInt32]
    /// The number of the colour at a point, from the left and from the top.
    let colour: (_ x: Int, _ y: Int) -> Int

    /// The whole file.
    var bytes: [UInt8] {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
            + chunk("IHDR", UInt32(width).bigEndianBytes + UInt32(height).bigEndianBytes + [4, 3, 0, 0, 0])
            + chunk("PLTE", palette.flatMap { [UInt8($0 >> 16 & 0xFF), UInt8($0 >> 8 & 0xFF), UInt8($0 & 0xFF)] })
            + chunk("IDAT", stored(rows)) + chunk("IEND", [])
    }

    private func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(type.utf8) + data
        return UInt32(data.count).bigEndianBytes + body + crc32(body).bigEndianBytes
    }

    /// Each row begins with the number of its filter, 0 for none.
    private var rows: [UInt8] {
        var rows: [UInt8] = []
        rows.reserveCapacity(height * (width / 2 + 1))
        for y in 0..<height {
            rows.append(0)
            for x in stride(from: 0, to: width, by: 2) { rows.append(UInt8(colour(x, y) << 4 | colour(x + 1, y))) }
        }
        return rows
    }

    /// A zlib stream (RFC 1950) of blocks that are not compressed (RFC 1951, 3.2.4).
    private func stored(_ data: [UInt8]) -> [UInt8] {
        var out: [UInt8] = [0x78, 0x01]
        var left = data[...]
        while !left.isEmpty {
            let block = left.prefix(65_535)
            left = left.dropFirst(block.count)
            let length = UInt16(block.count)
            out += [left.isEmpty ? 1 : 0] + length.littleEndianBytes + (~length).littleEndianBytes + block
        }
        return out + adler32(data).bigEndianBytes
    }
}
