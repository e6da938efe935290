import Domain
import Office

// Sets the company up: people, units, dictionaries and kinds, as its administrator and its registrar would.

/// Sets up an empty office.
struct SetUp {
    let office: Office
    let days: WorkingDays

    func run(password: String) async throws -> Company {
        try await office.console.prepare()
        try await hire(.admin, password: password)
        let admin = try await office.console.desk(login: Cast.admin.rawValue)
        try await admin.setCompany("Klimatech Serwis")
        for employee in Employee.all where employee.who != .admin { try await hire(employee.who, password: password) }
        let units = try await organise(admin)
        let registrar = try await office.console.desk(login: Cast.beata.rawValue)
        let (dictionaries, entries) = try await list(registrar)
        let kinds = try await classify(registrar, dictionaries)
        return Company(desks: try await desks(), units: units, kinds: kinds, entries: entries)
    }

    private func hire(_ who: Cast, password: String) async throws {
        guard let employee = Employee.all.first(where: { $0.who == who }) else { return }
        var draft = PersonDraft()
        draft.login = who.rawValue
        draft.name = employee.name
        draft.position = employee.position
        draft.email = "\(who.rawValue)@klimatech.example"
        draft.roles = employee.roles
        draft.password = password
        _ = try await office.console.addPerson(draft)
    }

    /// The tree of units, then who belongs where: a unit's head is there before the unit.
    private func organise(_ admin: Desk) async throws -> [Cast: ID<Unit>] {
        let directory = try await office.directory()
        var units: [Cast: ID<Unit>] = [:]
        for division in Division.all {
            var draft = UnitDraft()
            draft.code = division.code
            draft.name = division.name
            draft.head = .some(directory.person(login: division.head.rawValue)?.id)
            draft.parent = .some(division.parent.flatMap { units[$0] })
            units[division.who] = try await admin.addUnit(draft)
        }
        for employee in Employee.all {
            guard let person = directory.person(login: employee.who.rawValue) else { continue }
            var draft = PersonDraft()
            draft.unit = .some(units[employee.unit])
            _ = try await admin.changePerson(person.id, draft)
        }
        return units
    }

    private func list(_ registrar: Desk) async throws -> ([String: ID<Dictionary>], [String: ID<Entry>]) {
        var dictionaries: [String: ID<Dictionary>] = [:]
        var entries: [String: ID<Entry>] = [:]
        for list in List.all(days) {
            var draft = DictionaryDraft()
            draft.code = list.code
            draft.name = list.name
            draft.attributes = list.attributes
            let dictionary = try await registrar.addDictionary(draft)
            dictionaries[list.code] = dictionary
            for record in list.records {
                var draft = EntryDraft()
                draft.code = record.code
                draft.name = record.name
                draft.attributes = record.attributes
                draft.parent = .some(record.parent.flatMap { entries["customers/\($0)"] })
                entries["\(list.code)/\(record.code)"] = try await registrar.addEntry(to: dictionary, draft)
            }
        }
        return (dictionaries, entries)
    }

    private func classify(
        _ registrar: Desk, _ dictionaries: [String: ID<Dictionary>]
    ) async throws -> [Sort: ID<Kind>] {
        var kinds: [Sort: ID<Kind>] = [:]
        for pattern in Pattern.all {
            var draft = KindDraft()
            draft.code = pattern.sort.rawValue
            draft.name = pattern.name
            draft.expectation = pattern.expectation
            draft.requires = pattern.requires.compactMap { dictionaries[$0] }
            draft.days = .some(pattern.days)
            draft.mayReject = pattern.mayReject
            draft.answerDays = .some(pattern.answerDays)
            kinds[pattern.sort] = try await registrar.addKind(draft)
        }
        return kinds
    }

    private func desks() async throws -> [Cast: Desk] {
        var desks: [Cast: Desk] = [:]
        for employee in Employee.all {
            desks[employee.who] = try await office.console.desk(login: employee.who.rawValue)
        }
        return desks
    }
}
