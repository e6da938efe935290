import Domain
import Language
import Store

// Finding whom and what the end of a question may mean.

/// Looks for what the end of a question may become.
struct QuestionCompletion {
    let look: Look
    let spelling: Spelling

    private var directory: Directory { look.directory }

    // MARK: - A filter

    /// Values of a filter.
    ///
    /// - Parameter typed: the filter as far as it was typed.
    func filters(_ key: QuestionKey, _ value: String, replacing typed: String) throws -> [SearchSuggestions] {
        // Of signs only nothing is left to look for.
        guard value.isEmpty || !fold(value).isEmpty else { return [] }
        func group(_ sort: SearchSuggestions.Sort, _ meanings: [AskedFilter.Meaning]) -> SearchSuggestions {
            let shown = meanings.prefix(SearchSuggestions.most)
            return SearchSuggestions(sort: sort, suggestions: shown.map { suggestion($0, replacing: typed) })
        }
        func people() -> [ID<Person>] { parties(value).compactMap(\.person) }
        func periods() -> SearchSuggestions { self.periods(key, value, replacing: typed) }
        switch key {
        case .author: return [group(.people, people().map { .authors([$0]) })]
        case .holder: return [group(.people, people().map { .holders([$0]) })]
        case .orderer: return [group(.people, people().map { .orderers([$0]) })]
        case .recipient: return [group(.people, parties(value).map { .recipients([$0]) })]
        case .from: return [group(.people, people().map { .authors([$0]) }), periods()]
        case .to: return [group(.people, parties(value).map { .recipients([$0]) }), periods()]
        case .unit: return [group(.people, parties(value).compactMap(\.unit).map { .units([$0]) })]
        case .kind: return [group(.kinds, kinds(value).map { .kinds([$0.id]) })]
        case .date, .sent: return [periods()]
        case .state: return [group(.filters, OrderFilter.begun(by: value).map { .state($0) })]
        case .has: return [group(.filters, Possession.begun(by: value).map { .has($0) })]
        case .entry: return try entries(value, in: directory.openDictionaries, replacing: typed)
        case .other(let name):
            return try directory.dictionary(named: name).map { try entries(value, in: [$0], replacing: typed) } ?? []
        case .file: return []
        }
    }

    // MARK: - Words

    /// What the last words may be the beginning of.
    ///
    /// - Parameter tails: the most words first.
    func words(_ tails: [String]) throws -> [SearchSuggestions] {
        guard let last = tails.last else { return [] }
        return [people(tails), kinds(tails)] + (try entries(tails)) + [filters(last), try saved(tails)]
    }

    /// What is found by as many of the words as mean something together. Whatever is found by several words is found by the
    /// last of them, so mostly there is one thing to look for.
    private func longest<Found>(
        _ tails: [String], _ find: (String) throws -> [Found]
    ) rethrows -> (tail: String, found: [Found]) {
        var longest: (String, [Found]) = ("", [])
        // One letter is too little to go by.
        for tail in tails.reversed() where fold(tail).utf8.count > 1 {
            let found = try find(tail)
            guard !found.isEmpty else { break }
            longest = (tail, found)
        }
        return longest
    }

    /// Whoever is called so, as author, and the likeliest as addressee as well.
    private func people(_ tails: [String]) -> SearchSuggestions {
        let (tail, found) = longest(tails) { directory.called($0, for: look.desk) }
        let meanings = found.prefix(3).enumerated().flatMap { place, party -> [AskedFilter.Meaning] in
            switch party {
            case .person(let person): place > 0 ? [.authors([person])] : [.authors([person]), .recipients([party])]
            case .unit(let unit): [.units([unit])]
            }
        }
        return SearchSuggestions(sort: .people, suggestions: meanings.map { suggestion($0, replacing: tail) })
    }

    private func kinds(_ tails: [String]) -> SearchSuggestions {
        let (tail, found) = longest(tails, kinds)
        return SearchSuggestions(
            sort: .kinds, suggestions: found.prefix(2).map { suggestion(.kinds([$0.id]), replacing: tail) })
    }

    private func entries(_ tails: [String]) throws -> [SearchSuggestions] {
        let all = directory.openDictionaries
        let (tail, found) = try longest(tails) { text in
            // Whoever types words means names; of attributes too much begins so.
            try look.suggestedEntries(text, in: all.map(\.id), limit: 20).filter { $0.isNamed(text) }
        }
        return try groups(Array(found.prefix(3)), of: all, replacing: tail)
    }

    /// Names of filters, and values that are clear without one.
    private func filters(_ word: String) -> SearchSuggestions {
        let folded = fold(word)
        guard folded.utf8.count > 1 else { return SearchSuggestions(sort: .filters, suggestions: []) }
        let keys = QuestionKey.begun(by: word).map { key in
            SearchSuggestion(replaces: word, what: .name(key, typed: spelling.name(key)))
        }
        let dictionaries = directory.openDictionaries.filter { one in
            [one.code, one.name.polish, one.name.english].contains { fold($0).hasPrefix(folded) }
        }.compactMap { one in
            spelling.name(of: one.id).map { SearchSuggestion(replaces: word, what: .dictionary(one, typed: $0 + ":")) }
        }
        let values =
            OrderFilter.begun(by: word).map { suggestion(.state($0), replacing: word) }
            + Possession.begun(by: word).map { suggestion(.has($0), replacing: word) }
            + periods(.date, word, replacing: word).suggestions
        return SearchSuggestions(sort: .filters, suggestions: Array((keys + dictionaries).prefix(2)) + values.prefix(2))
    }

    /// The person's own; everybody else's are not there.
    private func saved(_ tails: [String]) throws -> SearchSuggestions {
        let all = try look.savedSearches()
        let (tail, found) = longest(tails) { text in all.filter { $0.isNamed(text) } }
        return SearchSuggestions(
            sort: .saved, suggestions: found.prefix(2).map { SearchSuggestion(replaces: tail, what: .saved($0)) })
    }

    // MARK: - Whom and what

    private func parties(_ text: String) -> [Party] { directory.matches(text, for: look.desk).map(\.party) }

    private func kinds(_ text: String) -> [Kind] {
        directory.sortedKinds.filter { kind in
            kind.isActive
                && (begins(text, [kind.name.polish, kind.name.english]) || fold(kind.code).hasPrefix(fold(text)))
        }
    }

    private func entries(
        _ text: String, in dictionaries: [Dictionary], replacing typed: String
    ) throws -> [SearchSuggestions] {
        let found = try look.suggestedEntries(text, in: dictionaries.map(\.id), limit: SearchSuggestions.most)
        return try groups(found, of: dictionaries, replacing: typed)
    }

    /// A group for each dictionary.
    private func groups(
        _ entries: [Entry], of dictionaries: [Dictionary], replacing typed: String
    ) throws -> [SearchSuggestions] {
        guard !entries.isEmpty else { return [] }
        let spelling = try look.spelling(of: entries)
        return dictionaries.map { dictionary in
            let own = entries.filter { $0.dictionary == dictionary.id }
            return SearchSuggestions(
                sort: .entries(dictionary.id),
                suggestions: own.map { entry in
                    let meaning = AskedFilter.Meaning.entries(dictionary.id, [entry])
                    return SearchSuggestion(
                        replaces: typed, what: .filter(meaning, typed: spelling.typed(meaning)))
                })
        }
    }

    private func periods(_ key: QuestionKey, _ text: String, replacing typed: String) -> SearchSuggestions {
        let found = NamedPeriod.begun(by: text).compactMap { one -> SearchSuggestion? in
            let written = spelling.typed(key, one)
            guard case .filter(let filter)? = Question(written).parts.first,
                let meaning = spelling.meanings.meaning(filter)
            else { return nil }
            return SearchSuggestion(replaces: typed, what: .filter(meaning, typed: written))
        }
        return SearchSuggestions(sort: .filters, suggestions: found)
    }

    private func suggestion(_ meaning: AskedFilter.Meaning, replacing typed: String) -> SearchSuggestion {
        SearchSuggestion(replaces: typed, what: .filter(meaning, typed: spelling.typed(meaning)))
    }
}

/// Whether each word of a text begins a word of one of these names.
func begins(_ text: String, _ names: [String]) -> Bool {
    let wanted = fold(text).split(separator: " ")
    return names.contains { name in
        let words = fold(name).split(separator: " ")
        return wanted.allSatisfy { start in words.contains { $0.hasPrefix(start) } }
    }
}

extension SavedSearch {
    /// Whether its name begins so.
    func isNamed(_ text: String) -> Bool { begins(text, [name]) }
}

extension Entry {
    /// Whether its name or code begins so; else a text is of its attributes.
    func isNamed(_ text: String) -> Bool { begins(text, [name]) || fold(code).hasPrefix(fold(text)) }
}
