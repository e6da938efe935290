import Domain
import Office

// The lists of dictionaries and of their entries.

extension Viewpoint {
    /// - Parameter found: nil where nothing was looked for.
    func page(
        _ query: String, _ found: [Entry]?, _ sizes: [(dictionary: Domain.Dictionary, entries: Int)]
    ) -> RecordsPage {
        RecordsPage(
            query: query, found: found.map { $0.map { record($0, withDictionary: true) } },
            dictionaries: sizes.map { dictionary, entries in
                RecordsPage.Item(
                    path: Path.recordList(dictionary.id), name: dictionary.name.in(tongue),
                    entries: words(
                        entries > 10_000 ? .recordEntriesMore : .entriesNumber, ["n": .number(min(entries, 10_000))]),
                    attributes: dictionary.attributes.map { $0.name.in(tongue) }.joined(separator: ", "))
            },
            empty: found?.isEmpty == true
                ? words[.recordsNotFound] : sizes.isEmpty ? words[.recordsEmpty] : nil)
    }

    /// The entries of a dictionary: from one of them on, or those that were looked for.
    func page(
        _ dictionary: Domain.Dictionary, query: String, after last: ID<Entry>?, limit: Int
    ) async throws -> RecordListPage {
        let path = Path.recordList(dictionary.id)
        var entries: [Entry] = []
        var next: Next?
        if query.isEmpty {
            let found = try await desk.entries(of: dictionary.id, after: last, limit: limit, activeOnly: false)
            entries = found.entries
            next = found.hasMore ? found.entries.last.map { Next(path: "\(path)?before=\($0.id)") } : nil
        } else {
            entries = try await desk.findEntries(query, in: dictionary.id, limit: limit)
        }
        return RecordListPage(
            path: path, name: dictionary.name.in(tongue), query: query,
            entries: entries.map { record($0, withDictionary: false) }, next: next,
            empty: entries.isEmpty ? words[query.isEmpty ? .recordListEmpty : .recordsNotFound] : nil,
            all: query.isEmpty ? nil : path)
    }

    func record(_ entry: Entry, withDictionary: Bool) -> RecordItem {
        let dictionary = directory.dictionaries[entry.dictionary]
        let values = (dictionary?.attributes ?? []).compactMap { entry.attributes[$0.code] }.filter { !$0.isEmpty }
        return RecordItem(
            path: Path.record(entry.id), name: entry.name, code: entry.code,
            dictionary: withDictionary ? dictionary?.name.in(tongue) : nil, line: values.joined(separator: " · "),
            isOld: !entry.isActive)
    }
}
