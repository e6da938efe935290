import Domain
import Hummingbird
import Office

// The orders that the reader gave, by state; and for whoever leads a unit, the open ones that its people hold.

/// Orders given, and orders held by one's people.
struct GivenPages: Sendable {
    let renderer: Renderer

    func register(with group: RouterGroup<SignedIn>) { group.get(Path.given.route, use: show) }

    private func show(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor.desk, renderer.site)
        let fields = try request.fields
        guard let choice = Choice(fields["state"]) else { throw Refusal(.malformed, fields: ["state"]) }
        let list = try await choice.list(visitor.desk, before: try fields.id("before"), limit: try fields.limit)
        let title = view.words[choice == .below ? .givenBelow : .navGiven]
        let page = GivenPage(
            title: title, tabs: view.tabs(choice), orders: list.items.map(view.given),
            next: list.next.map { Next(path: "\(choice.path)&before=\($0)") },
            empty: list.items.isEmpty ? view.words[.givenEmpty] : nil)
        return try await renderer.page(page, Heading(title, .given), to: request, for: visitor)
    }

    /// What the page shows.
    fileprivate enum Choice: Hashable {
        case given(OrderFilter)
        case all
        /// Open orders that people of the reader's units hold.
        case below

        init?(_ name: String?) {
            switch name {
            case nil, "": self = .given(.open)
            case "all": self = .all
            case "below": self = .below
            case let name?:
                guard let filter = OrderFilter(rawValue: name) else { return nil }
                self = .given(filter)
            }
        }

        var path: String {
            switch self {
            case .given(let filter): "\(Path.given.rawValue)?state=\(filter.rawValue)"
            case .all: "\(Path.given.rawValue)?state=all"
            case .below: "\(Path.given.rawValue)?state=below"
            }
        }

        func list(_ desk: Desk, before: ID<Order>?, limit: Int) async throws -> Page<OrderSight> {
            switch self {
            case .given(let filter):
                try await desk.orders(as: .orderer, filter: filter, before: before, limit: limit)
            case .all: try await desk.orders(as: .orderer, filter: nil, before: before, limit: limit)
            case .below: try await desk.ordersBelow(filter: .open, before: before, limit: limit)
            }
        }
    }
}

extension Viewpoint {
    fileprivate func tabs(_ chosen: GivenPages.Choice) -> [Tab] {
        var tabs = OrderFilter.allCases.map { tab(.given($0), words.text(.filter, $0.rawValue), chosen) }
        tabs.append(tab(.all, words[.givenAll], chosen))
        if directory.sortedUnits.contains(where: { $0.head == me }) {
            tabs.append(tab(.below, words[.givenBelow], chosen))
        }
        return tabs
    }

    private func tab(_ choice: GivenPages.Choice, _ text: String, _ chosen: GivenPages.Choice) -> Tab {
        Tab(path: choice.path, text: text, isCurrent: choice == chosen)
    }

    fileprivate func given(_ sight: OrderSight) -> GivenItem {
        let order = sight.order
        return GivenItem(
            id: order.id.description, path: sight.seesThread ? Path.thread(order.thread) : Path.order(order.id),
            subject: sight.title, chain: order.path.map { names.person($0.person) }, holder: names.person(order.holder),
            line: standing(order), state: wording.state(order, me: me, names), due: due(order),
            mayRecall: sight.acts.contains(.recall))
    }
}
