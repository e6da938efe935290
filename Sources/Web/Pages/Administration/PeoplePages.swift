import Domain
import Hummingbird
import Office

// People: found, added, changed, disabled, signed out.

/// The pages of people.
struct PeoplePages: Sendable {
    let renderer: Renderer

    func register(with group: RouterGroup<SignedIn>) {
        group.get(Path.people.route, use: list)
        group.post(Path.people.route, use: add)
        group.get(Path.newPerson.route, use: new)
        group.get(Path.person.route, use: show)
        group.post(Path.person.route, use: change)
        group.post(Path.personSignOut.route, use: signOut)
    }

    private func list(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor, .people, renderer.site)
        let fields = try request.fields
        let state: PeopleFilter = try fields.choice("state") ?? .active
        let query = fields["q"] ?? ""
        let sight = try await visitor.desk.people(
            named: query, state, after: try fields.id("before"), limit: try fields.limit)
        let page = view.people(sight, named: query, state)
        return try await renderer.list(page, view.words[.people], to: request, for: visitor)
    }

    private func new(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor, .people, renderer.site)
        let fresh: [(String, String)] = [("language", view.directory.tongue.rawValue), Fields.box("active", true)]
        return try await page(RecordForm(Fields(fresh)), nil, view, request, visitor)
    }

    private func add(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor, .people, renderer.site)
        let form = RecordForm(visitor)
        let refused = try await form.refused(view, PersonDraft.places) {
            _ = try await visitor.desk.addPerson(try PersonDraft(form, nil), key: form.key)
        }
        if let refused { return try await page(refused, nil, view, request, visitor) }
        return .leading(to: LocalPath(.people).saying(.saved))
    }

    private func show(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor, .people, renderer.site)
        let person = try person(visitor, view)
        return try await page(RecordForm(Fields(person)), person, view, request, visitor)
    }

    private func change(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor, .people, renderer.site)
        let person = try person(visitor, view)
        let form = RecordForm(visitor)
        let refused = try await form.refused(view, PersonDraft.places) {
            _ = try await visitor.desk.changePerson(person.id, try PersonDraft(form, person), key: form.key)
        }
        if let refused { return try await page(refused, person, view, request, visitor) }
        return .leading(to: LocalPath(.person, person.id).saying(.saved))
    }

    private func signOut(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let id: ID<Person> = try visitor.id()
        try await visitor.desk.endSessions(of: id)
        return .leading(to: LocalPath(.person, id).saying(.ended))
    }

    private func person(_ visitor: SignedIn, _ view: Viewpoint) throws -> Person {
        guard let person = view.directory.people[try visitor.id()], person.id != Person.system else {
            throw Refusal(.notFound)
        }
        return person
    }

    private func page(
        _ form: RecordForm, _ person: Person?, _ view: Viewpoint, _ request: Request, _ visitor: SignedIn
    ) async throws -> Response {
        var sessions = 0
        if let person { sessions = try await visitor.desk.sessions(of: person.id).count }
        let page = view.page(form, person, sessions: sessions)
        let here = person.map { LocalPath(.person, $0.id) } ?? LocalPath(.newPerson)
        return try await renderer.form(page, form, page.title, at: here, to: request, for: visitor)
    }
}
