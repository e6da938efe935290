import Domain
import Language
import Store

// What a search can be narrowed by: values that the messages found have, each with how many of them have it. The number is
// exactly what the search narrowed to that value finds.

/// What was found, by its values.
package struct Facets: Sendable {
    /// How many messages were counted: the newest, up to `most`.
    package let total: Int
    package let groups: [Group]

    package static let most = 10_000
    /// Of each sort so many values, the most frequent.
    package static let shown = 50

    /// Whether there are older messages that were not counted.
    package var isCut: Bool { total >= Self.most }

    /// The values of one sort.
    package struct Group: Sendable {
        package let sort: Sort
        package let values: [Value]
    }

    /// What values are about.
    package enum Sort: Hashable, Sendable {
        case event, author, recipient, kind, unit, state
        case entry(ID<Dictionary>)
    }

    package struct Value: Sendable {
        /// Of one person, one month…
        package let meaning: AskedFilter.Meaning
        package let messages: Int
        /// The filter as the person would type it.
        package let typed: String
        /// Whether the search asks for just this already.
        package let isChosen: Bool
        /// Whether filters of its sort make way for it, because it is narrower than they are.
        package let replaces: Bool
    }
}

extension Asked {
    /// What was typed, narrowed to a value; without it where it is chosen.
    package func typed(narrowedTo value: Facets.Value) -> String {
        let rest = typed { value.replaces && $0.makesWay(for: value.meaning) }
        return value.isChosen ? rest : rest.isEmpty ? value.typed : "\(value.typed) \(rest)"
    }
}

extension AskedFilter.Meaning {
    /// Whether it is of the same sort; of entries each narrows further, so only the same one makes way.
    fileprivate func makesWay(for value: Self) -> Bool {
        switch (self, value) {
        case (.event, .event), (.authors, .authors), (.recipients, .recipients), (.kinds, .kinds), (.units, .units),
            (.state, .state):
            true
        case (.entries(_, let entries), .entries(_, let others)): Set(entries.map(\.id)) == Set(others.map(\.id))
        default: false
        }
    }
}

extension Query {
    private var event: Period { Period(from: eventFrom, to: eventTo) }

    /// Whether just this is asked for.
    func asks(for meaning: AskedFilter.Meaning) -> Bool {
        switch meaning {
        case .authors(let people): authors == Set(people)
        case .recipients(let parties): recipients == Set(parties)
        case .kinds(let kinds): self.kinds == Set(kinds)
        case .entries(_, let entries): self.entries.contains(Set(entries.map(\.id)))
        case .units(let units): self.units == Set(units)
        case .state(let state): states == [state]
        case .event(let period): event == period
        case .holders, .orderers, .sent, .has, .file: false
        }
    }

    /// Whether all of it lies in what is asked for.
    func surrounds(_ meaning: AskedFilter.Meaning) -> Bool {
        guard case .event(let period) = meaning else { return true }
        return event.and(period) == period
    }

    /// Whether a search narrowed to this finds only what this search finds: where several of one sort are asked for, one of
    /// them holds, and any other value would widen it.
    func contains(_ meaning: AskedFilter.Meaning) -> Bool {
        switch meaning {
        case .authors(let people): authors.isEmpty || authors.isSuperset(of: people)
        case .recipients(let parties): recipients.isEmpty || recipients.isSuperset(of: parties)
        case .kinds(let kinds): self.kinds.isEmpty || self.kinds.isSuperset(of: kinds)
        case .units(let units): self.units.isEmpty || self.units.isSuperset(of: units)
        case .state(let state): states.isEmpty || states.contains(state) || state.isOpen && states.contains(.open)
        default: true
        }
    }
}

extension OrderFilter {
    /// Whether only open orders are in it.
    fileprivate var isOpen: Bool { self == .overdue || self == .offered }
}
