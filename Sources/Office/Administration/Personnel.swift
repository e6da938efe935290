import Domain
import Language
import Store

// Adding and changing people, inside the transaction and under the directory's lock. The administrator's page and the
// console both come here.

/// What became of a change.
package struct PersonChanged: Codable, Hashable, Sendable {
    /// Open orders that the person holds, at most 1000: who is disabled should hand them over first.
    package let heldOrders: Int
}

/// Changes to people in one transaction.
struct Personnel {
    private let office: Office
    private let actor: ID<Person>
    private let writer: Writer

    init(_ office: Office, by actor: ID<Person>, _ writer: Writer) {
        self.office = office
        self.actor = actor
        self.writer = writer
    }

    func add(_ prepared: PreparedPerson) throws -> ID<Person> {
        guard let login = prepared.draft.login else { throw Refusal(.codeInvalid, fields: ["login"]) }
        guard let name = prepared.draft.name else { throw Refusal(.nameRequired, fields: ["name"]) }
        let person = prepared.applied(to: Person(id: office.ids.next(), login: login, name: name))
        try check(person)
        try writer.insert(person, folded: fold(person.name))
        if let password = prepared.password { try writer.setPassword(password, of: person.id) }
        try note("add-person", person, prepared)
        return person.id
    }

    /// Changes a person; new roles, a new password or being disabled end all sessions (ASVS 7.4.1, 8.3.2).
    func change(_ id: ID<Person>, _ prepared: PreparedPerson) throws -> PersonChanged {
        guard id != Person.system, let before = try writer.person(id) else { throw Refusal(.notFound) }
        let person = prepared.applied(to: before)
        if prepared.password != nil, person.login == nil { throw Refusal(.codeInvalid, fields: ["login"]) }
        try check(person)
        try writer.update(person, folded: fold(person.name))
        if let password = prepared.password { try writer.setPassword(password, of: id) }
        if prepared.password != nil || person.roles != before.roles || !person.isActive {
            try writer.endSessions(of: id)
        }
        try keepAdministrator(before, person)
        try note("change-person", person, prepared)
        let held = try writer.orders(
            of: id, as: .holder, filter: .open, before: nil, limit: 1000, now: office.clock.now())
        return PersonChanged(heldOrders: held.count)
    }

    private func check(_ person: Person) throws {
        if let login = person.login, let other = try writer.person(login: login), other.id != person.id {
            throw Refusal(.loginTaken, fields: ["login"])
        }
        if let unit = person.unit, try !writer.units().contains(where: { $0.id == unit }) {
            throw Refusal(.notFound, fields: ["unit"])
        }
    }

    private func keepAdministrator(_ before: Person, _ after: Person) throws {
        guard before.roles.contains(.administrator), try writer.administrators().isEmpty else { return }
        throw Refusal(.lastAdministrator, fields: after.isActive ? ["roles"] : ["active"])
    }

    private func note(_ what: String, _ person: Person, _ prepared: PreparedPerson) throws {
        try office.note(
            .administration, by: actor, subject: person.id, reference: person.id.raw,
            what: [what, person.login ?? ""] + prepared.draft.summary, writer)
    }
}
