import Domain
import Hummingbird
import Office

// Kinds of events.

/// The pages of kinds.
struct KindPages: Sendable {
    let renderer: Renderer

    func register(with group: RouterGroup<SignedIn>) {
        group.get(Path.kinds.route, use: list)
        group.post(Path.kinds.route, use: add)
        group.get(Path.newKind.route, use: new)
        group.get(Path.kind.route, use: show)
        group.post(Path.kind.route, use: change)
    }

    private func list(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor, .kinds, renderer.site)
        return try await renderer.list(view.kindsPage, view.words[.kinds], to: request, for: visitor)
    }

    private func new(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor, .kinds, renderer.site)
        let fresh = Fields([Fields.box("mayReject", true), Fields.box("active", true)])
        return try await page(RecordForm(fresh), nil, view, request, visitor)
    }

    private func add(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor, .kinds, renderer.site)
        let form = RecordForm(visitor)
        let refused = try await form.refused(view, KindDraft.places(form)) {
            _ = try await visitor.desk.addKind(try KindDraft(form), key: form.key)
        }
        if let refused { return try await page(refused, nil, view, request, visitor) }
        return .leading(to: LocalPath(.kinds).saying(.saved))
    }

    private func show(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor, .kinds, renderer.site)
        let kind = try kind(visitor, view)
        return try await page(RecordForm(Fields(kind)), kind, view, request, visitor)
    }

    private func change(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor, .kinds, renderer.site)
        let kind = try kind(visitor, view)
        let form = RecordForm(visitor)
        let refused = try await form.refused(view, KindDraft.places(form)) {
            try await visitor.desk.changeKind(kind.id, try KindDraft(form), key: form.key)
        }
        if let refused { return try await page(refused, kind, view, request, visitor) }
        return .leading(to: LocalPath(.kinds).saying(.saved))
    }

    /// - Throws: `kindReserved` for the program's own kind.
    private func kind(_ visitor: SignedIn, _ view: Viewpoint) throws -> Kind {
        guard let kind = view.directory.kinds[try visitor.id()] else { throw Refusal(.notFound) }
        guard kind.code != Kind.confirmation else { throw Refusal(.kindReserved) }
        return kind
    }

    private func page(
        _ form: RecordForm, _ kind: Kind?, _ view: Viewpoint, _ request: Request, _ visitor: SignedIn
    ) async throws -> Response {
        let page = view.page(form, kind)
        let here = kind.map { LocalPath(.kind, $0.id) } ?? LocalPath(.newKind)
        return try await renderer.form(page, form, page.title, at: here, to: request, for: visitor)
    }
}
