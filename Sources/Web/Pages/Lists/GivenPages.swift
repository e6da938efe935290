import Domain
import Hummingbird
import Office

// The orders that the reader gave, by state.

/// Orders given.
struct GivenPages: Sendable {
    let renderer: Renderer

    func register(with group: RouterGroup<SignedIn>) { group.get(Path.given.route, use: show) }

    private func show(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor.desk, renderer.site)
        let fields = try request.fields
        let isAll = fields["state"] == "all"
        let filter: OrderFilter? = isAll ? nil : try fields.choice("state") ?? .open
        let list = try await visitor.desk.orders(
            as: .orderer, filter: filter, before: try fields.id("before"), limit: try fields.limit)
        let state = filter?.rawValue ?? "all"
        let page = GivenPage(
            tabs: view.tabs(filter), orders: list.items.map(view.given),
            next: list.next.map { Next(path: "\(Path.given.rawValue)?state=\(state)&before=\($0)") },
            empty: list.items.isEmpty ? view.words[.givenEmpty] : nil)
        return try await renderer.page(page, Heading(view.words[.navGiven], .given), to: request, for: visitor)
    }
}

extension Viewpoint {
    fileprivate func tabs(_ chosen: OrderFilter?) -> [Tab] {
        OrderFilter.allCases.map { filter in
            Tab(
                path: "\(Path.given.rawValue)?state=\(filter.rawValue)", text: words.text(.filter, filter.rawValue),
                isCurrent: filter == chosen)
        } + [Tab(path: "\(Path.given.rawValue)?state=all", text: words[.givenAll], isCurrent: chosen == nil)]
    }

    fileprivate func given(_ sight: OrderSight) -> GivenItem {
        let order = sight.order
        return GivenItem(
            id: order.id.description, path: Path.thread(order.thread), subject: sight.title,
            chain: order.path.map { names.person($0.person) }, holder: names.person(order.holder),
            line: standing(order), state: wording.state(order, me: me, names), due: due(order),
            mayRecall: sight.acts.contains(.recall))
    }
}
