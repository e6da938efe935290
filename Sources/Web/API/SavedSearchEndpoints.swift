import Domain
import Hummingbird
import Office

// The reader's saved searches, for programs.

struct SavedSearchEndpoints: Sendable {
    let site: Site

    var all: [Endpoint] {
        [
            Endpoint(
                .get, "/searches", "The person's saved searches by name, with how much is new.",
                gives: .json(.page(of: .named("SavedSearch"))), .inside(list)),
            Endpoint(
                .post, "/searches", "Saves a search under a name.",
                takes: .json(
                    .object([
                        .must("name", .text(longest: 100)),
                        .must("question", .text, "The query of the address of the page of the search."),
                        .may("told", .flag, "Whether to count what is new."),
                    ])), gives: .json(.named("SavedSearch"), status: 201), .inside(save)),
            Endpoint(
                .patch, "/searches/{id}", "Changes the name, or whether to count what is new.",
                takes: .json(.object([.may("name", .text(longest: 100)), .may("told", .flag)])),
                gives: .json(.named("SavedSearch")), .inside(change)),
            Endpoint(.delete, "/searches/{id}", "Forgets a saved search.", gives: .nothing, .inside(forget)),
        ]
    }

    private func list(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor.desk, site)
        return try .json(Page(items: try await answers(try await visitor.desk.savedSearches(), view), next: nil))
    }

    private func save(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let body = try await visitor.body(request)
        let view = try await Viewpoint(visitor.desk, site)
        let id = try await view.save(
            try body.text("question") ?? "", name: try body.text("name") ?? "", isTold: try body.flag("told") ?? false,
            key: request.key)
        return try .created(try await answer(id, view))
    }

    private func change(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let body = try await visitor.body(request)
        let id: ID<SavedSearch> = try visitor.id()
        try await visitor.desk.changeSearch(
            id, name: try body.text("name"), isTold: try body.flag("told"), key: request.key)
        return try .json(try await answer(id, try await Viewpoint(visitor.desk, site)))
    }

    private func forget(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        try await visitor.desk.forgetSearch(try visitor.id())
        return .done
    }

    /// What there is now, which is what a repeat is answered with too.
    private func answer(_ id: ID<SavedSearch>, _ view: Viewpoint) async throws -> SavedSearchAnswer {
        let found = try await view.desk.savedSearches().filter { $0.id == id }
        guard let answer = try await answers(found, view).first else { throw Refusal(.notFound) }
        return answer
    }

    private func answers(_ searches: [SavedSearch], _ view: Viewpoint) async throws -> [SavedSearchAnswer] {
        let counts = try await view.newCounts(searches)
        return searches.map { SavedSearchAnswer($0, new: counts[$0.id]) }
    }
}

/// A saved search as the API shows it.
struct SavedSearchAnswer: Encodable, Sendable {
    let id: ID<SavedSearch>
    let name: String
    let question: String
    let told: Bool
    /// Counted up to 100, where it is told.
    let new: Int?

    init(_ search: SavedSearch, new: Int?) {
        id = search.id
        name = search.name
        question = search.question
        told = search.isTold
        self.new = new
    }
}
