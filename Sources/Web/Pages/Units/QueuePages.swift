import Domain
import HTTPTypes
import Hummingbird
import Office

// The queue of a unit: whoever is first takes an order; who leads the unit may give one to somebody.

/// The page of a queue, and where an order in it is given to somebody.
struct QueuePages: Sendable {
    let renderer: Renderer

    func register(with group: RouterGroup<SignedIn>) {
        group.get(Path.queue.route, use: show)
        group.post(Path.assignment.route, use: assign)
    }

    private func show(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        try await page(try visitor.id(), nil, request, visitor)
    }

    private func assign(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let asked = try ActRequest(visitor)
        let view = try await Viewpoint(visitor.desk, renderer.site)
        let back = LocalPath(asked.form["back"]).flatMap { $0.isList ? $0 : nil }
        do {
            let order = try await visitor.desk.assign(
                asked.order, to: asked.parties(view), note: asked.text("note"), key: asked.key)
            return .leading(to: (back ?? LocalPath(.thread, order.thread)).saying(.assigned))
        } catch let refusal as Refusal where refusal.status == .unprocessableContent && back?.queue != nil {
            guard let unit = back?.queue else { throw refusal }
            // Somebody who does not see the order learns nothing by a mistake in the form.
            _ = try await visitor.desk.order(asked.order)
            let attempt = Attempt(.offer, on: asked.order, asked.form, files: [], refusal, view)
            return try await page(unit, attempt, request, visitor)
        } catch let refusal as Refusal where refusal.code != .notFound {
            let sight = try await visitor.desk.order(asked.order)
            let page = view.refused(
                .actAssign, sight.title, sight.seesThread ? sight.order.thread : nil, refusal,
                typed: asked.form.filled("note"), back: back ?? LocalPath(.day))
            return try await renderer.page(
                page, Heading(page.title, .queue, here: back ?? LocalPath(.day)), to: request, for: visitor,
                status: refusal.status)
        }
    }

    private func page(
        _ unit: ID<Domain.Unit>, _ attempt: Attempt?, _ request: Request, _ visitor: SignedIn
    ) async throws -> Response {
        let view = try await Viewpoint(visitor.desk, renderer.site)
        let fields = try request.fields
        let heading = Heading(view.words[.navQueue], .queue, here: LocalPath(.queue, unit))
        do {
            let queue = try await visitor.desk.queue(of: unit, after: try fields.id("after"), limit: try fields.limit)
            let briefs = try await visitor.desk.briefs(of: queue.orders.items)
            return try await renderer.page(
                view.page(queue, briefs, attempt), heading, to: request, for: visitor,
                status: attempt == nil ? .ok : .unprocessableContent)
        } catch let refusal as Refusal where refusal.code == .notAllowed {
            return try await renderer.page(
                view.forbiddenQueue(of: unit), heading, to: request, for: visitor, status: .forbidden)
        }
    }
}

extension LocalPath {
    /// The unit whose queue the page is; nil for another page.
    fileprivate var queue: ID<Domain.Unit>? {
        let parts = path.split(separator: "/")
        guard parts.count == 3, parts[0] == "units", parts[2] == "queue" else { return nil }
        return ID(String(parts[1]))
    }
}

extension Viewpoint {
    fileprivate func page(
        _ queue: QueueSight, _ briefs: [ID<Message>: MessageBrief], _ attempt: Attempt?
    ) -> QueuePage {
        let items = queue.orders.items.map { item($0, queue, briefs[$0.order.message], attempt) }
        let back = Path.queue(queue.unit.id)
        let mayTake = items.contains(where: \.mayTake)
        return QueuePage(
            unit: queue.unit.name, title: words[.navQueue],
            tabs: unitTabs(queue.unit.id, isQueue: true, seesQueue: true),
            items: items, next: queue.orders.next.map { Next(path: "\(back)?after=\($0)") },
            empty: items.isEmpty ? words[.queueEmpty] : nil, forbidden: nil,
            team: TeamCard(
                title: words[.queueTeam], path: Path.team(queue.unit.id), people: rows(queue.team)),
            together: mayTake
                ? TogetherBar(action: Path.ordersTogether.rawValue, back: back, mayAccept: true) : nil,
            directory: items.contains { $0.assign != nil } ? parties.options : [])
    }

    fileprivate func forbiddenQueue(of unit: ID<Domain.Unit>) -> QueuePage {
        QueuePage(
            unit: directory.units[unit]?.name ?? "", title: words[.navQueue],
            tabs: unitTabs(unit, isQueue: true, seesQueue: true), items: [], next: nil, empty: nil,
            forbidden: words[.queueForbidden], team: nil, together: nil, directory: [])
    }

    private func item(
        _ sight: OrderSight, _ queue: QueueSight, _ brief: MessageBrief?, _ attempt: Attempt?
    ) -> QueueItem {
        let (order, offer) = (sight.order, sight.order.offer)
        let mayTake = sight.acts.contains(.accept)
        let from = offer?.by ?? order.holder
        let tried = attempt?.order == order.id ? attempt : nil
        let form = tried.map {
            OfferForm(to: $0.names, error: $0.faults["to"], note: $0.field("note"), isOpen: true)
        }
        return QueueItem(
            id: order.id.description, path: sight.seesThread ? Path.thread(order.thread) : nil, subject: sight.title,
            kind: brief.map { kind($0.kind) }, due: due(order),
            note: sight.seesThread ? offer.flatMap { $0.note.isEmpty ? nil : $0.note } : nil,
            from: names.person(from),
            line: words(
                .queueLine,
                ["by": .text(names.person(from).name), "ago": .text(wording.ago(offer?.at ?? order.created))]),
            mayTake: mayTake, assign: mayTake && queue.leads ? form ?? OfferForm() : nil,
            nudge: sight.nudge.map(reminder))
    }
}
