// Reads a view by what it says of itself (`Encodable`, synthesised): a field costs a look into the vocabulary and a few
// bytes. A field that no template asks for is left out; one that is nil is there and empty.

extension ViewFields {
    /// The fields of a view, and the frame around it; nil for a part of a page.
    ///
    /// - Throws: `UnreadableView` when something in it does not keep to plain fields and lists.
    init(of view: some Encodable, in frame: some Encodable, _ vocabulary: Vocabulary) throws {
        self = try FieldsOutput(vocabulary).fields(of: view, in: frame)
    }
}

/// A view with a shape that templates do not know: an enum with values in its cases, or a class with a parent.
struct UnreadableView: Error {}

/// The fields so far. A class, because every place is handed a reference to it.
private final class FieldsOutput {
    let vocabulary: Vocabulary
    private var draft = FieldsDraft()

    init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    // Each of these is one access to `draft`: Swift checks every access to a class's property.
    func begin(_ shape: FieldsDraft.Shape) { draft.shape = shape }
    func add(_ sort: ViewFields.Value.Sort, _ name: UInt16) { draft.add(sort, name) }
    func add(_ text: String, _ name: UInt16) { draft.add(text, name) }
    func fail() { draft.isReadable = false }

    func add(_ value: some Encodable, _ name: UInt16) throws {
        let outer = draft.enter()
        try value.encode(to: FieldsPlace(output: self))
        draft.leave(outer, name)
    }

    func fields(of view: some Encodable, in frame: some Encodable) throws -> ViewFields {
        let outer = draft.enter()
        try view.encode(to: FieldsPlace(output: self))
        if let name = vocabulary["frame"] { try add(frame, name) }
        draft.leave(outer, 0)
        guard draft.isReadable, let root = draft.pending.last?.value, root.sort == .fields else {
            throw UnreadableView()
        }
        draft.fields.root = root
        return draft.fields
    }
}

/// Fields, and the values whose view or list is not whole yet.
private struct FieldsDraft {
    /// What the value that is being read has turned out to be.
    enum Shape { case unknown, single, fields, list }

    var fields = ViewFields()
    var pending: [(name: UInt16, value: ViewFields.Value)] = []
    var shape = Shape.unknown
    var isReadable = true

    init() {
        fields.names.reserveCapacity(1024)
        fields.values.reserveCapacity(1024)
        fields.text.reserveCapacity(16_384)
        pending.reserveCapacity(128)
    }

    mutating func add(_ sort: ViewFields.Value.Sort, _ name: UInt16) { pending.append((name, ViewFields.Value(sort))) }

    mutating func add(_ text: String, _ name: UInt16) {
        let start = fields.text.count
        fields.text.append(escaping: text)
        pending.append((name, ViewFields.Value(.text, start, fields.text.count - start)))
    }

    /// Begins a value. What is pending from here on is in it.
    mutating func enter() -> (mark: Int, shape: Shape) {
        defer { shape = .unknown }
        return (pending.count, shape)
    }

    mutating func leave(_ outer: (mark: Int, shape: Shape), _ name: UInt16) {
        switch shape {
        case .single: if pending.count == outer.mark + 1 { pending[outer.mark].name = name } else { isReadable = false }
        case .list: gather(.list, outer.mark, name)
        case .fields, .unknown: gather(.fields, outer.mark, name)
        }
        shape = outer.shape
    }

    private mutating func gather(_ sort: ViewFields.Value.Sort, _ mark: Int, _ name: UInt16) {
        let start = fields.values.count
        for part in pending[mark...] {
            fields.names.append(part.name)
            fields.values.append(part.value)
        }
        let count = pending.count - mark
        pending.removeLast(count)
        pending.append((name, ViewFields.Value(sort, start, count)))
    }
}

/// The place of one value.
private struct FieldsPlace: Encoder, SingleValueEncodingContainer {
    let output: FieldsOutput
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        output.begin(.fields)
        return KeyedEncodingContainer(FieldsOfView<Key>(output: output))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        output.begin(.list)
        return FieldsOfList(output: output)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        output.begin(.single)
        return self
    }

    mutating func encodeNil() { output.add(.nothing, 0) }
    mutating func encode(_ value: Bool) { output.add(value ? .yes : .no, 0) }
    mutating func encode(_ value: String) { output.add(value, 0) }
    mutating func encode(_ value: Int) { output.add(String(value), 0) }
    mutating func encode(_ value: Double) { output.add(String(value), 0) }
    mutating func encode<T: Encodable>(_ value: T) throws {
        // A number of another width would ask again for ever.
        if let number = value as? any BinaryInteger {
            output.add(String(number), 0)
        } else {
            try output.add(value, 0)
        }
    }
}

/// The fields of a view.
private struct FieldsOfView<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let output: FieldsOutput
    var codingPath: [any CodingKey] { [] }

    private func name(_ key: Key) -> UInt16? { output.vocabulary[key.stringValue] }

    mutating func encodeNil(forKey key: Key) {
        if let name = name(key) { output.add(.nothing, name) }
    }

    mutating func encode(_ value: Bool, forKey key: Key) {
        if let name = name(key) { output.add(value ? .yes : .no, name) }
    }

    mutating func encode(_ value: String, forKey key: Key) {
        if let name = name(key) { output.add(value, name) }
    }

    mutating func encode(_ value: Int, forKey key: Key) {
        if let name = name(key) { output.add(String(value), name) }
    }

    mutating func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
        if let name = name(key) { try output.add(value, name) }
    }

    // What is nil must be said too, or a field of the same name around it would be taken.
    mutating func encodeIfPresent(_ value: Bool?, forKey key: Key) {
        if let value { encode(value, forKey: key) } else { encodeNil(forKey: key) }
    }

    mutating func encodeIfPresent(_ value: String?, forKey key: Key) {
        if let value { encode(value, forKey: key) } else { encodeNil(forKey: key) }
    }

    mutating func encodeIfPresent(_ value: Int?, forKey key: Key) {
        if let value { encode(value, forKey: key) } else { encodeNil(forKey: key) }
    }

    mutating func encodeIfPresent<T: Encodable>(_ value: T?, forKey key: Key) throws {
        if let value { try encode(value, forKey: key) } else { encodeNil(forKey: key) }
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        output.fail()
        return KeyedEncodingContainer(FieldsOfView<Nested>(output: output))
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        output.fail()
        return FieldsOfList(output: output)
    }

    mutating func superEncoder() -> any Encoder {
        output.fail()
        return FieldsPlace(output: output)
    }

    mutating func superEncoder(forKey key: Key) -> any Encoder { superEncoder() }
}

/// The items of a list.
private struct FieldsOfList: UnkeyedEncodingContainer {
    let output: FieldsOutput
    private(set) var count = 0
    var codingPath: [any CodingKey] { [] }

    init(output: FieldsOutput) { self.output = output }

    mutating func encodeNil() { output.add(.nothing, 0) }
    mutating func encode<T: Encodable>(_ value: T) throws { try output.add(value, 0) }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        output.fail()
        return KeyedEncodingContainer(FieldsOfView<Nested>(output: output))
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        output.fail()
        return self
    }

    mutating func superEncoder() -> any Encoder {
        output.fail()
        return FieldsPlace(output: output)
    }
}
