import Domain
import Language
import Store

// A desk is what one signed-in person may do. It cannot be made without one: only the reception and the console give it,
// and every verb of the office is on it. Whether something may be seen or done is decided here and nowhere else.
//
// Not there and not yours are the same answer: `Refusal(.notFound)`.

/// Everything that one person may do.
package struct Desk: Sendable {
    package let office: Office
    package let person: Person
    /// How the person signed in; `nil` at the console.
    package let session: Session?

    init(office: Office, person: Person, session: Session?) {
        self.office = office
        self.person = person
        self.session = session
    }

    package var me: ID<Person> { person.id }

    package func directory() async throws -> Directory { try await office.directory() }

    /// Makes sure that the person is a participant of the thread.
    func see(_ thread: ID<Thread>?, _ archive: some Querying) throws -> ID<Thread> {
        guard let thread, try archive.participates(me, in: thread) else { throw Refusal(.notFound) }
        return thread
    }

    /// Makes sure that the person has one of these roles.
    func need(_ roles: Role...) throws(Refusal) {
        guard !person.roles.isDisjoint(with: roles) else { throw Refusal(.notAllowed) }
    }
}
