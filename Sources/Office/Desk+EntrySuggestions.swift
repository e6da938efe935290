import Domain
import Language
import Store

// Finding entries of dictionaries. Their names are no secret within the office; what is said about them is.

/// An entry that may be meant.
package struct EntrySuggestion: Sendable {
    package let entry: Entry
    /// No other entry that could be chosen is called so.
    package let isAlone: Bool
}

extension Directory {
    /// The dictionaries in which people look something up: those in use, without the reasons for rejections.
    package var openDictionaries: [Dictionary] {
        sortedDictionaries.filter { $0.isActive && $0.code != Dictionary.rejectionReasons }
    }
}

extension Desk {
    /// Entries that can be chosen and may be meant: first the one with this code, then those whose names begin so, then
    /// those with words that begin so.
    ///
    /// - Parameters:
    ///   - text: in any case and with or without diacritics.
    ///   - code: of the dictionary; `nil` for all.
    /// - Throws: `notFound` for a dictionary in which nobody looks anything up.
    package func suggestEntries(_ text: String, in code: String?, limit: Int) async throws -> [EntrySuggestion] {
        let all = try await directory().openDictionaries
        let dictionaries = all.filter { code == nil || $0.code == code }.map(\.id)
        guard code == nil || !dictionaries.isEmpty else { throw Refusal(.notFound) }
        let typed = Typed(text, office.limits)
        return try await office.store.read { reader in
            let found = try reader.entries(typed, in: dictionaries, activeOnly: true, limit: limit)
            let counts = try reader.namesakes(found.map { fold($0.name) }, in: dictionaries)
            return found.map { EntrySuggestion(entry: $0, isAlone: counts[fold($0.name), default: 1] < 2) }
        }
    }

    /// Entries of any dictionary in which people look something up, by name, code and attributes; also those that can no
    /// longer be chosen. The best come first.
    ///
    /// - Parameter dictionary: `nil` for all.
    package func findEntries(
        _ text: String, in dictionary: ID<Dictionary>? = nil, limit: Int
    ) async throws -> [Entry] {
        let dictionaries = try await directory().openDictionaries.map(\.id).filter {
            dictionary == nil || $0 == dictionary
        }
        let typed = Typed(text, office.limits)
        guard !typed.folded.isEmpty else { return [] }
        return try await office.store.read { reader in
            try reader.entries(typed, in: dictionaries, activeOnly: false, limit: limit)
        }
    }
}

extension Look {
    /// Entries that can be chosen and may be meant, the best first.
    func suggestedEntries(_ text: String, in dictionaries: [ID<Dictionary>], limit: Int) throws -> [Entry] {
        try reader.entries(Typed(text, desk.office.limits), in: dictionaries, activeOnly: true, limit: limit)
    }

    /// Entries that can be chosen, of each dictionary that has at most `limit` of them, by name: few enough to be listed.
    package func fewEntries(limit: Int) throws -> [Entry] {
        try directory.openDictionaries.flatMap { dictionary -> [Entry] in
            guard try reader.choices(in: dictionary.id, most: limit + 1) <= limit else { return [] }
            return try reader.entries(
                of: dictionary.id, prefix: "", after: nil, limit: limit, activeOnly: true
            ).map(\.entry)
        }
    }
}

/// What somebody looks for.
private struct Typed: Sendable {
    let code: String
    let folded: String

    init(_ text: String, _ limits: Limits) {
        let text = String(text.prefix(limits.name))
        code = text.lowercased().filter { !$0.isWhitespace }
        folded = fold(text)
    }
}

extension Querying {
    fileprivate func entries(
        _ typed: Typed, in dictionaries: [ID<Dictionary>], activeOnly: Bool, limit: Int
    ) throws -> [Entry] {
        var found: [Entry] = []
        for dictionary in dictionaries {
            if !typed.code.isEmpty { found += try entries(of: dictionary, code: typed.code, limit: limit) }
            found += try entries(
                of: dictionary, prefix: typed.folded, after: nil, limit: limit, activeOnly: activeOnly
            ).map(\.entry)
            found += try entries(
                of: dictionary, saying: typed.folded, activeOnly: activeOnly, limit: limit, scanning: 2_000
            ).sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        }
        var seen: Set<ID<Entry>> = []
        let exact = found.filter { $0.code == typed.code }
        let named = found.filter { fold($0.name).hasPrefix(typed.folded) }
        return Array((exact + named + found).filter { seen.insert($0.id).inserted }.prefix(limit))
    }
}
