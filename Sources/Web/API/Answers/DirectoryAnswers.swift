import Domain
import Office

// People, units, kinds, dictionaries and entries as the API shows them.

/// A person; also a correspondent from outside, who has no log-in.
struct PersonAnswer: Encodable {
    let id: ID<Person>
    let login: String?
    let name: String
    let position: String?
    let email: String?
    let unit: ID<Unit>?
    let roles: [Role]
    let language: Tongue
    let active: Bool

    init(_ person: Person) {
        id = person.id
        login = person.login
        name = person.name
        position = person.position
        email = person.email
        unit = person.unit
        roles = person.roles.sorted { $0.rawValue < $1.rawValue }
        language = person.language
        active = person.isActive
    }
}

/// A unit.
struct UnitAnswer: Encodable {
    let id: ID<Unit>
    let code: String
    let name: String
    let parent: ID<Unit>?
    let head: ID<Person>?
    let active: Bool

    init(_ unit: Unit) {
        id = unit.id
        code = unit.code
        name = unit.name
        parent = unit.parent
        head = unit.head
        active = unit.isActive
    }
}

/// A name in both languages.
struct NamesAnswer: Encodable {
    let pl: String
    let en: String

    init(_ name: Name) { (pl, en) = (name.polish, name.english) }
}

/// A kind, named in the reader's language.
struct KindAnswer: Encodable {
    let id: ID<Kind>
    let code: String
    let name: String
    let names: NamesAnswer
    let expectation: Expectation
    /// Codes.
    let requires: [String]
    let days: Int?
    let mayReject: Bool
    let answerDays: Int?
    let active: Bool

    init(_ kind: Kind, in directory: Directory, _ tongue: Tongue) {
        id = kind.id
        code = kind.code
        name = kind.name.in(tongue)
        names = NamesAnswer(kind.name)
        expectation = kind.expectation
        requires = kind.requires.compactMap { directory.dictionaries[$0]?.code }
        days = kind.days
        mayReject = kind.mayReject
        answerDays = kind.answerDays
        active = kind.isActive
    }
}

/// A dictionary, named in the reader's language.
struct DictionaryAnswer: Encodable {
    let id: ID<Domain.Dictionary>
    let code: String
    let name: String
    let names: NamesAnswer
    let attributes: [Attribute]
    let active: Bool

    /// One attribute of its entries.
    struct Attribute: Encodable {
        let code: String
        let name: String
        let names: NamesAnswer
    }

    init(_ dictionary: Domain.Dictionary, _ tongue: Tongue) {
        id = dictionary.id
        code = dictionary.code
        name = dictionary.name.in(tongue)
        names = NamesAnswer(dictionary.name)
        attributes = dictionary.attributes.map {
            Attribute(code: $0.code, name: $0.name.in(tongue), names: NamesAnswer($0.name))
        }
        active = dictionary.isActive
    }
}

/// An entry of a dictionary.
struct EntryAnswer: Encodable {
    let id: ID<Entry>
    let dictionary: ID<Domain.Dictionary>
    let code: String
    let name: String
    let attributes: [String: String]
    let parent: ID<Entry>?
    let active: Bool

    init(_ entry: Entry) {
        id = entry.id
        dictionary = entry.dictionary
        code = entry.code
        name = entry.name
        attributes = entry.attributes
        parent = entry.parent
        active = entry.isActive
    }
}
