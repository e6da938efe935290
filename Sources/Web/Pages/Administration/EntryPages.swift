import Domain
import Hummingbird
import Office

// The entries of dictionaries.

/// The pages of entries.
struct EntryPages: Sendable {
    let renderer: Renderer

    func register(with group: RouterGroup<SignedIn>) {
        group.get(Path.entries.route, use: list)
        group.post(Path.entries.route, use: add)
        group.get(Path.newEntry.route, use: new)
        group.get(Path.entry.route, use: show)
        group.post(Path.entry.route, use: change)
    }

    private func list(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor, .dictionaries, renderer.site)
        let fields = try request.fields
        let dictionary = try await visitor.dictionary("id")
        let page = try await view.entries(
            of: dictionary, beginning: fields["q"] ?? "", after: try fields.id("before"), limit: try fields.limit)
        return try await renderer.list(page, page.name, to: request, for: visitor)
    }

    private func new(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor, .dictionaries, renderer.site)
        let form = RecordForm(Fields([Fields.box("active", true)]))
        return try await page(form, nil, of: try await visitor.dictionary("id"), view, request, visitor)
    }

    private func add(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor, .dictionaries, renderer.site)
        let dictionary = try await visitor.dictionary("id")
        let form = RecordForm(visitor)
        let refused = try await form.refused(view, EntryDraft.places) {
            let draft = try await view.draft(form, nil, of: dictionary)
            _ = try await visitor.desk.addEntry(to: dictionary.id, draft, key: form.key)
        }
        if let refused { return try await page(refused, nil, of: dictionary, view, request, visitor) }
        return .leading(to: LocalPath(.entries, dictionary.id).saying(.saved))
    }

    private func show(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor, .dictionaries, renderer.site)
        let (entry, dictionary) = try await entry(visitor, view)
        let parent = try await view.parentName(of: entry)
        return try await page(
            RecordForm(Fields(entry, parent: parent)), entry, of: dictionary, view, request, visitor)
    }

    private func change(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor, .dictionaries, renderer.site)
        let (entry, dictionary) = try await entry(visitor, view)
        let form = RecordForm(visitor)
        let refused = try await form.refused(view, EntryDraft.places) {
            let draft = try await view.draft(form, entry, of: dictionary)
            try await visitor.desk.changeEntry(entry.id, draft, key: form.key)
        }
        if let refused { return try await page(refused, entry, of: dictionary, view, request, visitor) }
        return .leading(to: LocalPath(.entries, dictionary.id).saying(.saved))
    }

    private func entry(_ visitor: SignedIn, _ view: Viewpoint) async throws -> (Entry, Domain.Dictionary) {
        let entry = try await visitor.desk.entry(try visitor.id())
        guard let dictionary = view.directory.dictionaries[entry.dictionary] else { throw Refusal(.notFound) }
        return (entry, dictionary)
    }

    private func page(
        _ form: RecordForm, _ entry: Entry?, of dictionary: Domain.Dictionary, _ view: Viewpoint, _ request: Request,
        _ visitor: SignedIn
    ) async throws -> Response {
        let page = try await view.page(form, entry, of: dictionary)
        let here = entry.map { LocalPath(.entry, $0.id) } ?? LocalPath(.newEntry, dictionary.id)
        return try await renderer.form(page, form, page.title, at: here, to: request, for: visitor)
    }
}
