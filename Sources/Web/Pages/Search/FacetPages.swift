import Domain
import Hummingbird
import Office

// What the results of a search can be narrowed by. It takes longer than the results, so the page asks for it when they are on
// the screen.

/// A part of the page of a search.
struct FacetPages: Sendable {
    let renderer: Renderer

    func register(with group: RouterGroup<SignedIn>) { group.get(Path.searchFacets.route, use: show) }

    private func show(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor.desk, renderer.site)
        let asked = try await SearchRequest(try request.fields, isAsked: true, view)
        guard asked.faults.isEmpty else { throw Refusal(.malformed) }
        let facets = try await visitor.desk.facets(asked.query)
        return try renderer.fragment(view.list(facets, asked, isOpen: false), for: visitor)
    }
}

extension Viewpoint {
    /// - Parameter facets: nil where a script asks for them.
    func narrowing(_ asked: SearchRequest, _ facets: Facets?) -> Narrowing {
        let path = asked.path()
        return Narrowing(
            source: asked.path(at: .searchFacets).description,
            path: "\(path)\(path.description.contains("?") ? "&" : "?")facets=1",
            facets: facets.map { list($0, asked, isOpen: true) })
    }

    fileprivate func list(_ facets: Facets, _ asked: SearchRequest, isOpen: Bool) -> FacetList {
        FacetList(
            isOpen: isOpen, note: facets.isCut ? words(.facetsNewest, ["n": .number(facets.total)]) : nil,
            groups: facets.groups.map { group($0, asked) })
    }

    private func group(_ group: Facets.Group, _ asked: SearchRequest) -> FacetGroup {
        let title = title(group.sort)
        let most = group.values.map(\.messages).max() ?? 0
        let values = group.values.map {
            value(
                $0, of: title, asked, bar: group.sort == .event ? Double($0.messages) / Double(max(1, most)) : nil)
        }
        let few = group.sort == .event ? 12 : 8
        let more = values.dropFirst(few)
        return FacetGroup(
            title: title, values: Array(values.prefix(few)),
            more: more.isEmpty
                ? nil
                : FacetGroup.More(
                    label: words(group.sort == .event ? .facetsEarlier : .facetsMore, ["n": .number(more.count)]),
                    values: Array(more)))
    }

    private func value(_ value: Facets.Value, of title: String, _ asked: SearchRequest, bar: Double?) -> FacetValue {
        let label = label(value.meaning)
        return FacetValue(
            label: label, count: String(value.messages),
            says: value.isChosen
                ? words(.askedRemove, ["label": .text(title), "value": .text(label)])
                : words(.searchFound, ["n": .number(value.messages)]),
            path: asked.path(narrowedTo: value).description, isOn: value.isChosen,
            bar: bar.map { Drawing.text(max(2, $0 * 96)) })
    }

    private func title(_ sort: Facets.Sort) -> String {
        switch sort {
        case .event: words[.eventDate]
        case .author: words[.author]
        case .recipient: words[.recipient]
        case .kind: words[.kind]
        case .unit: words[.unit]
        case .state: words[.orderState]
        case .entry(let dictionary): called(dictionary)
        }
    }

    private func label(_ meaning: AskedFilter.Meaning) -> String {
        guard case .event(let period) = meaning, let from = period.from, let to = period.to else {
            return said(meaning).value
        }
        return from.civil.month == to.civil.month ? wording.shortMonth(from) : String(from.civil.year)
    }
}

extension SearchRequest {
    /// The search narrowed to a value, or without it where it is chosen: typed or picked, the filters that are there make way.
    fileprivate func path(narrowedTo value: Facets.Value) -> LocalPath {
        path(typed: asked.typed(narrowedTo: value), without: value.replaces ? fields(of: value) : [])
    }

    /// The fields of the form in which it can be picked.
    private func fields(of value: Facets.Value) -> Set<String> {
        switch value.meaning {
        case .authors: ["author"]
        case .recipients: ["recipient"]
        case .kinds: ["kind"]
        case .units: ["unit"]
        case .state: ["state"]
        case .event: ["eventFrom", "eventTo"]
        // Of entries each narrows further.
        case .entries(_, let entries): entries.map(\.id) == [entry?.id].compactMap(\.self) ? ["entry"] : []
        case .holders, .orderers, .sent, .has, .file: []
        }
    }
}
