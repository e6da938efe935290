import Domain
import Hummingbird
import Office

// The orders that the reader gave, by what has become of them; and for whoever leads a unit, the open ones of its people.

/// Orders given, and orders held by one's people.
struct GivenPages: Sendable {
    let renderer: Renderer

    func register(with group: RouterGroup<SignedIn>) { group.get(Path.given.route, use: show) }

    private func show(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor.desk, renderer.site)
        let fields = try request.fields
        guard let choice = Choice(fields["state"]) else { throw Refusal(.malformed, fields: ["state"]) }
        let given = try await visitor.desk.given(
            choice.state, before: try fields.id("before"), limit: try fields.limit)
        let title = view.words[choice.state == nil ? .givenBelow : .navGiven]
        return try await renderer.page(
            view.page(given, choice, title), Heading(title, .given), to: request, for: visitor)
    }

    /// What the page shows.
    fileprivate struct Choice: Hashable {
        /// Nil for what the people of the reader's units hold.
        let state: GivenState?

        init(state: GivenState?) { self.state = state }

        init?(_ name: String?) {
            switch name {
            case nil, "": state = .offered
            case "below": state = nil
            case let name?:
                guard let known = GivenState(rawValue: name) else { return nil }
                state = known
            }
        }

        var path: String { "\(Path.given.rawValue)?state=\(state?.rawValue ?? "below")" }

        var word: Word {
            switch state {
            case .offered: .givenOffered
            case .held: .givenHeld
            case .confirm: .givenConfirm
            case .rejected: .givenRejected
            case .closed: .givenClosed
            case .all: .givenAll
            case nil: .givenBelow
            }
        }

        var empty: Word {
            switch state {
            case .offered: .givenOfferedEmpty
            case .held: .givenHeldEmpty
            case .confirm: .givenConfirmEmpty
            case .rejected: .givenRejectedEmpty
            case .closed, .all: .givenEmpty
            case nil: .givenBelowEmpty
            }
        }
    }
}

extension Viewpoint {
    fileprivate func page(_ given: GivenSight, _ choice: GivenPages.Choice, _ title: String) -> GivenPage {
        let orders = given.orders.items.map { self.given($0, choice) }
        let sights = given.orders.items
        let mayNudge = orders.contains { $0.mayChoose } && sights.contains(where: \.mayNudge)
        let mayRecall = sights.contains { $0.acts.contains(.recall) }
        return GivenPage(
            title: title, tabs: tabs(given, choice), orders: orders,
            next: given.orders.next.map { Next(path: "\(choice.path)&before=\($0)") },
            empty: orders.isEmpty ? words[choice.empty] : nil,
            together: mayNudge || mayRecall
                ? TogetherBar(
                    action: Path.ordersTogether.rawValue, back: choice.path, mayNudge: mayNudge, mayRecall: mayRecall)
                : nil)
    }

    private func tabs(_ given: GivenSight, _ chosen: GivenPages.Choice) -> [Tab] {
        var choices = GivenState.allCases.map { GivenPages.Choice(state: $0) }
        if given.below != nil { choices.append(GivenPages.Choice(state: nil)) }
        return choices.map { choice in
            let count = choice.state.map { given.counts[$0] } ?? given.below
            return Tab(
                path: choice.path, text: words[choice.word], count: count.flatMap { $0 > 0 ? $0 : nil },
                isCurrent: choice == chosen)
        }
    }

    private func given(_ sight: OrderSight, _ choice: GivenPages.Choice) -> GivenItem {
        let order = sight.order
        let mayRecall = sight.acts.contains(.recall)
        return GivenItem(
            id: order.id.description, path: sight.seesThread ? Path.thread(order.thread) : Path.order(order.id),
            subject: sight.title, chain: order.path.map { names.person($0.person) }, holder: names.person(order.holder),
            asked: order.offer.flatMap { $0.people.count == 1 ? names.person($0.people[0]) : nil },
            line: standing(order), state: wording.state(order, me: me, names), due: due(order), mayRecall: mayRecall,
            mayNudge: sight.mayNudge, mayApprove: sight.acts.contains(.approve),
            confirmation: choice.state == .confirm && !order.needsApproval
                ? order.finished?.confirmation.description : nil,
            mayChoose: mayRecall || sight.mayNudge)
    }
}
