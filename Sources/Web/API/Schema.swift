// What a JSON value looks like, in the words of JSON Schema 2020-12, as far as our answers need them.

/// The shape of a JSON value.
indirect enum Schema: Hashable, Sendable {
    /// - Parameter format: of JSON Schema, e.g. `date-time`.
    case text(format: String? = nil, longest: Int? = nil)
    case integer
    case flag
    case choice([String])
    case list(Schema)
    case object([Property])
    /// Texts by names that are not known beforehand.
    case table(Schema)
    case nullable(Schema)
    /// One of `Schemas.named`.
    case named(String)
    case either([Schema])

    /// One member of an object.
    struct Property: Hashable, Sendable {
        let name: String
        let schema: Schema
        let isRequired: Bool
        let note: String
    }

    static let id = Schema.text(format: "id", longest: 13)
    static let time = Schema.text(format: "date-time")
    static let day = Schema.text(format: "date")
    /// `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`.
    static let due = Schema.text(format: "due")
    static let text = Schema.text()
    static let ids = Schema.list(.id)

    static func choice<Choice: CaseIterable & RawRepresentable<String>>(of type: Choice.Type) -> Schema {
        .choice(Choice.allCases.map(\.rawValue))
    }

    /// A piece of a list: `{"items": […], "next": cursor or null}`.
    static func page(of item: Schema) -> Schema {
        .object([.must("items", .list(item)), .must("next", .nullable(.text))])
    }

    var json: JSON {
        switch self {
        case .text(let format, let longest):
            var members: [JSON.Member] = [.init("type", "string")]
            if let format { members.append(.init("format", .text(format))) }
            if let longest { members.append(.init("maxLength", .integer(Int64(longest)))) }
            return .object(members)
        case .integer: return ["type": "integer"]
        case .flag: return ["type": "boolean"]
        case .choice(let names): return ["type": "string", "enum": .list(names.map(JSON.text))]
        case .list(let item): return ["type": "array", "items": item.json]
        case .object(let properties): return Self.object(properties)
        case .table(let value): return ["type": "object", "additionalProperties": value.json]
        case .nullable(let schema): return ["anyOf": [schema.json, ["type": "null"]]]
        case .named(let name): return ["$ref": .text("#/components/schemas/\(name)")]
        case .either(let schemas): return ["oneOf": .list(schemas.map(\.json))]
        }
    }

    private static func object(_ properties: [Property]) -> JSON {
        let required = properties.filter(\.isRequired).map { JSON.text($0.name) }
        let members = properties.map { property -> JSON.Member in
            guard !property.note.isEmpty, case .object(let schema) = property.schema.json else {
                return .init(property.name, property.schema.json)
            }
            return .init(property.name, .object(schema + [.init("description", .text(property.note))]))
        }
        var schema: [JSON.Member] = [.init("type", "object"), .init("properties", .object(members))]
        if !required.isEmpty { schema.append(.init("required", .list(required))) }
        return .object(schema)
    }
}

extension Schema.Property {
    static func must(_ name: String, _ schema: Schema, _ note: String = "") -> Self {
        Self(name: name, schema: schema, isRequired: true, note: note)
    }

    static func may(_ name: String, _ schema: Schema, _ note: String = "") -> Self {
        Self(name: name, schema: schema, isRequired: false, note: note)
    }
}
