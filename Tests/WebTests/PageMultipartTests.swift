import Domain
import Testing

@testable import Web

/// A form with files is cut into its parts wherever the network cuts it.
@Suite struct PageMultipartTests {
    /// What a parser makes of pieces, with the bytes of each part together.
    private func parse(_ pieces: [[UInt8]], boundary: String = "x-y") throws -> [(MultipartHead, String)] {
        var parser = MultipartParser(boundary: boundary)
        var parts: [(MultipartHead, [UInt8])] = []
        var isOpen = false
        for piece in try pieces.flatMap({ try parser.feed($0) }) {
            switch piece {
            case .begin(let head):
                #expect(!isOpen)
                parts.append((head, []))
                isOpen = true
            case .bytes(let bytes):
                #expect(isOpen && !bytes.isEmpty)
                parts[parts.count - 1].1 += bytes
            case .end:
                #expect(isOpen)
                isOpen = false
            }
        }
        try parser.finish()
        #expect(!isOpen)
        return parts.map { ($0, String(decoding: $1, as: UTF8.self)) }
    }

    private func parse(_ text: String) throws -> [(MultipartHead, String)] { try parse([Array(text.utf8)]) }

    private let whole = Array(
        """
        --x-y\r\nContent-Disposition: form-data; name="note"\r\n\r\nZażółć\r\n--x-\r\n\r\r\n--x-y\r
        content-disposition: form-data; name="attachment"; filename="a;b=c.pdf"\r
        Content-Type: application/pdf\r\n\r\n\r\n--x-z--\r\n\r\n--x-y\r
        Content-Disposition: form-data; name="empty"\r\n\r\n\r\n--x-y--\r\n
        """.utf8)

    private func expectWhole(_ parts: [(MultipartHead, String)]) {
        #expect(parts.map(\.0.name) == ["note", "attachment", "empty"])
        #expect(parts.map(\.1) == ["Zażółć\r\n--x-\r\n\r", "\r\n--x-z--\r\n", ""])
        #expect(parts.map(\.0.fileName) == [nil, "a;b=c.pdf", nil])
        #expect(parts.map(\.0.type) == ["text/plain", "application/pdf", "text/plain"])
    }

    @Test func `a form is the same wherever it is cut in two`() throws {
        for cut in 0...whole.count { expectWhole(try parse([Array(whole[..<cut]), Array(whole[cut...])])) }
    }

    @Test func `a form that comes byte by byte is the same`() throws {
        expectWhole(try parse(whole.map { [$0] }))
    }

    @Test func `a form that stops anywhere before its end is incomplete`() throws {
        let end = whole.count - 2
        for cut in 0..<end {
            var parser = MultipartParser(boundary: "x-y")
            _ = try parser.feed(whole[..<cut])
            #expect(throws: Refusal(.incomplete)) { try parser.finish() }
        }
        #expect(throws: Never.self) {
            var parser = MultipartParser(boundary: "x-y")
            _ = try parser.feed(whole[..<end])
            try parser.finish()
        }
    }

    @Test(arguments: [
        "--x-y\nContent-Disposition: form-data; name=\"a\"\n\nb\n--x-y--", "before --x-y\r\n",
        "--x-y\r\nContent-Type: text/plain\r\n\r\nb\r\n--x-y--",
        "--x-y\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\n",
        "--x-y\r\nContent-Disposition: form-data; name=\"a\r\n\r\n", "--x-y\r\nno header\r\n\r\n", "--x-yzz",
        "--x-y\r\nContent-Disposition: form-data; name=a; name=b\r\n\r\n",
    ])
    func `what is no such form is malformed`(_ text: String) {
        #expect(throws: Refusal(.malformed)) { try parse(text) }
    }

    @Test func `a head longer than eight kilobytes is malformed before it ends`() throws {
        var parser = MultipartParser(boundary: "x-y")
        _ = try parser.feed(Array("--x-y\r\nX: ".utf8))
        #expect(throws: Refusal(.malformed)) {
            for _ in 0..<9 { _ = try parser.feed([UInt8](repeating: 0x61, count: 1024)) }
        }
    }

    @Test func `a part is named as its sender named it`() throws {
        func name(_ disposition: String) throws -> String? {
            try parse("--x-y\r\nContent-Disposition: form-data; \(disposition)\r\n\r\n\r\n--x-y--")[0].0.fileName
        }
        #expect(try name(#"name="a"; filename="umowa \"A\".pdf""#) == #"umowa "A".pdf"#)
        #expect(try name(#"name="a"; filename="umowa %22A%22 100%.pdf""#) == #"umowa "A" 100%.pdf"#)
        #expect(try name(#"name="a"; filename="zażółć.pdf""#) == "zażółć.pdf")
        #expect(
            try name(#"name="a"; filename="?.pdf"; filename*=UTF-8''za%C5%BC%C3%B3%C5%82%C4%87.pdf"#) == "zażółć.pdf")
        #expect(try name(#"name="a"; filename="x.pdf"; filename*=latin2''%F3.pdf"#) == "x.pdf")
        #expect(try name(#"name="a"; filename=C:\Users\anna\x.pdf"#) == #"C:\Users\anna\x.pdf"#)
        #expect(try name(#"name="a"; filename="""#) == "")
        #expect(try name(#"name="a""#) == nil)
    }

    @Test func `a boundary is one to seventy of the characters allowed`() throws {
        func boundary(_ parameters: String) throws -> String {
            try MultipartParser.boundary(of: "multipart/form-data\(parameters)")
        }
        #expect(try boundary("; boundary=----WebKit7") == "----WebKit7")
        #expect(try boundary("; charset=utf-8; Boundary=\"a b\"") == "a b")
        let seventy = String(repeating: "b", count: 70)
        #expect(try boundary(";boundary=\(seventy)") == seventy)
        for wrong in [
            "", "; boundary=", "; boundary=\(seventy)b", "; boundary=\"a \"", "; boundary=ż", "; boundary=a\"b",
        ] {
            #expect(throws: Refusal(.malformed)) { try boundary(wrong) }
        }
    }
}
