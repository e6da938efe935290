import Domain
import Language

// Understanding what somebody typed: whom, what and when its filters mean. It never fails: what cannot be understood is looked
// for as words.

/// A typed question, understood.
package struct Asked: Sendable {
    package fileprivate(set) var filters: [AskedFilter] = []
    /// What looked like filters and is looked for as words.
    package fileprivate(set) var unread: [String] = []
    /// The words, with quotes and minus as typed, without what was not understood.
    package fileprivate(set) var words = ""
    /// All of it.
    package fileprivate(set) var query = Query()
    /// Everything in the order in which it was typed.
    private var parts: [(typed: String, meaning: AskedFilter.Meaning?)] = []

    package init() {}

    fileprivate mutating func add(_ typed: String, _ meaning: AskedFilter.Meaning? = nil) {
        parts.append((typed, meaning))
    }

    /// What was typed, without the filters that mean such.
    package func typed(without isLeftOut: (AskedFilter.Meaning) -> Bool) -> String {
        parts.filter { part in part.meaning.map { !isLeftOut($0) } ?? true }.map(\.typed).joined(separator: " ")
    }
}

extension Desk {
    /// How many people, kinds or entries the value of one filter may mean; a value that means more is none.
    static var mostMeant: Int { 100 }

    /// Understands a question.
    ///
    /// - Throws: `textTooLong`, `textNotAllowed`.
    package func understand(_ typed: String) async throws -> Asked {
        let typed = try Text.clean(typed, "q", limit: 2_000)
        let directory = try await directory()
        let meanings = Meanings(directory, me: me, today: office.calendar.day(office.clock.now()))
        var asked = Asked()
        var words: [String] = []
        var all: [String] = []
        for part in Question(typed).parts {
            switch part {
            case .words(let text):
                asked.add(text)
                words.append(text)
                all.append(text)
            case .filter(let filter):
                if let meaning = try await self.meaning(filter, meanings, directory) {
                    asked.filters.append(AskedFilter(typed: filter.typed, meaning: meaning))
                    asked.query.add(meaning)
                    asked.add(filter.typed, meaning)
                } else {
                    asked.add(filter.typed)
                    all.append(filter.typed)
                    if filter.key.isKnown { asked.unread.append(filter.typed) } else { words.append(filter.typed) }
                }
            }
        }
        asked.words = words.joined(separator: " ")
        asked.query.text = all.joined(separator: " ")
        return asked
    }

    private func meaning(
        _ filter: QuestionFilter, _ meanings: Meanings, _ directory: Directory
    ) async throws -> AskedFilter.Meaning? {
        switch filter.key {
        case .entry: return try await entries(filter.value, in: nil)
        case .other(let name):
            guard let dictionary = directory.dictionary(named: name) else { return nil }
            return try await entries(filter.value, in: dictionary.id)
        default: return meanings.meaning(filter)
        }
    }

    /// Entries by id, by code or whole name, or else by beginnings of their words.
    private func entries(_ value: String, in dictionary: ID<Dictionary>?) async throws -> AskedFilter.Meaning? {
        if let id = ID<Entry>(value), let entry = try await entries([id]).first,
            dictionary == nil || entry.dictionary == dictionary
        {
            return .entries(dictionary, [entry])
        }
        let found = try await findEntries(value, in: dictionary, limit: Self.mostMeant + 1)
        guard !found.isEmpty else { return nil }
        let exact = found.filter { $0.code == value.lowercased() || fold($0.name) == fold(value) }
        if !exact.isEmpty { return .entries(dictionary, exact) }
        return found.count <= Self.mostMeant ? .entries(dictionary, found) : nil
    }
}

extension Directory {
    /// The dictionary that is meant by a word before a colon, `klient` for one that is called *Klienci*: its code, its name in
    /// either language, or a word that is one of these but for its end.
    func dictionary(named word: String) -> Dictionary? {
        guard word.utf8.count >= 3 else { return nil }
        let named = openDictionaries.map { ($0, [$0.code, $0.name.polish, $0.name.english].map(fold)) }
        if let exact = named.first(where: { $0.1.contains(word) }) { return exact.0 }
        let fitting = named.filter { $0.1.contains { Self.isAlike(word, $0) } }
        return fitting.count == 1 ? fitting[0].0 : nil
    }

    private static func isAlike(_ word: String, _ name: String) -> Bool {
        let common = zip(word.utf8, name.utf8).prefix { $0 == $1 }.count
        return common >= 4 && common >= word.utf8.count - 1 && name.utf8.count - common <= 3
    }
}
