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
            texts.map { ($0, $1 ?? "") } + person.roles.map { ("role", $0.rawValue) })
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
            isActive: person?.isActive ?? true, passwordError: form.faults["password"],
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
    /// A part of the list of people.
    func people(_ sight: PeopleSight, named query: String, _ state: PeopleFilter) -> PeoplePage {
        func path(_ state: PeopleFilter, _ query: String, before last: String = "") -> String {
            let chosen = state == .active ? "" : state.rawValue
            return LocalPath(Path.people.rawValue, [("q", query), ("state", chosen), ("before", last)]).description
        }
        return PeoplePage(
            tabs: tabs(.people), query: query, state: state.rawValue,
            states: PeopleFilter.allCases.map {
                Tab(
                    path: path($0, query), text: words.text(.people, $0.rawValue), count: sight.counts[$0],
                    isCurrent: $0 == state)
            },
            people: sight.people.map { item($0, seen: sight.seen[$0.id]) },
            next: sight.hasMore
                ? sight.people.last.map { Next(path: path(state, query, before: $0.id.description)) } : nil,
            empty: sight.people.isEmpty ? .filtered(words, clearing: path(.all, "")) : nil)
    }

    private func item(_ person: Person, seen: Instant?) -> PeoplePage.Item {
        let state: PeopleFilter = !person.isActive ? .inactive : person.isExternal ? .external : .active
        return PeoplePage.Item(
            id: person.id.description, person: names.person(person.id), login: person.login ?? person.email ?? "",
            unit: person.unit.map(names.unit) ?? "", position: person.position,
            roles: Role.allCases.filter(person.roles.contains).map { words.text(.roleShort, $0.rawValue) }
                .joined(separator: ", "),
            seen: seen.map(wording.moment), standing: words.text(.standing, state.rawValue),
            tone: state == .active ? "c-green" : state == .external ? "c-blue" : "", isActive: person.isActive)
    }
}
