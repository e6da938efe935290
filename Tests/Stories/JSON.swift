import Foundation

// What goes to the interface and comes from it, as a value in which a story can look things up.

/// A value of JSON.
enum JSON: Hashable, Sendable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([JSON])
    case object([String: JSON])

    /// A member; `null` where there is none.
    subscript(_ name: String) -> JSON {
        guard case .object(let members) = self else { return .null }
        return members[name] ?? .null
    }

    /// An item; `null` where there is none.
    subscript(_ index: Int) -> JSON { items.indices.contains(index) ? items[index] : .null }

    /// The items of a list; none of anything else.
    var items: [JSON] {
        guard case .list(let items) = self else { return [] }
        return items
    }

    /// The text; empty where it is none.
    var text: String {
        guard case .text(let text) = self else { return "" }
        return text
    }

    /// The whole number; -1 where it is none.
    var number: Int {
        guard case .number(let number) = self else { return -1 }
        return Int(exactly: number) ?? -1
    }
}

extension JSON: Codable {
    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        let read =
            value.decodeNil()
            ? .null
            : Self.tried { .flag(try value.decode(Bool.self)) } ?? Self.tried { .number(try value.decode(Double.self)) }
                ?? Self.tried { .text(try value.decode(String.self)) }
                ?? Self.tried { .list(try value.decode([JSON].self)) }
        self = try read ?? .object(value.decode([String: JSON].self))
    }

    /// Nothing where it is of another type.
    private static func tried(_ read: () throws -> JSON) -> JSON? {
        do { return try read() } catch { return nil }
    }

    func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .null: try value.encodeNil()
        case .flag(let flag): try value.encode(flag)
        case .number(let number): try value.encode(number)
        case .text(let text): try value.encode(text)
        case .list(let items): try value.encode(items)
        case .object(let members): try value.encode(members)
        }
    }
}

extension JSON: ExpressibleByStringInterpolation, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    init(stringLiteral text: String) { self = .text(text) }
    init(booleanLiteral flag: Bool) { self = .flag(flag) }
    init(integerLiteral number: Int) { self = .number(Double(number)) }
    init(nilLiteral: ()) { self = .null }
    init(arrayLiteral items: JSON...) { self = .list(items) }
    init(dictionaryLiteral members: (String, JSON)...) {
        self = .object(Dictionary(members) { _, last in last })
    }
}
