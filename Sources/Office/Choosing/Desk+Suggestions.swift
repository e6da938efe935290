import Domain
import Store

// Choosing people and units by typing: the best eight, each with what helps to decide whom to give more work.

/// For how many orders somebody answers now.
package struct Load: Hashable, Sendable {
    package var open = 0
    package var overdue = 0

    package init(open: Int = 0, overdue: Int = 0) { (self.open, self.overdue) = (open, overdue) }
}

/// Somebody who can be chosen.
package struct PartySuggestion: Sendable {
    package let party: Party
    /// Of a person; nil for a unit.
    package let load: Load?
    /// Whether the person held the order before.
    package let knowsOrder: Bool
    /// Why the person is not there today; nil for a unit.
    package let absence: Absence?
}

extension Desk {
    /// People and units that fit what was typed, the best first.
    ///
    /// Their open orders are told as numbers to whoever asks: a colleague can be chosen well only by that.
    ///
    /// - Parameters:
    ///   - order: the order to hand over; whoever holds it is left out.
    ///   - limit: at most so many.
    /// - Throws: `notFound` for an order that the person does not see.
    package func suggestParties(
        _ text: String, handingOver order: ID<Order>? = nil, limit: Int = 8
    ) async throws -> [PartySuggestion] {
        let directory = try await directory()
        var path: [ID<Person>] = []
        if let order { path = try await self.order(order).order.path.map(\.person) }
        let holder = path.last.map { Party.person($0) }
        let best = directory.matches(text, for: self, knowing: path).map(\.party).filter { $0 != holder }.prefix(limit)
        let loads = try await loads(of: best.compactMap { $0.person })
        let today = office.calendar.day(office.clock.now())
        return best.map { party in
            PartySuggestion(
                party: party, load: party.person.map { loads[$0] ?? Load() },
                knowsOrder: party.person.map(path.contains) ?? false,
                absence: party.person.flatMap { directory.absence(of: $0, on: today) })
        }
    }

    /// For how many orders each of these people answers; who has none is left out.
    package func loads(of people: [ID<Person>]) async throws -> [ID<Person>: Load] {
        guard !people.isEmpty else { return [:] }
        let now = office.clock.now()
        return try await office.store.read { reader in
            try reader.openOrders(heldBy: people, now: now).mapValues { Load(open: $0.open, overdue: $0.overdue) }
        }
    }
}

extension Directory {
    /// Who and what can be chosen and fits what was typed, the likeliest first.
    ///
    /// - Parameter path: who held the order that is handed over.
    func matches(_ text: String, for desk: Desk, knowing path: [ID<Person>] = []) -> [PartyIndex.Match] {
        let matches = choices.matches(String(text.prefix(desk.office.limits.name)))
        let ranks = matches.map { closeness($0, path, to: desk.person) }
        return matches.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.map { matches[$0] }
    }

    /// Of those who and what is called so itself, not by its unit or position.
    func called(_ text: String, for desk: Desk) -> [Party] {
        matches(text, for: desk).filter { $0.distance == 0 }.map(\.party)
    }

    /// The smaller, the likelier: what was typed is the name, the person is there, knows the order, is of one's own unit.
    private func closeness(_ match: PartyIndex.Match, _ path: [ID<Person>], to me: Person) -> Int {
        guard let person = match.party.person else { return match.distance * 16 + 4 }
        let isNear = person != me.id && people[person]?.unit == me.unit
        return match.distance * 16 + (path.contains(person) ? 0 : 2) + (isNear ? 0 : 1)
    }
}

extension Party {
    /// The person; nil for a unit.
    package var person: ID<Person>? {
        guard case .person(let id) = self else { return nil }
        return id
    }

    /// The unit; nil for a person.
    package var unit: ID<Unit>? {
        guard case .unit(let id) = self else { return nil }
        return id
    }
}
