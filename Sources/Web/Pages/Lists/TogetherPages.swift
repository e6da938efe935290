import Domain
import HTTPTypes
import Hummingbird
import Office

// One act on several that were chosen in a list: what came of each is shown, and nothing stops at the first refusal.

/// Where the bar below a list is sent.
struct TogetherPages: Sendable {
    let renderer: Renderer

    func register(with group: RouterGroup<SignedIn>) {
        group.post(Path.ordersTogether.route, use: orders)
        group.post(Path.messagesTogether.route, use: messages)
    }

    private func orders(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor.desk, renderer.site)
        let asked = try TogetherRequest(visitor.form)
        let ids = asked.ids(of: Order.self)
        let (to, unknown) = view.parties.read(asked.form.all("to"))
        if asked.act == .offer, !unknown.isEmpty || to.isEmpty {
            let refusal =
                unknown.isEmpty
                ? Refusal(.recipientsRequired)
                : Refusal(.recipientUnknown, ["name": .text(unknown.joined(separator: ", "))])
            let chosen = try await visitor.desk.chosen(ids)
            let page = view.again(asked, chosen, view.wording.sentence(refusal, view.names))
            return try await self.page(page, asked, .unprocessableContent, request, visitor)
        }
        let act = try asked.act.act(to, note: asked.form["note"] ?? "")
        let outcomes = try await visitor.desk.together(act, ids, key: asked.form.filled("key"))
        return try await page(view.page(outcomes, asked), asked, .ok, request, visitor)
    }

    private func messages(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor.desk, renderer.site)
        let asked = try TogetherRequest(visitor.form)
        guard asked.act == .acknowledge else { throw Refusal(.malformed, fields: ["act"]) }
        let outcomes = try await visitor.desk.acknowledgeTogether(
            asked.ids(of: Message.self), key: asked.form.filled("key"))
        return try await page(view.page(outcomes, asked), asked, .ok, request, visitor)
    }

    private func page(
        _ page: TogetherPage, _ asked: TogetherRequest, _ status: HTTPResponse.Status, _ request: Request,
        _ visitor: SignedIn
    ) async throws -> Response {
        var heading = Heading(page.title, asked.section, here: asked.back)
        // It tells what was done; asked again by itself it would do it again.
        heading.isLive = false
        return try await renderer.page(page, heading, to: request, for: visitor, status: status)
    }
}

/// What the bar asks for.
struct TogetherRequest: Sendable {
    let form: Fields
    let act: Act
    let back: LocalPath

    enum Act: String, Sendable { case offer, nudge, recall, accept, acknowledge }

    init(_ form: Fields?) throws {
        let form = form ?? Fields([])
        guard let act: Act = try form.choice("act") else { throw Refusal(.malformed, fields: ["act"]) }
        (self.form, self.act) = (form, act)
        back = LocalPath(form["back"]).flatMap { $0.isList ? $0 : nil } ?? LocalPath(.day)
    }

    /// What was chosen; a text that is no id chooses nothing that there is.
    func ids<Subject>(of _: Subject.Type) -> [ID<Subject>] {
        form.all("item").map { ID($0) ?? ID(raw: 0) }
    }

    var section: Frame.Section {
        if back.isAt(.inbox) { return .inbox }
        return back.isAt(.given) ? .given : back.isAt(.day) ? .day : .queue
    }
}

extension TogetherRequest.Act {
    fileprivate func act(_ to: [Party], note: String) throws(Refusal) -> TogetherAct {
        switch self {
        case .offer: .offer(to: to, note: note)
        case .nudge: .nudge(text: "")
        case .recall: .recall
        case .accept: .accept
        case .acknowledge: throw Refusal(.malformed, fields: ["act"])
        }
    }

    fileprivate var title: Word {
        switch self {
        case .offer: .handOver
        case .nudge: .togetherNudge
        case .recall: .togetherRecall
        case .accept: .togetherAccept
        case .acknowledge: .togetherAcknowledge
        }
    }
}

extension Viewpoint {
    fileprivate func page<Subject>(
        _ outcomes: [TogetherOutcome<Subject>], _ asked: TogetherRequest
    ) -> TogetherPage {
        let refused = outcomes.count { $0.refusal != nil }
        var counts: [String: Filling] = ["done": .number(outcomes.count - refused)]
        if refused > 0 { counts["refused"] = .number(refused) }
        let items = outcomes.map { one in
            item(
                one.id.description, one.title, one.refusal == nil || one.title != nil ? one.thread : nil,
                one.refusal.map { wording.sentence($0, names) }, mayChoose: false)
        }
        let note = asked.form.filled("note")
        return TogetherPage(
            title: words[asked.act.title], summary: words(.togetherSummary, counts), isGood: refused == 0, items: items,
            back: asked.back.description, typed: refused == outcomes.count ? note : nil, bar: nil, directory: [])
    }

    /// The chosen orders with the form once more: nothing was done.
    fileprivate func again(_ asked: TogetherRequest, _ chosen: [OrderSight], _ sentence: String) -> TogetherPage {
        let typed = asked.form.all("to").filter { !$0.isEmpty }
        let form = OfferForm(
            to: typed.isEmpty ? [""] : typed, error: sentence, note: Field(value: asked.form["note"] ?? ""),
            isOpen: true)
        return TogetherPage(
            title: words[asked.act.title], summary: sentence, isGood: false,
            items: chosen.map { sight in
                let thread = sight.seesThread ? sight.order.thread : nil
                return TogetherPage.Item(
                    id: sight.order.id.description, path: thread.map { Path.thread($0) }, subject: sight.title,
                    state: wording.state(sight.order, me: me, names), sentence: nil, mayChoose: true)
            }, back: asked.back.description, typed: nil,
            bar: TogetherBar(action: Path.ordersTogether.rawValue, back: asked.back.description, offer: form),
            directory: parties.options)
    }

    private func item(
        _ id: String, _ title: String?, _ thread: ID<Thread>?, _ sentence: String?, mayChoose: Bool
    ) -> TogetherPage.Item {
        let state =
            sentence == nil
            ? StateTag(text: words[.togetherDone], tone: "c-green", icon: "check")
            : StateTag(text: words[.togetherRefused], tone: "c-amber", icon: "x")
        return TogetherPage.Item(
            id: id, path: thread.map { Path.thread($0) }, subject: title ?? words[.togetherUnseen], state: state,
            sentence: sentence, mayChoose: mayChoose)
    }

    /// One that was refused, as several would be shown.
    func refused(
        _ title: Word, _ subject: String, _ thread: ID<Thread>?, _ refusal: Refusal, typed: String?, back: LocalPath
    ) -> TogetherPage {
        TogetherPage(
            title: words[title], summary: subject, isGood: false,
            items: [item("refused", subject, thread, wording.sentence(refusal, names), mayChoose: false)],
            back: back.description, typed: typed, bar: nil, directory: [])
    }
}

extension LocalPath {
    /// Whether it is a list to which somebody goes back after an act on what is in it.
    var isList: Bool {
        [.day, .inbox, .given].contains { isAt($0) } || path.hasPrefix("/units/") && !path.contains("..")
    }
}
