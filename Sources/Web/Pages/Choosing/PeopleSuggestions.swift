import Domain
import Hummingbird
import Office

// Suggestions for a field in which people and units are chosen by typing. Without scripts the field has the names of everybody
// in a list of its own.

/// Who fits what was typed.
struct PeopleSuggestions: Sendable {
    let renderer: Renderer

    func register(with group: RouterGroup<SignedIn>) { group.get(Path.suggestPeople.route, use: show) }

    private func show(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let fields = try request.fields
        let found = try await visitor.desk.suggestParties(
            fields["q"] ?? "", handingOver: try fields.id("order", else: .notFound))
        let view = try await Viewpoint(visitor.desk, renderer.site)
        return try renderer.fragment(view.options(found), for: visitor)
    }
}

extension Viewpoint {
    func options(_ found: [PartySuggestion]) -> PeopleOptions {
        let names = parties
        return PeopleOptions(options: found.map { option($0, names) })
    }

    private func option(_ found: PartySuggestion, _ named: PartyNames) -> PersonOption {
        let value = named.name(of: found.party) ?? names.list([found.party])
        switch found.party {
        case .unit(let id):
            return PersonOption(
                id: "opt-u\(id)", value: value, person: nil, name: names.unit(id),
                line: words(.unitPeople, ["n": .number(directory.members(of: id).count)]), chip: nil)
        case .person(let id):
            let unit = directory.people[id]?.unit.map(names.unit)
            let load = found.load.map(self.load)
            let away = names.person(id).away
            let parts = [unit, away ?? load, found.knowsOrder ? words[.knowsOrder] : nil]
            return PersonOption(
                id: "opt-p\(id)", value: value, person: names.person(id), name: names.person(id).name,
                line: parts.compactMap { $0 }.joined(separator: ", "),
                chip: PersonOption.Chip(
                    text: words[away == nil ? .available : .away], tone: away == nil ? "c-green" : "c-amber"))
        }
    }

    /// "2 otwarte zlecenia, 1 po terminie".
    func load(_ load: Load) -> String {
        guard load.open > 0 else { return words[.loadNone] }
        var values: [String: Filling] = ["n": .number(load.open)]
        if load.overdue > 0 { values["late"] = .number(load.overdue) }
        return words(.loadOpen, values)
    }
}
