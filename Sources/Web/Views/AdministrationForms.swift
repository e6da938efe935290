// Forms of administration. Each adds (`id` nil) or changes one thing.

/// A person.
struct PersonPage: View {
    static let template = "person-form"

    let tabs: [Tab]
    let id: String?
    let title: String
    var name = Field()
    var login = Field()
    var position = Field()
    var email = Field()
    let units: [Option]
    /// Several may be selected.
    let roles: [Option]
    let languages: [Option]
    var isActive = true
    /// Setting a first or a new password; never given back.
    var passwordError: String?
    /// How many sessions the person has, as a sentence, so that they can be ended; nil for none.
    var sessions: String?
    /// What was refused, where it concerns no field.
    var error: String?
}

/// A unit.
struct UnitPage: View {
    static let template = "unit-form"

    let tabs: [Tab]
    let id: String?
    let title: String
    var name = Field()
    var code = Field()
    let parents: [Option]
    let heads: [Option]
    var isActive = true
    var parentError: String?
}

/// A kind.
struct KindPage: View {
    static let template = "kind-form"

    let tabs: [Tab]
    let id: String?
    let title: String
    var polish = Field()
    var english = Field()
    var code = Field()
    let expectations: [Option]
    /// Dictionaries that must be filled in; several may be selected.
    let requires: [Option]
    var days = Field()
    var answerDays = Field()
    var mayReject = true
    var isActive = true
}

/// A dictionary.
struct DictionaryPage: View {
    static let template = "dictionary-form"

    let tabs: [Tab]
    let id: String?
    let title: String
    var polish = Field()
    var english = Field()
    var code = Field()
    /// One to a line: `code = Polish name / English name`.
    var attributes = Field()
    var isActive = true
}

/// An entry of a dictionary.
struct EntryPage: View {
    static let template = "entry-form"

    let tabs: [Tab]
    let id: String?
    let dictionary: String
    let dictionaryName: String
    let title: String
    var name = Field()
    var code = Field()
    let attributes: [Attribute]
    /// The name of the entry it belongs to.
    var parent = Field()
    let parents: [PartyOption]
    var isActive = true

    /// The field's name is `attribute-` and the code.
    struct Attribute: Encodable, Sendable {
        let code: String
        let label: String
        let value: String
    }
}
