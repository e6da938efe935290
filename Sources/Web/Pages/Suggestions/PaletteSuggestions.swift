import Domain
import Hummingbird
import Office

// Where one can go by what is typed into the palette: a part of a list, which the script puts behind what the page offers itself.

/// Destinations, and the search for the same words.
struct PaletteSuggestions: Sendable {
    let renderer: Renderer

    func register(with group: RouterGroup<SignedIn>) { group.get(Path.suggestPalette.route, use: show) }

    private func show(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let typed = try request.fields["q"] ?? ""
        let found = try await visitor.desk.destinations(typed)
        let view = try await Viewpoint(visitor.desk, renderer.site)
        return try renderer.fragment(view.options(found, typed: typed), for: visitor)
    }
}

extension Viewpoint {
    fileprivate func options(_ found: [Destinations], typed: String) -> PaletteOptions {
        var groups = found.map { PaletteOptions.Group(title: title($0.sort), options: $0.places.map(option)) }
        if typed.contains(where: { !$0.isWhitespace }) {
            let search = PaletteOptions.Item(path: search(typed), icon: "search", name: typed)
            groups.append(PaletteOptions.Group(title: words[.searchArchive], options: [search]))
        }
        return PaletteOptions(groups: groups)
    }

    private func title(_ sort: Destinations.Sort) -> String {
        switch sort {
        case .people: words[.searchPeople]
        case .entries: words[.navRecords]
        case .threads: words[.paletteThreads]
        case .saved: words[.savedTitle]
        }
    }

    private func option(_ place: Destination) -> PaletteOptions.Item {
        switch place {
        case .person(let id, let question):
            PaletteOptions.Item(
                path: search(question), person: names.person(id), name: names.person(id).name,
                line: directory.people[id]?.unit.map(names.unit))
        case .unit(let id): PaletteOptions.Item(path: Path.team(id), icon: "team", name: names.unit(id))
        case .entry(let entry):
            PaletteOptions.Item(
                path: Path.record(entry.id), icon: "card", name: entry.name, line: self.entry(entry).dictionary)
        case .thread(let message, let subject):
            PaletteOptions.Item(
                path: "\(Path.thread(message.thread))#message-\(message.id)", icon: "inbox", name: subject,
                line: "\(names.person(message.author).name), \(wording.moment(message.sent).text)")
        case .saved(let search):
            PaletteOptions.Item(path: SavedItem(search, words).path, icon: "star", name: search.name)
        }
    }

    private func search(_ question: String) -> String { LocalPath(Path.search.rawValue, [("q", question)]).description }
}
