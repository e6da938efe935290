import Domain

// People and their passwords.

extension Querying {
    private var personColumns: SQL { "id, login, name, position, email, unit, roles, language, active" }

    private func person(_ row: any Row) throws -> Person {
        Person(
            id: try row.id(0), login: try row.optional(1, row.text), name: try row.text(2),
            position: try row.optional(3, row.text), email: try row.optional(4, row.text),
            unit: try row.optional(5) { try row.id($0) },
            roles: Set(try row.text(6).split(separator: " ").compactMap { Role(rawValue: String($0)) }),
            language: try row.value(7), isActive: try row.flag(8))
    }

    /// Everybody, correspondents from outside among them.
    package func people() throws -> [Person] {
        try db.all("SELECT \(personColumns) FROM people ORDER BY folded, id", person)
    }

    package func person(_ id: ID<Person>) throws -> Person? {
        try db.first("SELECT \(personColumns) FROM people WHERE id = \(id)", person)
    }

    package func person(login: String) throws -> Person? {
        try db.first("SELECT \(personColumns) FROM people WHERE login = \(login)", person)
    }

    /// The one with this address; of several, the one with an account, then the first.
    package func person(email: String) throws -> Person? {
        try db.first(
            "SELECT \(personColumns) FROM people WHERE email = \(email) ORDER BY login IS NULL, id LIMIT 1", person)
    }

    /// The stored form of a person's password.
    package func password(of id: ID<Person>) throws -> String? {
        try db.first("SELECT password FROM people WHERE id = \(id)") { try $0.optional(0, $0.text) } ?? nil
    }

    /// How many can still administer.
    package func administrators() throws -> [ID<Person>] {
        try db.all(
            "SELECT id, roles FROM people WHERE active = 1 AND login IS NOT NULL AND roles <> '' ORDER BY id"
        ) { (try $0.id(0, Person.self), try $0.text(1)) }
        .filter { $0.1.split(separator: " ").contains("administrator") }.map(\.0)
    }
}

extension Writer {
    /// - Parameter folded: the name as search sees it.
    package func insert(_ person: Person, folded: String) throws {
        try db.run(
            """
            INSERT INTO people (id, login, name, folded, position, email, unit, roles, language, active)
            VALUES (\(person.id), \(person.login), \(person.name), \(folded), \(person.position), \(person.email),
                \(person.unit), \(stored(person.roles)), \(person.language.rawValue), \(person.isActive))
            """)
    }

    package func update(_ person: Person, folded: String) throws {
        try db.run(
            """
            UPDATE people SET login = \(person.login), name = \(person.name), folded = \(folded),
                position = \(person.position), email = \(person.email), unit = \(person.unit),
                roles = \(stored(person.roles)), language = \(person.language.rawValue), active = \(person.isActive)
            WHERE id = \(person.id)
            """)
    }

    package func setPassword(_ stored: String, of id: ID<Person>) throws {
        try db.run("UPDATE people SET password = \(stored) WHERE id = \(id)")
    }

    private func stored(_ roles: Set<Role>) -> String { roles.map(\.rawValue).sorted().joined(separator: " ") }
}
