// A JSON text as a value (RFC 8259). Read strictly: what two readers could understand differently is refused, so that
// nobody who looks at a request before us sees another one.

/// A JSON value.
enum JSON: Hashable, Sendable {
    case null
    case flag(Bool)
    case integer(Int64)
    case decimal(Double)
    case text(String)
    case list([JSON])
    case object([Member])

    /// One name and its value.
    struct Member: Hashable, Sendable {
        let name: String
        let value: JSON

        init(_ name: String, _ value: JSON) {
            self.name = name
            self.value = value
        }
    }

    /// The value of a name; `nil` where it is missing or this is no object.
    subscript(_ name: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    init(stringLiteral value: String) { self = .text(value) }
    init(integerLiteral value: Int64) { self = .integer(value) }
    init(booleanLiteral value: Bool) { self = .flag(value) }
    init(arrayLiteral elements: JSON...) { self = .list(elements) }
    init(dictionaryLiteral elements: (String, JSON)...) { self = .object(elements.map { Member($0.0, $0.1) }) }
}

extension JSON {
    /// The text of the value, without spaces.
    var printed: String {
        var text = ""
        print(into: &text)
        return text
    }

    private func print(into text: inout String) {
        switch self {
        case .null: text += "null"
        case .flag(let flag): text += flag ? "true" : "false"
        case .integer(let number): text += String(number)
        case .decimal(let number): text += String(number)
        case .text(let string): Self.quote(string, into: &text)
        case .list(let items): Self.list(items, "[", "]", into: &text) { $0.print(into: &$1) }
        case .object(let members):
            Self.list(members, "{", "}", into: &text) { member, text in
                Self.quote(member.name, into: &text)
                text += ":"
                member.value.print(into: &text)
            }
        }
    }

    private static func list<Item>(
        _ items: [Item], _ open: String, _ close: String, into text: inout String, _ print: (Item, inout String) -> Void
    ) {
        text += open
        for (index, item) in items.enumerated() {
            if index > 0 { text += "," }
            print(item, &text)
        }
        text += close
    }

    /// The text as a JSON string, with its quotation marks.
    static func quote(_ string: String, into text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\u{0}"..<"\u{20}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
