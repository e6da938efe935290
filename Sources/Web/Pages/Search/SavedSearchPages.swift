import Domain
import Hummingbird
import Office

// Keeping questions under names.

/// The page of saved searches, and where they are saved, renamed and removed.
struct SavedSearchPages: Sendable {
    let renderer: Renderer

    func register(with group: RouterGroup<SignedIn>) {
        group.get(Path.savedSearches.route) { try await show($0, $1, nil) }
        group.get(Path.savedNews.route, use: news)
        group.post(Path.savedSearches.route, use: save)
        group.post(Path.savedSearch.route, use: change)
        group.post(Path.savedRemoval.route, use: remove)
    }

    private func show(_ request: Request, _ visitor: SignedIn, _ tried: SavedTry?) async throws -> Response {
        let view = try await Viewpoint(visitor.desk, renderer.site)
        let page = try await view.page(try await visitor.desk.savedSearches(), tried: tried)
        let heading = Heading(view.words[.savedTitle], .search, here: LocalPath(.savedSearches))
        return try await renderer.page(
            page, heading, to: request, for: visitor, status: tried == nil ? .ok : .unprocessableContent)
    }

    /// What the side bar shows, with how much is new.
    private func news(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor.desk, renderer.site)
        let searches = try await view.news(try await visitor.desk.savedSearches())
        return try renderer.fragment(SavedNews(searches: searches), for: visitor)
    }

    private func save(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let form = visitor.form ?? Fields([])
        let view = try await Viewpoint(visitor.desk, renderer.site)
        let question = form["question"] ?? ""
        do {
            _ = try await view.save(
                question, name: form["name"] ?? "", isTold: try form.flag("told"), key: form.filled("key"))
            return .leading(to: try await view.question(question).path().saying(.saved))
        } catch let refusal as Refusal where refusal.status == .unprocessableContent {
            return try await show(request, visitor, try view.tried(nil, question, form, refusal))
        }
    }

    private func change(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let form = visitor.form ?? Fields([])
        let id: ID<SavedSearch> = try visitor.id()
        do {
            try await visitor.desk.changeSearch(
                id, name: form["name"] ?? "", isTold: try form.flag("told"), key: form.filled("key"))
            return .leading(to: LocalPath(.savedSearches).saying(.saved))
        } catch let refusal as Refusal where refusal.status == .unprocessableContent {
            let view = try await Viewpoint(visitor.desk, renderer.site)
            return try await show(request, visitor, try view.tried(id, "", form, refusal))
        }
    }

    private func remove(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        try await visitor.desk.forgetSearch(try visitor.id(), key: visitor.form?.filled("key"))
        return .leading(to: LocalPath(.savedSearches).saying(.searchRemoved))
    }
}

extension Viewpoint {
    fileprivate func tried(
        _ id: ID<SavedSearch>?, _ question: String, _ form: Fields, _ refusal: Refusal
    ) throws(Refusal) -> SavedTry {
        SavedTry(
            id: id, question: question, name: form["name"] ?? "", isTold: try form.flag("told"),
            fault: wording.sentence(refusal, names))
    }
}
