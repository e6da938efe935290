import Domain
import Language
import Store

// Saved searches are their owner's alone; for anybody else they are not there. What a question means is found anew each time
// it is asked: the office keeps it as it was typed.

extension Desk {
    /// The person's saved searches by name.
    package func savedSearches() async throws -> [SavedSearch] { try await look { try $0.savedSearches() } }

    /// Keeps a question under a name.
    ///
    /// - Parameters:
    ///   - question: the query of the search page's address.
    ///   - isTold: whether to tell how much is new.
    ///   - seen: the newest message that it finds now.
    /// - Throws: `nameRequired`, `nameTaken`, `textTooLong`, `searchesTooMany`.
    package func saveSearch(
        _ question: String, name: String, isTold: Bool, seen: ID<Message>?, key: String? = nil
    ) async throws -> ID<SavedSearch> {
        let name = try searchName(name)
        let question = try Text.clean(question, "question", limit: office.limits.question)
        guard !question.isEmpty else { throw Refusal(.malformed, fields: ["question"]) }
        let limit = office.limits.savedSearches
        return try await perform(key, ["save-search", question, name, isTold ? "told" : ""]) { [me, office] writer in
            try writer.turnSavedSearches(of: me)
            guard try writer.countSavedSearches(of: me) < limit else {
                throw Refusal(.searchesTooMany, ["limit": .number(limit)])
            }
            let search = SavedSearch(
                id: office.ids.next(), person: me, name: name, question: question, isTold: isTold,
                seen: seen ?? ID(raw: 0))
            try put(search, writer) { try writer.insert(search, folded: $0) }
            return search.id
        }
    }

    /// Changes what a saved search is called, and whether to tell how much is new; what is `nil` stays as it is.
    ///
    /// - Throws: `notFound`, `nameRequired`, `nameTaken`, `textTooLong`.
    package func changeSearch(
        _ id: ID<SavedSearch>, name: String? = nil, isTold: Bool? = nil, key: String? = nil
    ) async throws {
        let name = try name.map { try searchName($0) }
        let print = ["change-search", id.description, name ?? "", isTold.map { "\($0)" } ?? ""]
        _ = try await perform(key, print) { [me] writer in
            try writer.turnSavedSearches(of: me)
            guard var search = try writer.savedSearch(id, of: me) else { throw Refusal(.notFound) }
            if let name { search.name = name }
            if let isTold { search.isTold = isTold }
            try put(search, writer) { [search] in try writer.update(search, folded: $0) }
            return true
        }
    }

    /// Forgets a saved search.
    ///
    /// - Throws: `notFound`.
    package func forgetSearch(_ id: ID<SavedSearch>, key: String? = nil) async throws {
        _ = try await perform(key, ["forget-search", id.description]) { [me] writer in
            guard try writer.savedSearch(id, of: me) != nil else { throw Refusal(.notFound) }
            try writer.removeSavedSearch(id, of: me)
            return true
        }
    }

    /// Notes that the person has looked at what a saved search found, up to a message.
    package func see(_ message: ID<Message>, in search: ID<SavedSearch>) async throws {
        do {
            try await office.store.write { [me] writer in try writer.see(message, in: search, of: me) }
        } catch StoreError.busy {
            // It is shown as new once more; that is no reason not to show it now.
            return
        }
    }

    private func searchName(_ name: String) throws(Refusal) -> String {
        let name = try Text.clean(name, "name", limit: office.limits.searchName)
        guard !name.isEmpty else { throw Refusal(.nameRequired, fields: ["name"]) }
        return name
    }

    /// Writes it, unless another is called so. A name of signs only is compared as it is.
    private func put(_ search: SavedSearch, _ writer: Writer, _ write: (_ folded: String) throws -> Void) throws {
        let folded = fold(search.name)
        let name = folded.isEmpty ? search.name : folded
        if try writer.isTaken(name, besides: search) { throw Refusal(.nameTaken, fields: ["name"]) }
        try write(name)
    }
}

extension Look {
    /// The person's saved searches by name.
    package func savedSearches() throws -> [SavedSearch] {
        try reader.savedSearches(of: me, limit: desk.office.limits.savedSearches)
    }

    /// How many messages of others a question finds that are newer than one, counted up to 100. Who may see them is checked
    /// on the rows.
    ///
    /// - Throws: `textTooLong`, `textNotAllowed` for its words.
    package func newCount(_ query: Query, after seen: ID<Message>) throws -> Int {
        try reader.newCount(try desk.search(query), after: seen, most: 100)
    }
}
