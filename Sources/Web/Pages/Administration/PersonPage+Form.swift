import Domain
import Office

// A person as a form, and the list of all of them.

extension PersonDraft {
    /// What the refusal's fields are called in the form.
    static let places = [
        "name": "name", "login": "login", "password": "password", "position": "position", "email": "email",
    ]

    /// - Parameter person: who is changed; `nil` for somebody new.
    /// - Throws: `malformed` and `notFound` for what is no choice of the form.
    init(_ form: RecordForm, _ person: Person?) throws(Refusal) {
        let fields = form.fields
        self.init()
        name = fields["name"] ?? ""
        // A correspondent from outside has no login, and may stay without.
        login = fields.filled("login") ?? (person?.isExternal == true ? nil : "")
        password = fields.filled("password")
        position = .some(fields["position"])
        email = .some(fields["email"])
        unit = .some(try fields.id("unit", else: .notFound))
        language = try fields.choice("language")
        isActive = form.isTicked("active")
        var chosen: Set<Role> = []
        for name in fields.all("role") {
            guard let role = Role(rawValue: name) else { throw Refusal(.malformed, fields: ["roles"]) }
            chosen.insert(role)
        }
        roles = chosen
    }
}

extension Fields {
    /// A person as the form has it; the password is never given back.
    init(_ person: Person) {
        let texts: [(String, String?)] = [
            ("name", person.name), ("login", person.login), ("position", person.position), ("email", person.email),
            ("unit", person.unit?.description), ("language", person.language.rawValue),
        ]
        self.init(
            texts.map { ($0, $1 ?? "") } + person.roles.map { ("role", $0.rawValue) }
                + [Fields.box("active", person.isActive)])
    }
}

extension Viewpoint {
    /// - Parameters:
    ///   - person: who is changed; `nil` for somebody new.
    ///   - sessions: how many are going on.
    func page(_ form: RecordForm, _ person: Person?, sessions: Int) -> PersonPage {
        let fields = form.fields
        return PersonPage(
            tabs: tabs(.people), id: person?.id.description,
            title: person.map { words(.editPerson, ["name": .text($0.name)]) } ?? words[.newPerson],
            name: form.field("name"), login: form.field("login"), position: form.field("position"),
            email: form.field("email"), units: units(fields["unit"]),
            roles: Role.allCases.map { role in
                Option(
                    value: role.rawValue, label: words.text(.role, role.rawValue),
                    isSelected: fields.all("role").contains(role.rawValue))
            },
            languages: Tongue.allCases.map { tongue in
                Option(
                    value: tongue.rawValue, label: tongue.rawValue.uppercased(),
                    isSelected: fields["language"] == tongue.rawValue)
            },
            isActive: form.isTicked("active"), passwordError: form.faults["password"],
            sessions: sessions > 0 ? words(.sessionsCount, ["n": .number(sessions)]) : nil)
    }

    /// The units in use, and the chosen one.
    private func units(_ chosen: String?) -> [Option] {
        UnitTree(directory).rows.map { row in
            Option(value: row.unit.id.description, label: row.name, isSelected: row.unit.id.description == chosen)
        }.filter { option in
            option.isSelected || ID<Domain.Unit>(option.value).flatMap { directory.units[$0]?.isActive } == true
        }
    }
}

extension Viewpoint {
    /// People in whose names the words of the query begin words, from one of them on.
    func people(named query: String, after last: ID<Person>?, limit: Int) -> PeoplePage {
        let found = directory.people(named: query).filter { $0.id != Person.system }
        let seen = last.flatMap { last in found.firstIndex { $0.id == last } }.map { $0 + 1 } ?? 0
        let shown = found.dropFirst(seen).prefix(limit)
        let isLast = seen + shown.count >= found.count
        return PeoplePage(
            tabs: tabs(.people), query: query, people: shown.map(item),
            next: isLast ? nil : shown.last.map { Next(Path.people.rawValue, looking: query, before: $0.id) })
    }

    private func item(_ person: Person) -> PeoplePage.Item {
        PeoplePage.Item(
            id: person.id.description, person: names.person(person.id), login: person.login ?? "",
            unit: person.unit.map(names.unit) ?? "", position: person.position ?? "",
            roles: Role.allCases.filter(person.roles.contains).map { words.text(.role, $0.rawValue) }
                .joined(separator: ", "),
            isActive: person.isActive)
    }
}
