import Testing

@testable import Web

/// JSON that two readers could understand differently is not JSON to us.
@Suite struct JSONTests {
    private func read(_ text: String) throws -> JSON { try read(Array(text.utf8)) }

    private func read(_ bytes: [UInt8]) throws -> JSON { try bytes.withUnsafeBytes { try JSON(reading: $0) } }

    @Test func `every sort of value is read`() throws {
        let text = #" {"a": [1, -2.5e1, true, false, null], "b": "ł\u0142\ud83d\ude00\n\/"} "#
        #expect(
            try read(text)
                == ["a": [1, .decimal(-25), true, false, .null], "b": "łł😀\n/"])
    }

    @Test func `what is printed is read again`() throws {
        let value: JSON = ["a": ["\u{0}\u{1F}\"\\\u{2028}zażółć", 7, .null], "b": [:], "c": []]
        #expect(try read(value.printed) == value)
    }

    @Test(arguments: [
        "", " ", "{", "[1,]", "[1 2]", #"{"a":1,}"#, #"{"a" 1}"#, #"{"a":1,"a":2}"#, #"{"a":1,"\u0061":2}"#, "01", "+1",
        "1.", ".5", "1e", "1e999", "nul", "tru", "'a'", #""\x""#, #""\ud800""#, #""\ud800\u0041""#, #""\u12g4""#,
        "\"a\nb\"", "1 1", "[1]]", "NaN", "{a:1}", "\u{FEFF}1", "[1}", #"{"a":1]"#,
    ])
    func `what is not JSON is refused`(text: String) {
        #expect(throws: JSONFault.self) { try read(text) }
    }

    @Test func `bytes that are not UTF-8 are refused`() {
        for bytes: [UInt8] in [[0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22]] {
            #expect(throws: JSONFault.self) { try read(bytes) }
        }
    }

    @Test func `depth is limited`() throws {
        let deep = String(repeating: "[", count: JSON.depth) + String(repeating: "]", count: JSON.depth)
        _ = try read(deep)
        #expect(throws: JSONFault.self) { try read("[" + deep + "]") }
        #expect(throws: JSONFault.self) { try read(String(repeating: "[", count: 1_000_000)) }
    }

    @Test func `forms are read as browsers write them`() throws {
        let fields = try Fields(encoded: "q=za%C5%BC%C3%B3%C5%82%C4%87+ja%26&a=1&a=2&empty=&bare")
        #expect(fields["q"] == "zażółć ja&")
        #expect(fields.all("a") == ["1", "2"])
        #expect(fields["empty"] == "" && fields.filled("empty") == nil && fields["bare"] == "")
        for text in ["%", "%4", "%zz", "a=%FF", "a=%C5"] {
            #expect(throws: (any Error).self) { try Fields(encoded: text) }
        }
    }

    private struct Sample: Encodable {
        var b = "zażółć \"\\\n\u{1}\u{1F}/"
        var a: Int? = -7
        var none: Int?
        var list = [[1, 2], []]
        var flags = ["x": true]
        var wide: UInt8 = 255
        var part = Part()
        var decimal = 2.5

        struct Part: Encodable {}
    }

    @Test func `what is answered is JSON, its members in the order of their declaration`() throws {
        let bytes = try JSONWriter.bytes(of: Sample())
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == #"{"b":"zażółć \"\\\n\u0001\u001f/","a":-7,"list":[[1,2],[]],"flags":{"x":true},"wide":255,"part":{},"decimal":2.5}"#
        )
        #expect(try read(bytes)["b"]?.string == Sample().b)
        #expect(try JSONWriter.bytes(of: ["a", nil]) == Array(#"["a",null]"#.utf8))
    }
}
