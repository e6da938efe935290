import Domain
import Hummingbird
import Language
import Office

// With what the search can be completed while somebody types. Without scripts all of it can be typed or picked.

/// Options for the end of what stands in the search.
struct SearchCompletion: Sendable {
    let renderer: Renderer

    func register(with group: RouterGroup<SignedIn>) { group.get(Path.suggestSearch.route, use: show) }

    private func show(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let typed = try request.fields["q"] ?? ""
        let found = try await visitor.desk.suggestions(completing: typed)
        let view = try await Viewpoint(visitor.desk, renderer.site)
        return try renderer.fragment(view.options(found, completing: typed), for: visitor)
    }
}

extension Viewpoint {
    fileprivate func options(_ found: [SearchSuggestions], completing typed: String) -> SuggestedFilters {
        SuggestedFilters(
            groups: found.map { group in
                SuggestedFilters.Group(
                    title: title(group.sort), options: group.suggestions.map { option($0, completing: typed) })
            })
    }

    private func title(_ sort: SearchSuggestions.Sort) -> String {
        switch sort {
        case .people: words[.searchPeople]
        case .kinds: words[.kinds]
        case .entries(let dictionary): called(dictionary)
        case .filters: words[.filters]
        case .saved: words[.savedTitle]
        }
    }

    private func option(_ one: SearchSuggestion, completing typed: String) -> SuggestedFilters.Item {
        var item = SuggestedFilters.Item(at: typed.utf16.count - one.replaces.utf16.count, replaces: one.replaces)
        switch one.what {
        case .filter(let meaning, let filter):
            (item.name, item.value) = (said(meaning).value, filter)
            item.person = person(meaning).map { names.person($0) }
        case .name(let key, let filter): (item.name, item.value) = (said(key), filter)
        case .dictionary(let dictionary, let filter): (item.name, item.value) = (dictionary.name.in(tongue), filter)
        case .saved(let search): (item.name, item.path) = (search.name, SavedItem(search, words).path)
        }
        return item
    }

    private func said(_ key: QuestionKey) -> String {
        switch key {
        case .author, .from: words[.author]
        case .recipient, .to: words[.recipient]
        case .kind: words[.kind]
        case .date: words[.eventDate]
        case .sent: words[.sentDate]
        case .holder: words[.holder]
        case .orderer: words[.askedOrderer]
        case .state: words[.orderState]
        case .has: words[.searchHas]
        case .file: words[.askedFile]
        case .unit: words[.unit]
        case .entry, .other: words[.entry]
        }
    }

    /// Whom a filter names.
    private func person(_ meaning: AskedFilter.Meaning) -> ID<Person>? {
        switch meaning {
        case .authors(let people), .holders(let people), .orderers(let people): people.first
        case .recipients(let parties): parties.first?.person
        default: nil
        }
    }
}
