import Domain
import Store

// People and their access, by an administrator.

extension Desk {
    /// Adds a person with a log-in. Without a password nobody can sign in as that person yet.
    ///
    /// - Throws: `loginTaken`, `codeInvalid`, `nameRequired`, `notFound` for a unit that is not there, and what a password
    ///   is refused for.
    package func addPerson(_ draft: PersonDraft, key: String? = nil) async throws -> ID<Person> {
        try need(.administrator)
        let prepared = try await PreparedPerson(draft, company: try await directory().company, office)
        return try await administer(key, ["add-person"] + prepared.draft.summary) { [me, office] writer in
            try Personnel(office, by: me, writer).add(prepared)
        }
    }

    /// Changes what the draft names.
    ///
    /// - Throws: as `addPerson`, and `lastAdministrator`.
    package func changePerson(
        _ id: ID<Person>, _ draft: PersonDraft, key: String? = nil
    ) async throws -> PersonChanged {
        try need(.administrator)
        let directory = try await directory()
        let prepared = try await PreparedPerson(
            draft, login: directory.people[id]?.login, company: directory.company, office)
        let print = ["change-person", id.description] + prepared.draft.summary
        let changed = try await administer(key, print) { [me, office] writer in
            try Personnel(office, by: me, writer).change(id, prepared)
        }
        office.sessions.forget(person: id)
        return changed
    }

    /// Where somebody is signed in, for an administrator.
    package func sessions(of person: ID<Person>) async throws -> [Session] {
        try need(.administrator)
        let now = office.clock.now()
        return try await office.store.read { [limits = office.limits] reader in
            try reader.sessions(of: person).filter { $0.isValid(at: now, limits) }
        }
    }

    /// Signs somebody out everywhere.
    package func endSessions(of person: ID<Person>) async throws {
        try need(.administrator)
        try await office.write { [me, office] writer in
            guard try writer.person(person) != nil else { throw Refusal(.notFound) }
            try writer.endSessions(of: person)
            try office.note(
                .administration, by: me, subject: person, reference: person.raw, what: ["end-sessions"], writer)
        }
        office.sessions.forget(person: person)
    }
}
