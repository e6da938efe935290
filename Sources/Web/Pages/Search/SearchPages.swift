import Domain
import Hummingbird
import Office

// Finding in the archive.

/// The search page: the form and what it found are one address, which can be kept and sent.
struct SearchPages: Sendable {
    let renderer: Renderer
    /// Messages on a page.
    private static let limit = 30
    /// As far as the page counts: nobody reads on to the thousandth, and everybody would wait for it.
    private static let counted = 1_000

    func register(with group: RouterGroup<SignedIn>) {
        group.get(Path.search.route, use: search)
    }

    private func search(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor.desk, renderer.site)
        let fields = try request.fields
        var asked = try await SearchRequest(fields, isAsked: request.uri.query?.isEmpty == false, view)
        let (content, surroundings) = try await see(&asked, before: try fields.id("before"), visitor.desk)
        var heading = Heading(view.words[.navSearch], .search, here: asked.path())
        heading.query = asked.fields["q"] ?? ""
        // The fields say what is wrong with them; for the text there is only the line above the page.
        heading.flash = asked.faults[""].map { Frame.Flash(text: $0, isBad: true) }
        return try await renderer.page(
            try await view.page(asked, content), heading, to: request, for: visitor,
            status: asked.faults.isEmpty ? .ok : .unprocessableContent, surroundings: surroundings)
    }

    private func see(
        _ asked: inout SearchRequest, before: ID<Message>?, _ desk: Desk
    ) async throws -> (SearchContent, Surroundings) {
        func see(_ query: Query?) async throws -> (SearchContent, Surroundings) {
            try await desk.look { look in
                let found = try query.map { try look.search($0, before: before, limit: Self.limit, counting: Self.counted) }
                return (try SearchContent(found, look), try look.surroundings())
            }
        }
        guard asked.isAsked, asked.faults.isEmpty else { return try await see(nil) }
        do {
            return try await see(asked.query)
        } catch let refusal as Refusal where refusal.status == .unprocessableContent {
            asked.note(refusal)
            return try await see(nil)
        }
    }
}

/// What the page of a search shows.
struct SearchContent: Sendable {
    /// Nil before anything was asked, or where it cannot be answered.
    let found: Found?
    /// What the messages found are about.
    let entries: [ID<Entry>: Entry]
    /// What can be looked for, where it is little; anything else is suggested while somebody types.
    let suggested: [Entry]

    init(_ found: Found?, _ look: Look) throws {
        self.found = found
        let ids = Set(found?.hits.flatMap(\.message.entries) ?? [])
        entries = Swift.Dictionary(try look.entries(Array(ids)).map { ($0.id, $0) }) { first, _ in first }
        suggested = try look.fewEntries(limit: 100)
    }
}
