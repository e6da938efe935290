import Domain
import Hummingbird
import Office

// Finding in the archive.

/// The search page: the form and what it found are one address, which can be kept and sent.
struct SearchPages: Sendable {
    let renderer: Renderer
    /// Messages on a page.
    private static let limit = 30

    func register(with group: RouterGroup<SignedIn>) {
        group.get(Path.search.route, use: search)
    }

    private func search(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor.desk, renderer.site)
        let fields = try request.fields
        var asked = try await SearchRequest(fields, isAsked: request.uri.query?.isEmpty == false, view)
        let found = try await found(&asked, before: try fields.id("before"), visitor.desk)
        var heading = Heading(view.words[.navSearch], .search, here: asked.path())
        heading.query = asked.query.text
        // The fields say what is wrong with them; for the text there is only the line above the page.
        heading.flash = asked.faults[""].map { Frame.Flash(text: $0, isBad: true) }
        return try await renderer.page(
            try await view.page(asked, found), heading, to: request, for: visitor,
            status: asked.faults.isEmpty ? .ok : .unprocessableContent)
    }

    private func found(_ asked: inout SearchRequest, before: ID<Message>?, _ desk: Desk) async throws -> Found? {
        guard asked.isAsked, asked.faults.isEmpty else { return nil }
        do {
            return try await desk.search(asked.query, before: before, limit: Self.limit)
        } catch let refusal as Refusal where refusal.status == .unprocessableContent {
            asked.note(refusal)
            return nil
        }
    }
}
