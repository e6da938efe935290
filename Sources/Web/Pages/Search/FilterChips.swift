import Domain
import Language
import Office

// How a typed question was understood, said: a chip for each filter, with a link to the search without it.

extension Viewpoint {
    func chip(_ filter: AskedFilter, _ asked: SearchRequest) -> FilterChip {
        let (label, value) = said(filter.meaning)
        // The typed text stands in the field as it was; only this filter is taken out of it.
        let rest = (asked.fields["q"] ?? "").replacing(filter.typed, with: "", maxReplacements: 1)
        let typed = rest.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return FilterChip(
            label: label, value: value, path: asked.path(typed: typed).description,
            remove: words(.askedRemove, ["label": .text(label), "value": .text(value)]))
    }

    func unread(_ asked: Asked) -> String? {
        guard !asked.unread.isEmpty else { return nil }
        return words(.askedUnread, ["what": .text(asked.unread.joined(separator: ", "))])
    }

    func said(_ meaning: AskedFilter.Meaning) -> (label: String, value: String) {
        switch meaning {
        case .authors(let people): (words[.author], list(people.map(directory.name)))
        case .recipients(let parties): (words[.recipient], list(parties.map { names.list([$0]) }))
        case .kinds(let kinds): (words[.kind], list(kinds.map(kind)))
        case .entries(let dictionary, let entries):
            (
                dictionary.flatMap { directory.dictionaries[$0]?.name.in(tongue) } ?? words[.entry],
                list(entries.map(\.name))
            )
        case .units(let units): (words[.unit], list(units.map(names.unit)))
        case .holders(let people): (words[.holder], list(people.map(directory.name)))
        case .orderers(let people): (words[.askedOrderer], list(people.map(directory.name)))
        case .state(let state): (words[.orderState], words.text(.filter, state.rawValue))
        case .event(let period): (words[.eventDate], said(period))
        case .sent(let period): (words[.sentDate], said(period))
        case .has(let what): (words[.askedHas], words[what == .order ? .askedOrder : .askedAttachment])
        case .file(let parts): (words[.askedFile], parts.joined(separator: " "))
        }
    }

    private func said(_ period: Period) -> String {
        if let from = period.from, period.from == period.to { return wording.date(from) }
        let from = period.from.map { words[.dateFrom].lowercased() + " " + wording.date($0) }
        let to = period.to.map { words[.dateTo].lowercased() + " " + wording.date($0) }
        return [from, to].compactMap { $0 }.joined(separator: " ")
    }

    /// Up to three names; of more, two and how many there are.
    private func list(_ names: [String]) -> String {
        guard names.count > 3 else { return names.joined(separator: ", ") }
        return words(
            .askedMany, ["what": .text(names.prefix(2).joined(separator: ", ") + "…"), "n": .number(names.count)])
    }
}

extension Query {
    /// What both ask for. Where both name several of one sort, one of them.
    func and(_ other: Query) -> Query {
        var both = self
        both.authors.formUnion(other.authors)
        both.recipients.formUnion(other.recipients)
        both.kinds.formUnion(other.kinds)
        both.entries += other.entries
        both.units.formUnion(other.units)
        both.holders.formUnion(other.holders)
        both.states.formUnion(other.states)
        both.eventFrom = [eventFrom, other.eventFrom].compactMap(\.self).max()
        both.eventTo = [eventTo, other.eventTo].compactMap(\.self).min()
        both.sentFrom = [sentFrom, other.sentFrom].compactMap(\.self).max()
        both.sentTo = [sentTo, other.sentTo].compactMap(\.self).min()
        both.hasAttachment = hasAttachment || other.hasAttachment
        return both
    }
}
