import Domain
import Office

// People and units.

extension AdministrationEndpoints {
    @Sendable static func addPerson(_ body: Body, _ visitor: SignedIn, _ key: String?) async throws -> any Encodable
        & Sendable
    {
        let id = try await visitor.desk.addPerson(try PersonDraft(body), key: key)
        return try await visitor.person(id)
    }

    @Sendable static func changePerson(_ body: Body, _ visitor: SignedIn, _ key: String?) async throws -> any Encodable
        & Sendable
    {
        let id: ID<Person> = try visitor.id()
        _ = try await visitor.desk.changePerson(id, try PersonDraft(body), key: key)
        return try await visitor.person(id)
    }

    @Sendable static func addUnit(_ body: Body, _ visitor: SignedIn, _ key: String?) async throws -> any Encodable
        & Sendable
    {
        let id = try await visitor.desk.addUnit(try UnitDraft(body), key: key)
        return try await visitor.unit(id)
    }

    @Sendable static func changeUnit(_ body: Body, _ visitor: SignedIn, _ key: String?) async throws -> any Encodable
        & Sendable
    {
        let id: ID<Unit> = try visitor.id()
        try await visitor.desk.changeUnit(id, try UnitDraft(body), key: key)
        return try await visitor.unit(id)
    }
}

extension SignedIn {
    fileprivate func person(_ id: ID<Person>) async throws -> PersonAnswer {
        guard let person = try await desk.directory().people[id] else { throw Refusal(.notFound) }
        return PersonAnswer(person)
    }

    fileprivate func unit(_ id: ID<Unit>) async throws -> UnitAnswer {
        guard let unit = try await desk.directory().units[id] else { throw Refusal(.notFound) }
        return UnitAnswer(unit)
    }
}

extension PersonDraft {
    fileprivate init(_ body: Body) throws(Refusal) {
        self.init()
        login = try body.text("login")
        name = try body.text("name")
        position = try body.changed("position")
        email = try body.changed("email")
        unit = try body.changedID("unit")
        roles = try body.texts("roles").map { names throws(Refusal) in try Self.roles(names) }
        language = try body.choice("language")
        isActive = try body.flag("active")
        password = try body.text("password")
    }

    private static func roles(_ names: [String]) throws(Refusal) -> Set<Role> {
        var roles: Set<Role> = []
        for name in names {
            guard let role = Role(rawValue: name) else { throw Refusal(.malformed, fields: ["roles"]) }
            roles.insert(role)
        }
        return roles
    }
}

extension UnitDraft {
    fileprivate init(_ body: Body) throws(Refusal) {
        self.init()
        code = try body.text("code")
        name = try body.text("name")
        parent = try body.changedID("parent")
        head = try body.changedID("head")
        isActive = try body.flag("active")
    }
}
