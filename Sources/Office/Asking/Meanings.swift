import Domain
import Language

// Whom and what a value means, by the directory: an id, a log-in or code, a whole name, or else the beginnings of its words.

/// Understands the filters whose values are no entries.
struct Meanings {
    let directory: Directory
    let me: ID<Person>
    let today: Day

    init(_ directory: Directory, me: ID<Person>, today: Day) {
        (self.directory, self.me, self.today) = (directory, me, today)
    }

    func meaning(_ filter: QuestionFilter) -> AskedFilter.Meaning? {
        let value = filter.value
        switch filter.key {
        case .author: return people(value).map(AskedFilter.Meaning.authors)
        case .holder: return people(value).map(AskedFilter.Meaning.holders)
        case .orderer: return people(value).map(AskedFilter.Meaning.orderers)
        case .recipient: return parties(value).map(AskedFilter.Meaning.recipients)
        case .from:
            if let day = Period(value, today: today)?.from { return .sent(Period(from: day, to: nil)) }
            return people(value).map(AskedFilter.Meaning.authors)
        case .to:
            if let day = Period(value, today: today)?.to { return .sent(Period(from: nil, to: day)) }
            return parties(value).map(AskedFilter.Meaning.recipients)
        case .date: return Period(value, today: today).map(AskedFilter.Meaning.event)
        case .sent: return Period(value, today: today).map(AskedFilter.Meaning.sent)
        case .kind: return kinds(value).map(AskedFilter.Meaning.kinds)
        case .unit: return units(value).map(AskedFilter.Meaning.units)
        case .state: return OrderFilter(typed: value).map(AskedFilter.Meaning.state)
        case .has: return Possession(typed: value).map(AskedFilter.Meaning.has)
        case .file:
            let words = fold(value).split(separator: " ").map(String.init)
            return words.isEmpty ? nil : .file(words)
        case .entry, .other: return nil
        }
    }

    private func people(_ value: String) -> [ID<Person>]? {
        if ["ja", "me"].contains(fold(value)) { return [me] }
        return found(
            value, in: directory.sortedPeople, id: \.id, codes: { [$0.login].compactMap { $0 } }, names: { [$0.name] })
    }

    func units(_ value: String) -> [ID<Unit>]? {
        found(value, in: directory.sortedUnits, id: \.id, codes: { [$0.code] }, names: { [$0.name] })
    }

    func kinds(_ value: String) -> [ID<Kind>]? {
        found(
            value, in: directory.sortedKinds, id: \.id, codes: { [$0.code] },
            names: { [$0.name.polish, $0.name.english] })
    }

    private func parties(_ value: String) -> [Party]? {
        let all = (people(value) ?? []).map { Party.person($0) } + (units(value) ?? []).map { .unit($0) }
        return all.isEmpty ? nil : all
    }

    private func found<One>(
        _ value: String, in all: [One], id: (One) -> ID<One>, codes: (One) -> [String], names: (One) -> [String]
    ) -> [ID<One>]? {
        if let wanted = ID<One>(value), all.contains(where: { id($0) == wanted }) { return [wanted] }
        let wanted = fold(value)
        guard !wanted.isEmpty else { return nil }
        let code = value.lowercased()
        let coded = all.filter { codes($0).contains(code) }
        if !coded.isEmpty { return coded.map(id) }
        let named = all.filter { names($0).contains { fold($0) == wanted } }
        if !named.isEmpty { return named.map(id) }
        let starts = wanted.split(separator: " ")
        let begun = all.filter { one in
            names(one).contains { name in
                let words = fold(name).split(separator: " ")
                return starts.allSatisfy { start in words.contains { $0.hasPrefix(start) } }
            }
        }
        return (1...Desk.mostMeant).contains(begun.count) ? begun.map(id) : nil
    }
}
