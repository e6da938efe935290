import Domain
import HTTPTypes
import Hummingbird
import Office

// Writing: a new message, a detailed answer, the quick answer below a thread; and saying to have read one.

/// The page of a new message, and where messages are sent.
struct MessagePages: Sendable {
    let renderer: Renderer
    let threads: ThreadPages

    func register(with group: RouterGroup<SignedIn>) {
        group.get(Path.compose.route, use: compose)
        group.post(Path.compose.route, use: more)
        group.post(Path.messages.route, use: send)
        group.post(Path.acknowledgement.route, use: acknowledge)
    }

    /// An empty form; the address may name the thread to answer in, a kind and addressees.
    private func compose(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor.desk, renderer.site)
        let asked = try request.fields
        guard asked.filled("draft") != nil else {
            return try await page(try await MessageForm(asked, view), view, request, visitor, .ok)
        }
        guard let id: ID<KeptDraft> = try asked.id("draft", else: .notFound) else { throw Refusal(.notFound) }
        let draft = try await visitor.desk.draft(id)
        guard draft.what == .message else { return .leading(to: draft.form) }
        return try await page(try await MessageForm(draft.typed, view, draft: draft), view, request, visitor, .ok)
    }

    /// The same form with more room.
    private func more(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor.desk, renderer.site)
        return try await page(try await MessageForm(visitor.form ?? Fields([]), view), view, request, visitor, .ok)
    }

    private func send(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor.desk, renderer.site)
        var form = try await MessageForm(visitor.form ?? Fields([]), view)
        if let draft = try await form.draft() {
            do {
                return .leading(to: Self.landing(try await visitor.desk.hold(draft, form.kept)))
            } catch let refusal as Refusal where refusal.status == .unprocessableContent {
                form.note(refusal)
            }
        }
        return try await again(form, view, request, visitor)
    }

    /// Where it is seen: in its thread; what begins a thread leaves first.
    private static func landing(_ sent: Sent) -> LocalPath {
        switch sent {
        case .done(let thread): LocalPath(.thread, thread).saying(.sent)
        case .held(let held): held.thread.map { LocalPath(.thread, $0) } ?? LocalPath(.day)
        }
    }

    /// The form that was sent, with what was wrong; the detailed one where the quick one has no field for it.
    private func again(
        _ form: MessageForm, _ view: Viewpoint, _ request: Request, _ visitor: SignedIn
    ) async throws -> Response {
        let isQuick = form.thread.map { LocalPath(form.fields["back"])?.path == Path.thread($0) } ?? false
        if isQuick, let thread = form.thread, form.faults.all.allSatisfy({ !$0.field.hasPrefix("entry-") }) {
            return try await threads.page(thread, ThreadTries(reply: form), view, request, visitor)
        }
        return try await page(form, view, request, visitor, .unprocessableContent)
    }

    private func page(
        _ form: MessageForm, _ view: Viewpoint, _ request: Request, _ visitor: SignedIn, _ status: HTTPResponse.Status
    ) async throws -> Response {
        let title = view.words[form.thread == nil ? .navCompose : .composeReply]
        let here =
            form.thread.map { LocalPath(trusted: "\(Path.compose.rawValue)?thread=\($0)") } ?? LocalPath(.compose)
        return try await renderer.page(
            try await view.page(form), Heading(title, .compose, here: here), to: request, for: visitor, status: status)
    }

    private func acknowledge(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let id: ID<Message> = try visitor.id()
        let message = try await visitor.desk.acknowledge(id, key: visitor.form?.filled("key"))
        let back = LocalPath(visitor.form?["back"]).flatMap { $0.isList ? $0 : nil }
        return .leading(to: (back ?? LocalPath(.thread, message.thread)).saying(.acknowledged))
    }
}
