import Domain
import Hummingbird
import Office

// The tree of units.

/// The pages of units.
struct UnitPages: Sendable {
    let renderer: Renderer

    func register(with group: RouterGroup<SignedIn>) {
        group.get(Path.units.route, use: list)
        group.post(Path.units.route, use: add)
        group.get(Path.newUnit.route, use: new)
        group.get(Path.unit.route, use: show)
        group.post(Path.unit.route, use: change)
    }

    private func list(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor, .units, renderer.site)
        return try await renderer.list(view.unitsPage, view.words[.units], to: request, for: visitor)
    }

    private func new(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor, .units, renderer.site)
        let parent = try request.fields["parent"] ?? ""
        let fresh = RecordForm(Fields([("parent", parent), Fields.box("active", true)]))
        return try await page(fresh, nil, view, request, visitor)
    }

    private func add(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor, .units, renderer.site)
        let form = RecordForm(visitor)
        let refused = try await form.refused(view, UnitDraft.places) {
            _ = try await visitor.desk.addUnit(try UnitDraft(form), key: form.key)
        }
        if let refused { return try await page(refused, nil, view, request, visitor) }
        return .leading(to: LocalPath(.units).saying(.saved))
    }

    private func show(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor, .units, renderer.site)
        let unit = try unit(visitor, view)
        return try await page(RecordForm(Fields(unit)), unit, view, request, visitor)
    }

    private func change(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor, .units, renderer.site)
        let unit = try unit(visitor, view)
        let form = RecordForm(visitor)
        let refused = try await form.refused(view, UnitDraft.places) {
            try await visitor.desk.changeUnit(unit.id, try UnitDraft(form), key: form.key)
        }
        if let refused { return try await page(refused, unit, view, request, visitor) }
        return .leading(to: LocalPath(.units).saying(.saved))
    }

    private func unit(_ visitor: SignedIn, _ view: Viewpoint) throws -> Domain.Unit {
        guard let unit = view.directory.units[try visitor.id()] else { throw Refusal(.notFound) }
        return unit
    }

    private func page(
        _ form: RecordForm, _ unit: Domain.Unit?, _ view: Viewpoint, _ request: Request, _ visitor: SignedIn
    ) async throws -> Response {
        let page = view.page(form, unit)
        let here = unit.map { LocalPath(.unit, $0.id) } ?? LocalPath(.newUnit)
        return try await renderer.form(page, form, page.title, at: here, to: request, for: visitor)
    }
}
