import Testing

@testable import Demonstration

@Suite struct DocumentTests {
    @Test func `the checksums are those of the standards`() {
        // The check value of CRC-32, and the example everybody computes for Adler-32.
        #expect(crc32(Array("123456789".utf8)) == 0xCBF4_3926)
        #expect(adler32(Array("Wikipedia".utf8)) == 0x11E6_0398)
    }

    @Test func `a PDF says where each of its objects begins`() throws {
        let bytes = PDF(title: "Próba", pages: [[.heading("Zażółć"), .text("(gęślą)")], [.text("jaźń")]]).bytes
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.hasPrefix("%PDF-1.4"))
        let table = try #require(bytes.firstRange(of: Array("xref\n".utf8))).lowerBound
        let lines = String(decoding: bytes[table...], as: UTF8.self).split(separator: "\n")
        let offsets = lines.filter { $0.hasSuffix(" n ") }.compactMap { Int($0.prefix(10)) }
        #expect(offsets.count == 10)
        for (index, offset) in offsets.enumerated() {
            let head = Array("\(index + 1) 0 obj".utf8)
            #expect(Array(bytes[offset..<offset + head.count]) == head)
        }
        #expect(lines.contains { $0 == "\(table)" })
    }

    @Test func `a PNG keeps every point, also beyond the first block`() {
        let png = PNG(width: 600, height: 300, palette: [0x000000, 0xFFFFFF]) { x, y in (x + y) % 2 }
        let bytes = png.bytes
        #expect(Array(bytes.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        #expect(Array(bytes.suffix(8)) == Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82])
        // Two blocks of a stored stream: 300 rows of a filter byte and 300 bytes.
        #expect(bytes.count == 8 + 25 + 18 + 12 + 2 + 300 * 301 + 2 * 5 + 4 + 12)
    }

    @Test func `a spreadsheet begins with its type`() {
        let bytes = ODS(name: "A & B", rows: [[.text("a < b"), .number(1.5)]]).bytes
        #expect(Array(bytes[30..<38]) == Array("mimetype".utf8))
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("A &amp; B"))
        #expect(text.contains("a &lt; b"))
        #expect(bytes.suffix(22).starts(with: [0x50, 0x4B, 5, 6]))
    }
}
