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

/// The bytes so far, and the lists and objects that are open. Used by one task, during one encoding.
private final class JSONOutput {
    private(set) var bytes: [UInt8] = []
    /// For each open list or object, what closes it, and whether anything is in it.
    private var open: [(end: UInt8, isEmpty: Bool)] = []

    init() { bytes.reserveCapacity(1024) }

    /// Closes everything that was opened below a depth.
    func settle(at depth: Int) {
        while open.count > depth, let last = open.popLast() { bytes.append(last.end) }
    }

    /// Opens a list or an object, and gives the depth of what is in it.
    func begin(_ start: UInt8, _ end: UInt8) -> Int {
        bytes.append(start)
        open.append((end, true))
        return open.count
    }

    /// Begins an item of the list or object at a depth.
    func item(at depth: Int) {
        settle(at: depth)
        if !open[depth - 1].isEmpty { bytes.append(UInt8(ascii: ",")) }
        open[depth - 1].isEmpty = false
    }

    func member(_ name: String, at depth: Int) {
        item(at: depth)
        write(name)
        bytes.append(UInt8(ascii: ":"))
    }

    /// A value in the place that was begun. One that says nothing of itself is an empty object.
    func write(_ value: some Encodable) throws {
        let (depth, length) = (open.count, bytes.count)
        try value.encode(to: JSONPlace(output: self))
        if bytes.count == length { write(plain: "{}") }
        settle(at: depth)
    }

    func write(plain text: String) { bytes.append(contentsOf: text.utf8) }

    func write(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case UInt8(ascii: "\n"): write(plain: "\\n")
            case 0..<0x20:
                write(plain: byte < 16 ? "\\u000\(String(byte, radix: 16))" : "\\u001\(String(byte & 15, radix: 16))")
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
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

    mutating func encode(_ value: String, forKey key: Key) {
        output.member(key.stringValue, at: depth)
        output.write(value)
    }

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
