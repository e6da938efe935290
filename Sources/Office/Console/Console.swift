import Domain
import Store

// What somebody at the machine itself may do, who needs no log-in: whoever holds the data directory holds everything.

/// The office's back door, for the command line, the import and the demonstration. Its acts are those of `Person.system`.
package struct Console: Sendable {
    let office: Office
}

extension Office {
    package var console: Console { Console(office: self) }
}

extension Console {
    /// The desk of somebody, without a password.
    ///
    /// - Throws: `notFound` when nobody has this log-in.
    package func desk(login: String) async throws -> Desk {
        guard let person = try await office.store.read({ try $0.person(login: login) }) else {
            throw Refusal(.notFound)
        }
        return Desk(office: office, person: person, session: nil)
    }

    /// The desk of somebody, correspondents from outside among them.
    package func desk(id: ID<Person>) async throws -> Desk {
        guard let person = try await office.store.read({ try $0.person(id) }) else { throw Refusal(.notFound) }
        return Desk(office: office, person: person, session: nil)
    }

    /// Adds a person.
    ///
    /// - Parameter unit: the code of the person's unit; `nil` for what the draft says.
    /// - Throws: what `Desk.addPerson` is refused for.
    package func addPerson(_ draft: PersonDraft, unit: String? = nil) async throws -> ID<Person> {
        let directory = try await office.directory()
        var draft = draft
        if let unit {
            guard let unit = directory.sortedUnits.first(where: { $0.code == unit }) else {
                throw Refusal(.notFound, fields: ["unit"])
            }
            draft.unit = unit.id
        }
        let prepared = try await PreparedPerson(draft, company: directory.company, office)
        return try await office.administer { [office] writer in
            try Personnel(office, by: Person.system, writer).add(prepared)
        }
    }

    /// Everybody with a log-in, by name.
    package func people() async throws -> [Person] {
        try await office.store.read { try $0.people().filter { !$0.isExternal } }
    }

    /// Disables somebody, and signs them out.
    package func disable(login: String) async throws -> PersonChanged {
        var draft = PersonDraft()
        draft.isActive = false
        return try await change(login, draft)
    }

    /// Sets somebody's password, and signs them out.
    package func setPassword(_ password: String, login: String) async throws {
        var draft = PersonDraft()
        draft.password = password
        _ = try await change(login, draft)
    }

    /// A token for a program that acts as this person, to be shown once.
    ///
    /// - Parameter expires: see `Desk.makeToken`.
    package func makeToken(login: String, name: String, expires: Instant) async throws -> String {
        let desk = try await desk(login: login)
        guard desk.person.isActive else { throw Refusal(.recipientInactive, ["person": .person(desk.me)]) }
        return try await desk.makeToken(name: name, expires: expires).token
    }

    private func change(_ login: String, _ draft: PersonDraft) async throws -> PersonChanged {
        let person = try await desk(login: login).person
        let company = try await office.directory().company
        let prepared = try await PreparedPerson(draft, login: login, company: company, office)
        let changed = try await office.administer { [office] writer in
            try Personnel(office, by: Person.system, writer).change(person.id, prepared)
        }
        office.sessions.forget(person: person.id)
        return changed
    }
}
