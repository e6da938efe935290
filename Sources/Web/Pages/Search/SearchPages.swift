import Domain
import Hummingbird
import Office

// Finding in the archive.

/// The search page: the form and what it found are one address, which can be kept and sent.
struct SearchPages: Sendable {
    let renderer: Renderer
    /// Messages on a page.
    private static let limit = 20
    /// As far as the page counts: nobody reads on to the thousandth, and everybody would wait for it.
    private static let counted = 1_000

    func register(with group: RouterGroup<SignedIn>) {
        group.get(Path.search.route, use: search)
    }

    private func search(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        try await show(try request.fields, isAsked: request.uri.query?.isEmpty == false, to: request, for: visitor)
    }

    /// The page of a search.
    ///
    /// - Parameter refusal: why something was not done with what it finds.
    func show(
        _ fields: Fields, isAsked: Bool = true, refusal: Refusal? = nil, to request: Request, for visitor: SignedIn
    ) async throws -> Response {
        let view = try await Viewpoint(visitor.desk, renderer.site)
        var asked = try await SearchRequest(fields, isAsked: isAsked, view)
        let (content, surroundings) = try await see(&asked, visitor.desk)
        let question = asked.question
        let saved = isAsked ? surroundings.searches.first { $0.question == question } : nil
        if let saved, let first = content.newest(before: fields, than: saved) {
            // What only the browser has got ready nobody has looked at.
            guard !request.isPrefetch else { return .notAhead }
            if request.headers[.refresh] == nil { try await visitor.desk.see(first, in: saved.id) }
        }
        var heading = Heading(view.words[.navSearch], .search, here: asked.path())
        heading.query = asked.fields["q"] ?? ""
        // The fields say what is wrong with them; for the text there is only the line above the page.
        let fault = refusal.map { view.wording.sentence($0, view.names) } ?? asked.faults[""]
        heading.flash = fault.map { Frame.Flash(text: $0, isBad: true) }
        var page = try await view.page(asked, content)
        page.keeping = view.keeping(asked, content.found, saved: saved)
        if !isAsked, !surroundings.searches.isEmpty {
            page.saved = SavedNews(searches: try await view.news(surroundings.searches))
        }
        return try await renderer.page(
            page, heading, to: request, for: visitor,
            status: refusal?.status ?? (asked.faults.isEmpty ? .ok : .unprocessableContent), surroundings: surroundings)
    }

    private func see(
        _ asked: inout SearchRequest, _ desk: Desk
    ) async throws -> (SearchContent, Surroundings) {
        // Before anything was asked nobody is told how much there is.
        let counted = asked.isAsked ? Self.counted : 1
        // The last message of the page before, or how many of the best were seen.
        let last: ID<Message>? = asked.isRanked ? nil : try asked.fields.id("before")
        let seen = asked.isRanked ? asked.fields.filled("before").flatMap { Int($0) } ?? 0 : 0
        func see(_ query: Query?) async throws -> (SearchContent, Surroundings) {
            try await desk.look { [showsFacets = asked.showsFacets, isRanked = asked.isRanked] look in
                let found = try query.map { query in
                    isRanked
                        ? try look.searchByRelevance(query, from: seen, limit: Self.limit, counting: counted)
                        : try look.search(query, before: last, limit: Self.limit, counting: counted)
                }
                let facets = showsFacets ? try query.map(look.facets) : nil
                return (try SearchContent(found, facets, look), try look.surroundings())
            }
        }
        guard asked.faults.isEmpty else { return try await see(nil) }
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
    /// Nil where it cannot be answered.
    let found: Found?
    /// Nil unless the page was asked to show them.
    let facets: Facets?
    /// What the messages found are about.
    let entries: [ID<Entry>: Entry]
    /// What can be looked for, where it is little; anything else is suggested while somebody types.
    let suggested: [Entry]

    init(_ found: Found?, _ facets: Facets?, _ look: Look) throws {
        self.found = found
        self.facets = facets
        let ids = Set(found?.hits.flatMap(\.message.entries) ?? [])
        entries = Swift.Dictionary(try look.entries(Array(ids)).map { ($0.id, $0) }) { first, _ in first }
        suggested = try look.fewEntries(limit: 100)
    }

    /// The newest message, where it is newer than what was looked at before.
    fileprivate func newest(before fields: Fields, than saved: SavedSearch) -> ID<Message>? {
        guard fields.filled("before") == nil, let first = found?.hits.map(\.message.id).max() else { return nil }
        return first > saved.seen ? first : nil
    }
}
