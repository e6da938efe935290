import Domain
import Hummingbird
import Office

// Disabling a person: first what they have in hand and what will become of it, then the act; and the way back.

/// The pages of somebody who leaves.
struct LeavingPages: Sendable {
    let renderer: Renderer

    func register(with group: RouterGroup<SignedIn>) {
        group.get(Path.personDisabling.route) { try await show($0, $1, nil) }
        group.post(Path.personDisabling.route, use: disable)
        group.post(Path.personEnabling.route, use: enable)
    }

    private func show(_ request: Request, _ visitor: SignedIn, _ refusal: Refusal?) async throws -> Response {
        let view = try await Viewpoint(visitor, .people, renderer.site)
        let id: ID<Person> = try visitor.id()
        let page = view.leaving(id, try await visitor.desk.leaving(id), refusal)
        return try await renderer.page(
            page, Heading(page.title, .administration, here: LocalPath(.personDisabling, id)), to: request,
            for: visitor,
            status: refusal?.status ?? .ok)
    }

    private func disable(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        do {
            return try await change(visitor, isActive: false, saying: .disabled)
        } catch let refusal as Refusal where refusal.code == .lastAdministrator {
            return try await show(request, visitor, refusal)
        }
    }

    private func enable(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        try await change(visitor, isActive: true, saying: .enabled)
    }

    private func change(_ visitor: SignedIn, isActive: Bool, saying done: Done) async throws -> Response {
        let id: ID<Person> = try visitor.id()
        var draft = PersonDraft()
        draft.isActive = isActive
        _ = try await visitor.desk.changePerson(id, draft, key: RecordForm(visitor).key)
        return .leading(to: LocalPath(.person, id).saying(done))
    }
}

extension Viewpoint {
    /// What somebody has in hand, and what will become of it.
    func leaving(_ id: ID<Person>, _ sight: LeavingSight, _ refusal: Refusal?) -> LeavingPage {
        let name = directory.name(id)
        let isLast = sight.isLastAdministrator
        let sentence = isLast ? refusal ?? Refusal(.lastAdministrator) : refusal
        return LeavingPage(
            tabs: tabs(.people), id: id.description, name: name,
            title: words(.leavingTitle, ["name": .text(name)]), has: has(sight), then: then(sight),
            mayDisable: !isLast && directory.people[id]?.isActive == true,
            error: sentence.map { wording.sentence($0, names) })
    }

    private func has(_ sight: LeavingSight) -> [LeavingPage.Line] {
        var lines = [
            line(sight.heldOrders > 0 ? "flag" : "check", .leavingOrders, sight.heldOrders),
            line(sight.offers > 0 ? "hand" : "check", .leavingOffers, sight.offers),
            line("lock", .leavingSessions, sight.sessions),
        ]
        for unit in sight.units {
            lines.append(.init(icon: "team", text: words(.leavingHeads, ["unit": .text(unit.name)])))
        }
        return lines
    }

    private func line(_ icon: String, _ word: Word, _ number: Int) -> LeavingPage.Line {
        LeavingPage.Line(icon: icon, text: words(word, ["n": .number(number)]))
    }

    private func then(_ sight: LeavingSight) -> [LeavingPage.Line] {
        var lines = [LeavingPage.Line(icon: "lock", text: words[.leavingEnds])]
        if sight.heldOrders > 0 {
            let people = sight.superiors.map(directory.name).joined(separator: ", ")
            let text =
                people.isEmpty ? words[.leavingNobody] : words(.leavingSuperiors, ["people": .text(people)])
            lines.append(.init(icon: "flag", text: text))
        }
        if sight.offers > 0 { lines.append(.init(icon: "hand", text: words[.leavingOffered])) }
        lines.append(.init(icon: "doc", text: words[.leavingKeeps]))
        return lines
    }
}
