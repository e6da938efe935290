// Encodes answers as JSON, straight into one buffer: the members of an object come in the order of its declaration, so the
// same answer has the same bytes, and nothing is built only to be copied.

/// Turns a value into the bytes of its JSON.
enum JSONWriter {
    static func bytes(of value: some Encodable) throws -> [UInt8] {
        let output = JSONOutput()
        try output.write(value)
        output.settle(at: 0)
        return output.bytes
    }
}

/// One encoding: the text so far. A class, because every place of the text is handed a reference to it.
private final class JSONOutput {
    private var text = JSONText()

    // Each of these is one access to `text`: Swift checks every access to a class's property.
    var bytes: [UInt8] { text.bytes }
    func settle(at depth: Int) { text.settle(at: depth) }
    func begin(_ start: UInt8, _ end: UInt8) -> Int { text.begin(start, end) }
    func item(at depth: Int) { text.item(at: depth) }
    func member(_ name: String, at depth: Int) { text.member(name, at: depth) }
    func write(plain: String) { text.write(plain: plain) }
    func write(_ string: String) { text.write(string) }
    func member(_ name: String, _ value: String, at depth: Int) { text.member(name, value, at: depth) }

    /// A value in the place that was begun. One that says nothing of itself is an empty object.
    func write(_ value: some Encodable) throws {
        let (depth, length) = text.place
        try value.encode(to: JSONPlace(output: self))
        text.finish(depth, length)
    }
}

/// The bytes so far, and the lists and objects that are open.
private struct JSONText {
    private(set) var bytes: [UInt8] = []
    /// For each open list or object, what closes it, and whether anything is in it.
    private var open: [(end: UInt8, isEmpty: Bool)] = []

    init() { bytes.reserveCapacity(4096) }

    var place: (depth: Int, length: Int) { (open.count, bytes.count) }

    mutating func finish(_ depth: Int, _ length: Int) {
        if bytes.count == length { write(plain: "{}") }
        settle(at: depth)
    }

    /// Closes everything that was opened below a depth.
    mutating func settle(at depth: Int) {
        while open.count > depth, let last = open.popLast() { bytes.append(last.end) }
    }

    /// Opens a list or an object, and gives the depth of what is in it.
    mutating func begin(_ start: UInt8, _ end: UInt8) -> Int {
        bytes.append(start)
        open.append((end, true))
        return open.count
    }

    /// Begins an item of the list or object at a depth.
    mutating func item(at depth: Int) {
        settle(at: depth)
        if !open[depth - 1].isEmpty { bytes.append(UInt8(ascii: ",")) }
        open[depth - 1].isEmpty = false
    }

    mutating func member(_ name: String, at depth: Int) {
        item(at: depth)
        write(name)
        bytes.append(UInt8(ascii: ":"))
    }

    mutating func member(_ name: String, _ value: String, at depth: Int) {
        member(name, at: depth)
        write(value)
    }

    mutating func write(plain text: String) { bytes.append(contentsOf: text.utf8) }

    /// A text, with what stands between two marks copied as a whole.
    mutating func write(_ text: String) {
        var text = text
        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { utf8 in
            var start = 0
            for index in utf8.indices where Self.isMark(utf8[index]) {
                bytes.append(contentsOf: utf8[start..<index])
                escape(utf8[index])
                start = index + 1
            }
            bytes.append(contentsOf: utf8[start...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\n"): write(plain: "\\n")
        case 0..<0x20: write(plain: "\\u00\(byte < 16 ? "0" : "1")\(String(byte & 15, radix: 16))")
        default: bytes += [UInt8(ascii: "\\"), byte]
        }
    }
}

/// The place of one value.
private struct JSONPlace: Encoder {
    let output: JSONOutput
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        let depth = output.begin(UInt8(ascii: "{"), UInt8(ascii: "}"))
        return KeyedEncodingContainer(JSONMembers<Key>(output: output, depth: depth))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        JSONItems(output: output, depth: output.begin(UInt8(ascii: "["), UInt8(ascii: "]")))
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { self }
}

extension JSONPlace: SingleValueEncodingContainer {
    mutating func encodeNil() { output.write(plain: "null") }
    mutating func encode(_ value: Bool) { output.write(plain: value ? "true" : "false") }
    mutating func encode(_ value: String) { output.write(value) }
    mutating func encode(_ value: Int) { output.write(plain: String(value)) }
    mutating func encode(_ value: Int64) { output.write(plain: String(value)) }
    mutating func encode(_ value: Double) { output.write(plain: value.isFinite ? String(value) : "null") }
    mutating func encode<T: Encodable>(_ value: T) throws {
        // A number of another width is not an encodable value that says something of itself: it would ask again for ever.
        if let number = value as? any BinaryInteger {
            output.write(plain: String(number))
        } else {
            try output.write(value)
        }
    }
}

/// The members of an object.
private struct JSONMembers<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let output: JSONOutput
    let depth: Int
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil(forKey key: Key) {
        output.member(key.stringValue, at: depth)
        output.write(plain: "null")
    }

    mutating func encode(_ value: String, forKey key: Key) { output.member(key.stringValue, value, at: depth) }

    mutating func encode(_ value: Bool, forKey key: Key) {
        output.member(key.stringValue, at: depth)
        output.write(plain: value ? "true" : "false")
    }

    mutating func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
        output.member(key.stringValue, at: depth)
        try output.write(value)
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        output.member(key.stringValue, at: depth)
        return JSONPlace(output: output).container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        output.member(key.stringValue, at: depth)
        return JSONPlace(output: output).unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder {
        output.member("super", at: depth)
        return JSONPlace(output: output)
    }

    mutating func superEncoder(forKey key: Key) -> any Encoder {
        output.member(key.stringValue, at: depth)
        return JSONPlace(output: output)
    }
}

/// The items of a list.
private struct JSONItems: UnkeyedEncodingContainer {
    let output: JSONOutput
    let depth: Int
    private(set) var count = 0
    var codingPath: [any CodingKey] { [] }

    init(output: JSONOutput, depth: Int) {
        self.output = output
        self.depth = depth
    }

    private mutating func begin() {
        output.item(at: depth)
        count += 1
    }

    mutating func encodeNil() {
        begin()
        output.write(plain: "null")
    }

    mutating func encode<T: Encodable>(_ value: T) throws {
        begin()
        try output.write(value)
    }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        begin()
        return JSONPlace(output: output).container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        begin()
        return JSONPlace(output: output).unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder {
        begin()
        return JSONPlace(output: output)
    }
}
