import Domain
import Language

// A typed filter, understood.

/// What one typed filter means here.
package struct AskedFilter: Sendable, Hashable {
    /// As it was typed.
    package let typed: String
    package let meaning: Meaning

    package enum Meaning: Sendable, Hashable {
        case authors([ID<Person>])
        case recipients([Party])
        case kinds([ID<Kind>])
        /// Of one dictionary; `nil` where whichever was meant.
        case entries(ID<Dictionary>?, [Entry])
        case units([ID<Unit>])
        case holders([ID<Person>])
        case orderers([ID<Person>])
        case state(OrderFilter)
        case event(Period)
        case sent(Period)
        case has(Possession)
        case file([String])
    }
}

extension Query {
    /// Narrows to what a filter means.
    mutating func add(_ meaning: AskedFilter.Meaning) {
        switch meaning {
        case .authors(let people): authors.formUnion(people)
        case .recipients(let parties): recipients.formUnion(parties)
        case .kinds(let kinds): self.kinds.formUnion(kinds)
        case .entries(_, let entries): self.entries.append(Set(entries.map(\.id)))
        case .units(let units): self.units.formUnion(units)
        case .holders(let people): holders.formUnion(people)
        case .orderers(let people): orderers.formUnion(people)
        case .state(let state): states.insert(state)
        case .event(let period):
            let both = Period(from: eventFrom, to: eventTo).and(period)
            (eventFrom, eventTo) = (both.from, both.to)
        case .sent(let period):
            let both = Period(from: sentFrom, to: sentTo).and(period)
            (sentFrom, sentTo) = (both.from, both.to)
        case .has(.attachment): hasAttachment = true
        case .has(.order): hasOrder = true
        case .file(let words): file += words
        }
    }
}
