import Domain
import HTTPTypes
import Hummingbird
import Office

// Reminding: of an order whoever has to do something with it, of a message whoever has not said to have read it.

/// Where reminders are sent.
struct NudgePages: Sendable {
    let renderer: Renderer

    func register(with group: RouterGroup<SignedIn>) {
        group.post(Path.nudge.route, use: order)
        group.post(Path.messageNudge.route, use: message)
    }

    private func order(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let (id, form): (ID<Order>, Fields) = (try visitor.id(), visitor.form ?? Fields([]))
        do {
            let order = try await visitor.desk.nudge(id, text: form["text"] ?? "", key: form.filled("key"))
            return .leading(to: (Self.back(form) ?? LocalPath(.thread, order.thread)).saying(.nudged))
        } catch let refusal as Refusal where refusal.code != .notFound {
            let sight = try await visitor.desk.order(id)
            return try await refused(
                refusal, sight.title, sight.seesThread ? sight.order.thread : nil, request, visitor)
        }
    }

    private func message(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let (id, form): (ID<Message>, Fields) = (try visitor.id(), visitor.form ?? Fields([]))
        do {
            let message = try await visitor.desk.nudge(id, text: form["text"] ?? "", key: form.filled("key"))
            let thread = LocalPath(trusted: "\(Path.thread(message.thread))#message-\(id)")
            return .leading(to: (Self.back(form) ?? thread).saying(.nudged))
        } catch let refusal as Refusal where refusal.code != .notFound {
            let message = try await visitor.desk.message(id)
            return try await refused(refusal, message.subject, message.thread, request, visitor)
        }
    }

    private static func back(_ form: Fields) -> LocalPath? {
        LocalPath(form["back"]).flatMap { $0.isList ? $0 : nil }
    }

    /// Why nobody was reminded, and what was typed in vain.
    private func refused(
        _ refusal: Refusal, _ subject: String, _ thread: ID<Thread>?, _ request: Request, _ visitor: SignedIn
    ) async throws -> Response {
        let view = try await Viewpoint(visitor.desk, renderer.site)
        let form = visitor.form ?? Fields([])
        let back = Self.back(form) ?? thread.map { LocalPath(.thread, $0) } ?? LocalPath(.day)
        let page = view.refused(.togetherNudge, subject, thread, refusal, typed: form.filled("text"), back: back)
        return try await renderer.page(
            page, Heading(page.title, here: back), to: request, for: visitor, status: refusal.status)
    }
}
