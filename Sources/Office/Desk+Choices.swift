import Domain
import Language
import Store

// What can be chosen from: people and entries of dictionaries, by the beginning of their names.

extension Desk {
    /// Entries of a dictionary by name.
    ///
    /// - Parameters:
    ///   - text: what a name begins with, in any case and with or without diacritics; empty for all.
    ///   - after: the last one seen.
    ///   - activeOnly: without those that can no longer be chosen.
    /// - Returns: at most `limit`, and whether there are more.
    /// - Throws: `notFound`.
    package func entries(
        of dictionary: ID<Dictionary>, beginning text: String = "", after: ID<Entry>? = nil, limit: Int,
        activeOnly: Bool = true
    ) async throws -> (entries: [Entry], hasMore: Bool) {
        guard try await directory().dictionaries[dictionary] != nil else { throw Refusal(.notFound) }
        let prefix = fold(String(text.prefix(office.limits.name)))
        return try await office.store.read { reader in
            var last: (folded: String, id: ID<Entry>)?
            if let after {
                guard let entry = try reader.entries([after]).first else {
                    throw Refusal(.malformed, fields: ["before"])
                }
                last = (fold(entry.name), entry.id)
            }
            let found = try reader.entries(
                of: dictionary, prefix: prefix, after: last, limit: limit + 1, activeOnly: activeOnly)
            return (found.prefix(limit).map(\.entry), found.count > limit)
        }
    }

    /// Entries by their ids, in no order; those that are not there are left out.
    package func entries(_ ids: [ID<Entry>]) async throws -> [Entry] {
        try await office.store.read { try $0.entries(ids) }
    }

    /// One entry.
    ///
    /// - Throws: `notFound`.
    package func entry(_ id: ID<Entry>) async throws -> Entry {
        guard let entry = try await entries([id]).first else { throw Refusal(.notFound) }
        return entry
    }
}

extension Directory {
    /// People in whose names each word of a text begins a word, by name; all of them for an empty text.
    package func people(named text: String) -> [Person] {
        let wanted = fold(text).split(separator: " ")
        if wanted.isEmpty { return sortedPeople }
        return sortedPeople.filter { person in
            let words = fold(person.name).split(separator: " ")
            return wanted.allSatisfy { start in words.contains { $0.hasPrefix(start) } }
        }
    }
}
