import Domain
import Office

// Saved searches as pages show them.

extension Viewpoint {
    /// Saved searches with how much is new in those that tell. Each costs a search: no page has this around it.
    func news(_ searches: [SavedSearch]) async throws -> [SavedItem] {
        let counts = try await newCounts(searches)
        return searches.map { item($0, counts[$0.id] ?? 0) }
    }

    private func item(_ search: SavedSearch, _ count: Int) -> SavedItem {
        var item = SavedItem(search, words)
        if count > 0 { item.count = count > 99 ? "99+" : String(count) }
        return item
    }

    /// How many messages are new in those that tell.
    func newCounts(_ searches: [SavedSearch]) async throws -> [ID<SavedSearch>: Int] {
        var told: [(search: SavedSearch, query: Query)] = []
        for search in searches where search.isTold {
            let asked = try await question(search.question)
            if asked.faults.isEmpty { told.append((search, asked.query)) }
        }
        return try await desk.look { [told] look in
            try told.reduce(into: [:]) { counts, one in
                do {
                    counts[one.search.id] = try look.newCount(one.query, after: one.search.seen)
                } catch let refusal as Refusal where refusal.status == .unprocessableContent {
                    // It cannot be asked any more; its page says why.
                    counts[one.search.id] = 0
                }
            }
        }
    }

    /// A question as an address has it.
    ///
    /// - Throws: `malformed` for what no address of ours is.
    func question(_ text: String) async throws -> SearchRequest {
        try await SearchRequest(try Fields(encoded: text), isAsked: true, self)
    }

    /// Saves a question of an address, of which all that it finds now is seen.
    ///
    /// - Throws: `malformed` for a question that means nothing; see `Desk.saveSearch`.
    func save(_ question: String, name: String, isTold: Bool, key: String?) async throws -> ID<SavedSearch> {
        let asked = try await self.question(question)
        guard asked.faults.isEmpty else { throw Refusal(.malformed, fields: ["question"]) }
        let newest = try await desk.exported(asked.query, before: nil, limit: 1).messages.first
        return try await desk.saveSearch(
            asked.question, name: name, isTold: isTold, seen: newest?.id, key: key)
    }

    /// What can be done with what a search found.
    ///
    /// - Parameter saved: as which it is saved.
    func keeping(_ asked: SearchRequest, _ found: Found?, saved: SavedSearch?) -> SearchKeeping? {
        guard let found, asked.faults.isEmpty else { return nil }
        let maySave = saved == nil && !asked.question.isEmpty
        return SearchKeeping(
            question: asked.question, savedAs: saved?.name,
            save: maySave ? SavedForm(question: asked.question, limit: desk.office.limits.searchName) : nil,
            hasResults: !found.hits.isEmpty)
    }

    /// The page of saved searches.
    ///
    /// - Parameter tried: a form that was refused.
    func page(_ searches: [SavedSearch], tried: SavedTry?) async throws -> SavedSearchesPage {
        let items = try await news(searches)
        var rows: [SavedSearchesPage.Row] = []
        for (search, item) in zip(searches, items) {
            let form = form(search, tried: tried?.id == search.id ? tried : nil)
            rows.append(SavedSearchesPage.Row(item: item, line: try await line(search), form: form))
        }
        let fresh = tried.flatMap { $0.id == nil ? form($0) : nil }
        let action = EmptyState.Action(path: Path.search.rawValue, text: words[.navSearch])
        return SavedSearchesPage(
            searches: rows, fresh: fresh,
            empty: searches.isEmpty && fresh == nil
                ? EmptyState(icon: "star", sentence: words[.savedEmpty], action: action) : nil)
    }

    private func form(_ search: SavedSearch, tried: SavedTry?) -> SavedForm {
        SavedForm(
            id: search.id.description, name: Field(value: tried?.name ?? search.name, error: tried?.fault),
            isTold: tried?.isTold ?? search.isTold, isOpen: tried != nil, limit: desk.office.limits.searchName)
    }

    private func form(_ tried: SavedTry) -> SavedForm {
        SavedForm(
            question: tried.question, name: Field(value: tried.name, error: tried.fault), isTold: tried.isTold,
            isOpen: true, limit: desk.office.limits.searchName)
    }

    /// What is looked for, in a line.
    private func line(_ search: SavedSearch) async throws -> String {
        let asked = try await question(search.question)
        let parts = [
            asked.fields.filled("q"), asked.active > 0 ? words(.savedFilters, ["n": .number(asked.active)]) : nil,
        ]
        return parts.compactMap(\.self).joined(separator: " · ")
    }
}

extension SavedItem {
    init(_ search: SavedSearch, _ words: Words) {
        self.init(
            id: search.id.description, path: "\(Path.search.rawValue)?\(search.question)", name: search.name,
            counted: words[.savedCount])
    }
}

/// A form of a saved search that was refused.
struct SavedTry: Sendable {
    /// Nil for a new one.
    let id: ID<SavedSearch>?
    let question: String
    let name: String
    let isTold: Bool
    let fault: String
}
