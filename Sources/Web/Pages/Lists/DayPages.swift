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
        let (content, surroundings) = try await visitor.desk.look { (try DayContent($0), try $0.surroundings()) }
        let page = DayView(view: view, content: content, attempt: attempt).page
        var heading = Heading(view.words[.navDay], .day, here: LocalPath(.day))
        heading.flash = attempt?.faults.all.first.map { Frame.Flash(text: $0.text, isBad: true) }
        return try await renderer.page(
            page, heading, to: request, for: visitor, status: attempt == nil ? .ok : .unprocessableContent,
            surroundings: surroundings)
    }
}
