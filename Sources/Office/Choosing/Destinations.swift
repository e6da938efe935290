import Domain
import Language
import Store

// Where somebody can go who types a name or a few words: to people and units, to entries, to threads that the person sees, and to
// the person's own saved searches. It is asked at every key, so nothing is counted and little is read.

/// Somewhere to go.
package enum Destination: Sendable {
    /// Somebody, by the question that finds what that person wrote.
    case person(ID<Person>, question: String)
    case unit(ID<Unit>)
    case entry(Entry)
    /// A thread, at the newest message that fits.
    case thread(Message, subject: String)
    case saved(SavedSearch)
}

/// Destinations of one sort, the likeliest first.
package struct Destinations: Sendable {
    package let sort: Sort
    package internal(set) var places: [Destination]

    package enum Sort: Hashable, Sendable {
        case people, entries, threads, saved
    }

    /// In all groups together: what can be looked over while typing.
    package static let most = 8
    /// As many messages are read: more than one may be of the same thread.
    fileprivate static let messages = 24
}

extension Desk {
    /// Where one can go by what was typed; nowhere for a single letter.
    ///
    /// - Parameter typed: what begins the words of a name, or is looked for in the archive as the search would; the last word may be
    ///   unfinished.
    /// - Throws: `textNotAllowed`.
    package func destinations(_ typed: String) async throws -> [Destinations] {
        let typed = String(typed.prefix(office.limits.name))
        guard fold(typed).utf8.count > 1 else { return [] }
        let query = try await understand(typed.orBeginning).query
        return try await look { look in
            let groups = [
                Destinations(sort: .people, places: try look.parties(typed)),
                Destinations(sort: .entries, places: try look.entries(typed)),
                Destinations(sort: .threads, places: try look.threads(query)),
                Destinations(sort: .saved, places: try look.saved(typed)),
            ]
            return groups.filter { !$0.places.isEmpty }.shortened(\.places, to: Destinations.most)
        }
    }
}

extension Look {
    fileprivate func parties(_ typed: String) throws -> [Destination] {
        let spelling = try spelling(of: [])
        return directory.called(typed, for: desk).prefix(Destinations.most).map { party in
            switch party {
            case .person(let id): .person(id, question: spelling.typed(.authors([id])))
            case .unit(let id): .unit(id)
            }
        }
    }

    /// By attributes only where much was typed: of those too much begins with a letter or two.
    fileprivate func entries(_ typed: String) throws -> [Destination] {
        let isLong = fold(typed).utf8.count >= TextQuery.shortestBeginning
        let found = try suggestedEntries(typed, in: directory.openDictionaries.map(\.id), limit: 20)
        return found.filter { isLong || $0.isNamed(typed) }.prefix(Destinations.most).map { .entry($0) }
    }

    /// First those whose subject says it. Who may see a message, the search decides.
    fileprivate func threads(_ query: Query) throws -> [Destination] {
        let search = try desk.search(query)
        let ids = try reader.search(search, before: nil, limit: Destinations.messages)
        var seen: Set<ID<Thread>> = []
        let newest = try reader.messages(ids).reversed().filter { seen.insert($0.thread).inserted }
        let subjects = try reader.subjects(newest.map(\.thread))
        let analyser = desk.office.analyser
        let called = subjects.filter {
            Snippet.highlight($0.value, for: search.text, analyser).contains(where: \.isMatch)
        }
        let best = newest.filter { called[$0.thread] != nil } + newest.filter { called[$0.thread] == nil }
        return best.prefix(Destinations.most).map { .thread($0, subject: subjects[$0.thread] ?? "") }
    }

    fileprivate func saved(_ typed: String) throws -> [Destination] {
        try savedSearches().filter { $0.isNamed(typed) }.prefix(Destinations.most).map { .saved($0) }
    }
}

extension String {
    /// The same question, of which the last word may be the beginning of one: whoever types *fakt* may be on the way to *faktura*.
    fileprivate var orBeginning: String {
        guard let word = split(whereSeparator: \.isWhitespace).last, word.endIndex == endIndex,
            word.count >= TextQuery.shortestBeginning, word.allSatisfy(\.isLetter)
        else { return self }
        return "\(self) OR \(word)*"
    }
}
