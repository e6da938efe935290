import Domain
import Language
import Store

// What a search can be narrowed by, with names and as it would be typed.

extension Desk {
    /// What the messages that fit a query can be narrowed by.
    package func facets(_ query: Query) async throws -> Facets {
        try await look { try $0.facets(query) }
    }
}

extension Look {
    /// What the messages that fit a query can be narrowed by; sorts without a value are left out.
    ///
    /// - Throws: `textTooLong`, `textNotAllowed` for its words.
    package func facets(_ query: Query) throws -> Facets {
        let search = try desk.search(query)
        let counts = try reader.facets(search, most: Facets.most)
        let entries = try shownEntries(counts)
        let spelling = try spelling(of: Array(entries.values))

        func group(_ sort: Facets.Sort, _ values: [(AskedFilter.Meaning, Int)]) -> Facets.Group? {
            let shown = values.filter { query.contains($0.0) }.prefix(Facets.shown).map { meaning, messages in
                Facets.Value(
                    meaning: meaning, messages: messages, typed: spelling.typed(meaning),
                    isChosen: query.asks(for: meaning), replaces: query.surrounds(meaning))
            }
            return shown.isEmpty ? nil : Facets.Group(sort: sort, values: shown)
        }
        let groups = [
            group(.event, counts.periods.map { (.event($0.period), $0.messages) }),
            group(.author, counts.authors.map { (.authors([$0.value]), $0.messages) }),
            group(.recipient, counts.recipients.map { (.recipients([$0.value]), $0.messages) }),
            group(.kind, counts.kinds.map { (.kinds([$0.value]), $0.messages) }),
            group(.unit, counts.units.map { (.units([$0.value]), $0.messages) }),
            group(.state, counts.states.map { (.state($0.value), $0.messages) }),
        ]
        let ofEntries = directory.sortedDictionaries.map { dictionary in
            group(
                .entry(dictionary.id),
                (counts.entries[dictionary.id] ?? []).compactMap { count in
                    entries[count.value].map { (.entries(dictionary.id, [$0]), count.messages) }
                })
        }
        return Facets(total: counts.total, groups: (groups + ofEntries).compactMap(\.self))
    }

    private func shownEntries(_ counts: FacetCounts) throws -> [ID<Entry>: Entry] {
        let ids = counts.entries.values.flatMap { $0.prefix(Facets.shown).map(\.value) }
        return Swift.Dictionary(try reader.entries(ids.sorted()).map { ($0.id, $0) }) { first, _ in first }
    }

    /// How the person would type filters.
    ///
    /// - Parameter entries: those that are to be written.
    func spelling(of entries: [Entry]) throws -> Spelling {
        Spelling(
            Meanings(directory, me: me, today: desk.office.calendar.day(now)), desk.person.language,
            clashing: try codesThatAreNames(entries))
    }

    /// The codes of entries by which another entry of the same dictionary is called.
    private func codesThatAreNames(_ entries: [Entry]) throws -> Set<String> {
        let dictionaries = Set(entries.map(\.dictionary)).sorted()
        let codes = Set(entries.map { fold($0.code) }).sorted()
        return Set(try reader.entries(called: codes, in: dictionaries, limit: 1_000).map { fold($0.name) })
    }
}

extension FacetCounts {
    /// Months by the date of the event, or years where the months are of more than three, the latest first.
    fileprivate var periods: [(period: Period, messages: Int)] {
        guard let first = days.first?.value.month, let last = days.last?.value.month else { return [] }
        let length = last - first < 36 ? 1 : 12
        var sums: [Int: Int] = [:]
        for day in days { sums[day.value.month / length, default: 0] += day.messages }
        return sums.sorted { $0.key > $1.key }.compactMap { number, messages in
            Period(months: number * length..<(number + 1) * length).map { ($0, messages) }
        }
    }
}

extension Day {
    /// Its month, counted from the year 0.
    fileprivate var month: Int { civil.year * 12 + civil.month - 1 }
}

extension Period {
    /// - Parameter months: counted from the year 0.
    fileprivate init?(months: Range<Int>) {
        func first(_ month: Int) -> Day? { Day(year: month / 12, month: month % 12 + 1, day: 1) }
        guard let from = first(months.lowerBound) else { return nil }
        self.init(from: from, to: first(months.upperBound)?.adding(days: -1) ?? .last)
    }
}
