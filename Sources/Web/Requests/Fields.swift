import Domain

// What an address or a form carries: names and texts, in the encoding of forms
// (https://url.spec.whatwg.org/#application/x-www-form-urlencoded).

/// Names with their values, in order; a name may come several times.
struct Fields: Sendable {
    let pairs: [(name: String, value: String)]

    /// The most pairs that are read.
    static let most = 2_000

    init(_ pairs: [(name: String, value: String)]) { self.pairs = pairs }

    /// - Throws: `malformed` for what is not UTF-8, is wrongly escaped, or has more than `most` pairs.
    init(encoded text: some StringProtocol) throws(Refusal) {
        var pairs: [(name: String, value: String)] = []
        for pair in text.utf8.split(separator: UInt8(ascii: "&")) {
            guard pairs.count < Self.most else { throw Refusal(.malformed) }
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let value = try parts.count > 1 ? Self.decoded(parts[1]) : ""
            pairs.append((try Self.decoded(parts[0]), value))
        }
        self.pairs = pairs
    }

    /// The first value of a name; `nil` where it is missing.
    subscript(_ name: String) -> String? { pairs.first { $0.name == name }?.value }

    /// Every value of a name.
    func all(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

    /// The first value of a name, unless it is empty: a field of a form that nobody filled in.
    func filled(_ name: String) -> String? {
        guard let value = self[name], !value.isEmpty else { return nil }
        return value
    }

    private static func decoded(_ bytes: some Sequence<UInt8>) throws(Refusal) -> String {
        var plain: [UInt8] = []
        var rest = bytes.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "+"): plain.append(0x20)
            case UInt8(ascii: "%"):
                guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit) else {
                    throw Refusal(.malformed)
                }
                plain.append(high << 4 | low)
            default: plain.append(byte)
            }
        }
        guard let text = String(validating: plain, as: UTF8.self) else { throw Refusal(.malformed) }
        return text
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        Character(Unicode.Scalar(byte)).hexDigitValue.map { UInt8($0) }
    }
}

extension Fields {
    func id<Subject>(_ name: String, else unknown: Refusal.Code = .malformed) throws(Refusal) -> ID<Subject>? {
        guard let text = filled(name) else { return nil }
        guard let id = ID<Subject>(text) else { throw Refusal(unknown, fields: [name]) }
        return id
    }

    func day(_ name: String) throws(Refusal) -> Day? {
        guard let text = filled(name) else { return nil }
        guard let day = Day(text) else { throw Refusal(.dateOutOfRange, fields: [name]) }
        return day
    }

    func due(_ name: String) throws(Refusal) -> DueWish? {
        guard let text = filled(name) else { return nil }
        guard let wish = DueWish(text) else { throw Refusal(.dateOutOfRange, fields: [name]) }
        return wish
    }

    func choice<Choice: RawRepresentable<String>>(_ name: String) throws(Refusal) -> Choice? {
        guard let text = filled(name) else { return nil }
        guard let choice = Choice(rawValue: text) else { throw Refusal(.malformed, fields: [name]) }
        return choice
    }

    /// How many items of a list: 1…200, 50 unless told.
    var limit: Int {
        get throws(Refusal) { try limit(50) }
    }

    /// How many are asked for.
    ///
    /// - Parameter usual: where it is not said.
    func limit(_ usual: Int) throws(Refusal) -> Int {
        guard let text = filled("limit") else { return usual }
        guard let limit = Int(text), (1...200).contains(limit) else { throw Refusal(.malformed, fields: ["limit"]) }
        return limit
    }
}

extension Fields {
    /// Whether something was ticked: `true`, `1`, `on`; not there, it was not.
    func flag(_ name: String) throws(Refusal) -> Bool {
        switch filled(name) {
        case nil, "false", "0": return false
        case "true", "1", "on": return true
        default: throw Refusal(.malformed, fields: [name])
        }
    }
}
