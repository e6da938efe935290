import Domain
import Office

// The shapes of people, units, kinds, dictionaries and entries.

extension Schemas {
    static let person = Schema.object([
        .must("id", .id), .may("login", .text, "Missing for correspondents from outside."), .must("name", .text),
        .may("position", .text), .may("email", .text), .may("unit", .id), .must("roles", .list(.choice(of: Role.self))),
        .must("language", .choice(of: Tongue.self)), .must("active", .flag),
    ])

    static let unit = Schema.object([
        .must("id", .id), .must("code", .text), .must("name", .text), .may("parent", .id), .may("head", .id),
        .must("active", .flag),
    ])

    static let kind = Schema.object([
        .must("id", .id), .must("code", .text), .must("name", .text), .must("names", names),
        .must("expectation", .choice(of: Expectation.self)),
        .must("requires", .list(.text), "Codes of dictionaries."), .may("days", .integer), .must("mayReject", .flag),
        .may("answerDays", .integer), .must("active", .flag),
    ])

    static let dictionary = Schema.object([
        .must("id", .id), .must("code", .text), .must("name", .text), .must("names", names),
        .must("attributes", .list(.object([.must("code", .text), .must("name", .text), .must("names", names)]))),
        .must("active", .flag),
    ])

    static let entry = Schema.object([
        .must("id", .id), .must("dictionary", .id), .must("code", .text), .must("name", .text),
        .must("attributes", .table(.text)), .may("parent", .id), .must("active", .flag),
    ])

    static let names = Schema.object([.must("pl", .text), .must("en", .text)])

    // MARK: - What is sent

    /// A name in one language, for both; or in both.
    static let nameDraft = Schema.either([.text, names])

    static let personDraft = Schema.object([
        .may("login", .text), .may("name", .text), .may("position", .nullable(.text)), .may("email", .nullable(.text)),
        .may("unit", .nullable(.id)), .may("roles", .list(.choice(of: Role.self))),
        .may("language", .choice(of: Tongue.self)), .may("active", .flag), .may("password", .text),
    ])

    static let unitDraft = Schema.object([
        .may("code", .text), .may("name", .text), .may("parent", .nullable(.id)), .may("head", .nullable(.id)),
        .may("active", .flag),
    ])

    static let kindDraft = Schema.object([
        .may("code", .text), .may("name", nameDraft), .may("expectation", .choice(of: Expectation.self)),
        .may("requires", .list(.text), "Codes or ids of dictionaries."), .may("days", .nullable(.integer)),
        .may("mayReject", .flag), .may("answerDays", .nullable(.integer)), .may("active", .flag),
    ])

    static let dictionaryDraft = Schema.object([
        .may("code", .text), .may("name", nameDraft),
        .may("attributes", .list(.object([.must("code", .text), .must("name", nameDraft)]))), .may("active", .flag),
    ])

    static let entryDraft = Schema.object([
        .may("code", .text), .may("name", .text), .may("attributes", .table(.text)), .may("parent", .nullable(.id)),
        .may("active", .flag),
    ])
}
