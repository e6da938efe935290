import Domain
import HTTPTypes
import Hummingbird
import Office

// An order on its own page, and every act on an order. A form that is refused is shown again on the page it was sent from; an
// act that came too late shows what happened meanwhile.

/// The order page, and where its forms are sent.
struct OrderPages: Sendable {
    let renderer: Renderer
    let day: DayPages
    let threads: ThreadPages

    func register(with group: RouterGroup<SignedIn>) {
        group.get(Path.order.route, use: show)
        for route in ActRoute.all {
            group.post(route.path.route) { request, visitor in try await act(route, request, visitor) }
        }
    }

    /// The order alone, for somebody who does not see its thread.
    private func show(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let sight = try await visitor.desk.order(try visitor.id())
        if sight.seesThread {
            let thread = LocalPath(.thread, sight.order.thread)
            return .leading(to: request.done.map { thread.saying($0) } ?? thread)
        }
        let view = try await Viewpoint(visitor.desk, renderer.site)
        return try await page(sight, nil, view, request, visitor)
    }

    private func act(_ route: ActRoute, _ request: Request, _ visitor: SignedIn) async throws -> Response {
        let asked = try ActRequest(visitor)
        let view = try await Viewpoint(visitor.desk, renderer.site)
        do {
            if route.act == .complete { return try await complete(asked) }
            let thread = try await route.perform(asked, view)
            let landing = try await landing(thread, route.act, asked)
            if route.act == .accept { return .leading(to: landing.saying(.accepted, with: asked.order)) }
            return .leading(to: landing.saying(try await said(route, asked)))
        } catch let refusal as Refusal {
            switch refusal.status {
            case .unprocessableContent: return try await again(refusal, route.act, asked, view, request, visitor)
            case .conflict, .forbidden: return try await late(refusal, route.act, asked, view, request, visitor)
            default: throw refusal
            }
        }
    }

    /// Completing is held back for a moment; the frame says for how long, and where it is taken back.
    private func complete(_ asked: ActRequest) async throws -> Response {
        let sent = try await asked.desk.hold(
            asked.order, result: asked.text("result"), comment: asked.text("comment"),
            attachments: asked.attachments, asked.draft)
        switch sent {
        case .done(let thread):
            return .leading(to: try await landing(thread, .complete, asked).saying(.completed))
        case .held(let held):
            let thread = held.thread.map { LocalPath(.thread, $0) } ?? LocalPath(.day)
            let back = LocalPath(asked.form["back"])
            return .leading(to: back.flatMap { $0.isAt(.day) ? $0 : nil } ?? thread)
        }
    }

    /// Only the orderer sets a date; anybody else asked for one.
    private func said(_ route: ActRoute, _ asked: ActRequest) async throws -> Done {
        guard route.act == .changeDue else { return route.done }
        return try await asked.desk.order(asked.order).order.orderer == asked.desk.me ? .due : .dueAsked
    }

    /// Where somebody goes on: the list that they came from, or the thread; their day where they see it no more.
    private func landing(_ thread: ID<Thread>, _ act: OrderAct, _ asked: ActRequest) async throws -> LocalPath {
        if let back = LocalPath(asked.form["back"]), back.isList { return back }
        guard act == .reject else { return LocalPath(.thread, thread) }
        return try await seen(asked)?.seesThread == true ? LocalPath(.thread, thread) : LocalPath(.day)
    }

    private func seen(_ asked: ActRequest) async throws -> OrderSight? {
        do {
            return try await asked.desk.order(asked.order)
        } catch let refusal as Refusal where refusal.code == .notFound {
            return nil
        }
    }
}

// MARK: - What was not done

extension OrderPages {
    /// The page that the form was sent from, with what was typed.
    private func again(
        _ refusal: Refusal, _ act: OrderAct, _ asked: ActRequest, _ view: Viewpoint, _ request: Request,
        _ visitor: SignedIn
    ) async throws -> Response {
        let files = try await view.files(asked.form.all("attachmentId"))
        let attempt = Attempt(act, on: asked.order, asked.form, files: files, refusal, view)
        if LocalPath(asked.form["back"])?.isAt(.day) == true {
            return try await day.page(attempt, view, request, visitor)
        }
        let sight = try await visitor.desk.order(asked.order)
        if sight.seesThread {
            return try await threads.page(sight.order.thread, ThreadTries(attempt: attempt), view, request, visitor)
        }
        return try await page(sight, attempt, view, request, visitor)
    }

    private func page(
        _ sight: OrderSight, _ attempt: Attempt?, _ view: Viewpoint, _ request: Request, _ visitor: SignedIn
    ) async throws -> Response {
        let page = OrderPage(
            subject: sight.title, order: view.card(sight, nil, attempt, isAlone: true),
            mistakes: attempt?.mistakes ?? [])
        return try await renderer.page(
            page, Heading(sight.title, here: LocalPath(.order, sight.order.id)), to: request, for: visitor,
            status: attempt == nil ? .ok : .unprocessableContent)
    }

    /// What happened meanwhile, how it is now, and what was typed in vain.
    private func late(
        _ refusal: Refusal, _ act: OrderAct, _ asked: ActRequest, _ view: Viewpoint, _ request: Request,
        _ visitor: SignedIn
    ) async throws -> Response {
        let sight = try await seen(asked)
        let path = sight.map { $0.seesThread ? LocalPath(.thread, $0.order.thread) : LocalPath(.order, $0.order.id) }
        let page = ConflictPage(
            sentence: view.wording.sentence(refusal, view.names), path: path?.description, subject: sight?.title ?? "",
            order: sight.map { view.card($0, isAlone: true) }, typed: Self.typed(act, asked.form, view.words))
        return try await renderer.page(
            page, Heading(view.words[.meanwhile], here: path ?? LocalPath(.day)), to: request, for: visitor,
            status: refusal.status)
    }

    private static func typed(_ act: OrderAct, _ form: Fields, _ words: Words) -> [ConflictPage.Typed] {
        let labels: [(String, Word)] = [
            ("result", .completeResult), ("comment", .comment), ("note", .note),
            ("text", act == .reject ? .rejectText : .instruction), ("reason", .reason),
        ]
        return labels.compactMap { field, word in
            // Of a rejection the reason is a choice, not a text.
            guard let text = form.filled(field), !(act == .reject && field == "reason") else { return nil }
            return ConflictPage.Typed(label: words[word], text: text)
        }
    }
}
