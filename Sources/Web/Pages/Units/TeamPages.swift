import Domain
import Hummingbird
import Office

// Who of a unit holds what: of everybody how much, and which orders as far as the reader may see them.

/// The page of a unit.
struct TeamPages: Sendable {
    let renderer: Renderer

    func register(with group: RouterGroup<SignedIn>) { group.get(Path.team.route, use: show) }

    private func show(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor.desk, renderer.site)
        let id: ID<Domain.Unit> = try visitor.id()
        let unit = try await visitor.desk.unit(id, after: try request.fields.id("after"))
        return try await renderer.page(
            view.page(unit), Heading(view.words[.navTeam], .team, here: LocalPath(.team, id)), to: request, for: visitor
        )
    }
}

extension Viewpoint {
    fileprivate func page(_ sight: UnitSight) -> TeamPage {
        let id = sight.unit.id
        let most = sight.people.map(\.member.load.open).max() ?? 0
        return TeamPage(
            unit: sight.unit.name, title: words[.navTeam],
            tabs: unitTabs(id, isQueue: false, seesQueue: sight.seesQueue),
            people: sight.people.map { holder($0, most: most) },
            next: sight.next.map { Next(path: "\(Path.team(id))?after=\($0)") },
            empty: sight.people.isEmpty ? words[.teamEmpty] : nil)
    }

    private func holder(_ holder: UnitSight.Holder, most: Int) -> TeamPage.Holder {
        let id = holder.member.person
        let rest = holder.member.load.open - holder.orders.count
        return TeamPage.Holder(
            id: id.description, person: names.person(id), line: directory.people[id]?.position,
            bar: bar(holder.member, most: most), orders: holder.orders.map(held),
            rest: rest > 0
                ? words(holder.orders.isEmpty ? .teamHidden : .teamRest, ["n": .number(rest)])
                : holder.member.load.open == 0 ? words[.loadNone] : nil)
    }

    private func held(_ held: UnitSight.Held) -> TeamPage.Held {
        let order = held.order
        return TeamPage.Held(
            path: held.seesThread ? Path.thread(order.thread) : Path.order(order.id), subject: held.title,
            state: wording.state(order, me: me, names), due: due(order))
    }

    /// Bars of everybody's orders, the longest as wide as there is room.
    func rows(_ team: [TeamMember]) -> [TeamCard.Row] {
        let most = team.map(\.load.open).max() ?? 0
        return team.map { member in
            let person = names.person(member.person)
            return TeamCard.Row(
                person: person, name: person.isMe ? words[.you] : person.name, bar: bar(member, most: most))
        }
    }

    /// A few orders do not fill the bar, however few the others have.
    private func bar(_ member: TeamMember, most: Int) -> LoadBar {
        let (whole, load) = (max(most, 8), member.load)
        let width = 96 * load.open / whole
        let late = 96 * load.overdue / whole
        return LoadBar(
            open: load.open, text: self.load(load), width: load.overdue > 0 ? max(0, width - late - 2) : width,
            late: load.overdue > 0 ? LoadBar.Late(start: width - late, width: late) : nil,
            isSoft: member.absence != nil)
    }

    /// The two pages of a unit.
    func unitTabs(_ unit: ID<Domain.Unit>, isQueue: Bool, seesQueue: Bool) -> [Tab] {
        let queue = Tab(path: Path.queue(unit), text: words[.navQueue], isCurrent: isQueue)
        return (seesQueue ? [queue] : []) + [Tab(path: Path.team(unit), text: words[.navTeam], isCurrent: !isQueue)]
    }
}
