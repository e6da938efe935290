import Domain
import Hummingbird
import Office

// Dictionaries. Their entries are in EntryPages.swift.

/// The pages of dictionaries.
struct DictionaryPages: Sendable {
    let renderer: Renderer

    func register(with group: RouterGroup<SignedIn>) {
        group.get(Path.dictionaries.route, use: list)
        group.post(Path.dictionaries.route, use: add)
        group.get(Path.newDictionary.route, use: new)
        group.get(Path.dictionary.route, use: show)
        group.post(Path.dictionary.route, use: change)
    }

    private func list(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor, .dictionaries, renderer.site)
        let page = try await view.dictionariesPage()
        return try await renderer.list(page, view.words[.dictionaries], to: request, for: visitor)
    }

    private func new(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor, .dictionaries, renderer.site)
        return try await page(RecordForm(Fields([Fields.box("active", true)])), nil, view, request, visitor)
    }

    private func add(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor, .dictionaries, renderer.site)
        let form = RecordForm(visitor)
        let refused = try await form.refused(view, DictionaryDraft.places(form)) {
            _ = try await visitor.desk.addDictionary(try DictionaryDraft(form), key: form.key)
        }
        if let refused { return try await page(refused, nil, view, request, visitor) }
        return .leading(to: LocalPath(.dictionaries).saying(.saved))
    }

    private func show(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor, .dictionaries, renderer.site)
        let dictionary = try await visitor.dictionary("id")
        return try await page(RecordForm(Fields(dictionary)), dictionary, view, request, visitor)
    }

    private func change(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor, .dictionaries, renderer.site)
        let dictionary = try await visitor.dictionary("id")
        let form = RecordForm(visitor)
        let refused = try await form.refused(view, DictionaryDraft.places(form)) {
            try await visitor.desk.changeDictionary(dictionary.id, try DictionaryDraft(form), key: form.key)
        }
        if let refused { return try await page(refused, dictionary, view, request, visitor) }
        return .leading(to: LocalPath(.dictionaries).saying(.saved))
    }

    private func page(
        _ form: RecordForm, _ dictionary: Domain.Dictionary?, _ view: Viewpoint, _ request: Request,
        _ visitor: SignedIn
    ) async throws -> Response {
        let page = view.page(form, dictionary)
        let here = dictionary.map { LocalPath(.dictionary, $0.id) } ?? LocalPath(.newDictionary)
        return try await renderer.form(page, form, page.title, at: here, to: request, for: visitor)
    }
}
