import Domain
import HTTPTypes
import Hummingbird
import Office

// The first page after signing in: what waits for the reader.

/// My day.
struct DayPages: Sendable {
    let renderer: Renderer

    func register(with group: RouterGroup<SignedIn>) {
        group.get(Path.home.route) { _, _ in Response.leading(to: LocalPath(.day)) }
        group.get(Path.day.route, use: show)
    }

    private func show(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        try await page(nil, try await Viewpoint(visitor.desk, renderer.site), request, visitor)
    }

    /// The page, with a form that was refused.
    func page(
        _ attempt: Attempt?, _ view: Viewpoint, _ request: Request, _ visitor: SignedIn
    ) async throws -> Response {
        let day = try await visitor.desk.day()
        let briefs = try await visitor.desk.briefs(of: day.decide + day.do)
        let letters = try await visitor.desk.toAcknowledge()
        let page = DayView(view: view, day: day, briefs: briefs, letters: letters, attempt: attempt).page
        var heading = Heading(view.words[.navDay], .day, here: LocalPath(.day))
        heading.flash = attempt?.faults.all.first.map { Frame.Flash(text: $0.text, isBad: true) }
        return try await renderer.page(
            page, heading, to: request, for: visitor, status: attempt == nil ? .ok : .unprocessableContent)
    }
}
