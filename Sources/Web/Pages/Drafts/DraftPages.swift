import Domain
import HTTPTypes
import Hummingbird
import Office

// Drafts: the list, saving them from any form, taking back what is held back.

/// The page of drafts, and where they are saved, taken back and discarded.
struct DraftPages: Sendable {
    let renderer: Renderer
    let threads: ThreadPages

    func register(with group: RouterGroup<SignedIn>) {
        group.get(Path.drafts.route, use: show)
        group.post(Path.drafts.route, use: save)
        group.post(Path.draftUndo.route, use: undo)
        group.post(Path.draftDiscard.route, use: discard)
    }

    private func show(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor.desk, renderer.site)
        let drafts = try await visitor.desk.drafts().map(view.item)
        let page = DraftsPage(drafts: drafts, empty: drafts.isEmpty ? view.words[.draftsEmpty] : nil)
        let heading = Heading(view.words[.navDrafts], .drafts, here: LocalPath(.drafts))
        return try await renderer.page(page, heading, to: request, for: visitor)
    }

    /// Keeps what stands in a form, and leads back to it; a script is only told.
    private func save(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let fields = visitor.form ?? Fields([])
        let form = try fields.draftForm
        let view = try await Viewpoint(visitor.desk, renderer.site)
        let isScript = request.headers[.accept]?.contains("application/json") == true
        do {
            let saved = try await visitor.desk.save(form)
            if isScript { return try .json(DraftAnswer(saved, view)) }
            guard let saved else { return .leading(to: LocalPath(.drafts)) }
            return .leading(to: try await visitor.desk.draft(saved.draft).form.saying(.draftSaved))
        } catch let refusal as Refusal where isScript && refusal.code != .notFound {
            return try .json(DraftAnswer(refusal, fields, view), status: refusal.status)
        } catch let refusal as Refusal where refusal.code == .draftChanged {
            return try await again(refusal, form, fields, view, request, visitor)
        }
    }

    /// The form as it was typed, which makes a draft of its own when it is saved again.
    private func again(
        _ refusal: Refusal, _ form: DraftForm, _ fields: Fields, _ view: Viewpoint, _ request: Request,
        _ visitor: SignedIn
    ) async throws -> Response {
        let fresh = Fields(fields.pairs.filter { $0.name != "draft" && $0.name != "saved" })
        if let order = form.order {
            let files = try await view.files(fields.all("attachmentId"))
            let attempt = Attempt(.complete, on: order, fresh, files: files, refusal, view)
            let thread = try await visitor.desk.order(order).order.thread
            return try await threads.page(thread, ThreadTries(attempt: attempt), view, request, visitor)
        }
        var message = try await MessageForm(fresh, view)
        message.note(refusal)
        let heading = Heading(
            view.words[form.thread == nil ? .navCompose : .composeReply], .compose, here: LocalPath(.compose))
        return try await renderer.page(
            try await view.page(message), heading, to: request, for: visitor, status: refusal.status)
    }

    /// Takes back what is held back, and opens it to be corrected.
    private func undo(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let draft = try await visitor.desk.takeBack(try visitor.id())
        return .leading(to: draft.form.saying(.takenBack))
    }

    private func discard(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        try await visitor.desk.discard(draft: try visitor.id())
        return .leading(to: LocalPath(.drafts).saying(.discarded))
    }
}

extension Fields {
    /// What stands in a form: of a completion where it names an order, else of a message.
    ///
    /// - Throws: `notFound` for a thread or an order that is none.
    fileprivate var draftForm: DraftForm {
        get throws {
            if let order: ID<Order> = try id("order", else: .notFound) { return completionDraft(of: order) }
            return messageDraft(in: try id("thread", else: .notFound))
        }
    }
}

/// What a script is told that saves a draft.
private struct DraftAnswer: Encodable {
    /// To be put into the fields `draft` and `saved` of the form; empty where nothing is kept.
    let draft: String
    let saved: String
    /// "Draft saved 10:38", or why it was not.
    let text: String

    init(_ saved: SavedDraft?, _ view: Viewpoint) {
        draft = saved?.draft.description ?? ""
        self.saved = saved.map { String($0.saved.milliseconds) } ?? ""
        text = saved.map { view.words(.draftSaved, ["at": .text(view.wording.clock($0.saved))]) } ?? ""
    }

    init(_ refusal: Refusal, _ fields: Fields, _ view: Viewpoint) {
        (draft, saved) = (fields["draft"] ?? "", fields["saved"] ?? "")
        text = view.wording.sentence(refusal, view.names)
    }
}
