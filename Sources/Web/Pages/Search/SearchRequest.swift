import Domain
import Office

// What somebody looks for, from the address: as it was typed or picked, as a query, and what of it means nothing.

/// One search as it was asked for.
struct SearchRequest: Sendable {
    let fields: Fields
    /// False before anybody asked for anything: then the page shows what is newest.
    let isAsked: Bool
    private(set) var query = Query()
    /// What was typed, understood.
    private(set) var asked = Asked()
    /// What was picked in the form.
    private(set) var picked = Query()
    private(set) var faults = Faults()
    /// The entry that is looked for.
    private(set) var entry: Entry?
    /// Names of those who can be chosen; others can be typed.
    let parties: PartyNames
    private let view: Viewpoint

    /// Filters, in the order of the form. Each counts as one, a range of dates too.
    private static let filters = [
        ["author"], ["recipient"], ["kind"], ["entry"], ["state"], ["holder"], ["unit"], ["sentFrom", "sentTo"],
        ["eventFrom", "eventTo"], ["has"],
    ]

    /// - Throws: `malformed`, `kindUnknown` for a choice that no form offers.
    init(_ fields: Fields, isAsked: Bool, _ view: Viewpoint) async throws {
        self.fields = fields
        self.isAsked = isAsked
        self.view = view
        parties = view.parties
        picked.kinds = Set([try fields.id("kind", else: .kindUnknown)].compactMap(\.self))
        picked.units = Set([try fields.id("unit")].compactMap(\.self))
        picked.states = Set([try fields.choice("state")].compactMap(\.self))
        picked.hasAttachment = fields.filled("has") == "attachment"
        picked.authors = Set([person("author")].compactMap(\.self))
        picked.holders = Set([person("holder")].compactMap(\.self))
        picked.recipients = Set([party("recipient")].compactMap(\.self))
        picked.sentFrom = day("sentFrom")
        picked.sentTo = day("sentTo")
        picked.eventFrom = day("eventFrom")
        picked.eventTo = day("eventTo")
        try await readEntry()
        do {
            asked = try await view.desk.understand(fields["q"] ?? "")
        } catch let refusal as Refusal where refusal.status == .unprocessableContent {
            note(refusal)
        }
        query = asked.query.and(picked)
    }

    /// Whether what the results can be narrowed by is on the page from the beginning, for browsers without scripts.
    var showsFacets: Bool { fields.filled("facets") != nil }

    /// How many filters are set.
    var active: Int { Self.filters.count { $0.contains { fields.filled($0) != nil } } }

    /// Whether the best results come first, which only words can tell.
    var isRanked: Bool { fields.filled("sort") == "best" && hasWords }

    /// Whether words are looked for, beside filters.
    var hasWords: Bool { !query.text.allSatisfy(\.isWhitespace) }

    /// The page of this search.
    ///
    /// - Parameters:
    ///   - before: the last message of the page before.
    ///   - typed: what stands in the field; what was typed unless told.
    ///   - names: fields that are left out.
    ///   - ranked: whether the best come first; as they do now unless told.
    func path(
        before: String? = nil, typed: String? = nil, without names: Set<String> = [], ranked: Bool? = nil,
        at path: Path = .search
    ) -> LocalPath {
        var pairs = [("q", typed ?? fields["q"] ?? "")]
        for name in Self.filters.flatMap(\.self) where !names.contains(name) {
            if let value = fields.filled(name) { pairs.append((name, value)) }
        }
        if ranked ?? isRanked { pairs.append(("sort", "best")) }
        if showsFacets, path == .search { pairs.append(("facets", "1")) }
        if let before { pairs.append(("before", before)) }
        return LocalPath(path.rawValue, pairs)
    }

    /// What stands in the address of its page after the `?`.
    var question: String { String(path().description.drop { $0 != "?" }.dropFirst()) }

    /// Notes why the office refused it.
    mutating func note(_ refusal: Refusal) { faults.add(refusal, view, fields: [:]) }
}

// MARK: - What was typed

extension SearchRequest {
    private mutating func note(_ code: Refusal.Code, _ values: [String: Refusal.Value] = [:], at field: String) {
        faults.add(Refusal(code, values, fields: [field]), view, fields: [field: field])
    }

    private mutating func day(_ field: String) -> Day? {
        guard let text = fields.filled(field) else { return nil }
        guard let day = DayPhrase(text, today: view.wording.today) else {
            faults.add(view.words[.dayUnknown], at: field)
            return nil
        }
        return day.day
    }

    private mutating func person(_ field: String) -> ID<Person>? {
        guard let party = party(field) else { return nil }
        guard case .person(let person) = party else {
            note(.recipientUnknown, ["name": .text(fields[field] ?? "")], at: field)
            return nil
        }
        return person
    }

    private mutating func party(_ field: String) -> Party? {
        guard let typed = fields.filled(field), typed.contains(where: { !$0.isWhitespace }) else { return nil }
        guard let party = parties.only(typed) ?? view.everybody.only(typed) else {
            note(.recipientUnknown, ["name": .text(typed)], at: field)
            return nil
        }
        return party
    }

    private mutating func readEntry() async throws {
        guard let typed = fields.filled("entry") else { return }
        entry = try await view.entry(sought: typed)
        picked.entries = entry.map { [[$0.id]] } ?? []
        if entry == nil { note(.entryUnknown, ["name": .text(typed)], at: "entry") }
    }
}

extension Viewpoint {
    /// Names of everybody who ever was here or wrote to here: the archive remembers who has left.
    fileprivate var everybody: PartyNames {
        PartyNames(people: directory.sortedPeople, units: directory.sortedUnits, unitHint: words[.unitHint])
    }
}

extension PartyNames {
    /// The one who is meant.
    fileprivate func only(_ typed: String) -> Party? {
        let (parties, unknown) = read([typed])
        return parties.count == 1 && unknown.isEmpty ? parties[0] : nil
    }
}
