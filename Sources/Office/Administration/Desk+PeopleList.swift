import Domain
import Store

// People as an administrator lists them, and what somebody leaves behind who is disabled.

/// Which people.
package enum PeopleFilter: String, CaseIterable, Hashable, Sendable {
    /// Who can sign in.
    case active
    case inactive
    /// Correspondents from outside.
    case external
    case all

    func has(_ person: Person) -> Bool {
        switch self {
        case .active: person.isActive && !person.isExternal
        case .inactive: !person.isActive
        case .external: person.isActive && person.isExternal
        case .all: true
        }
    }
}

/// A part of the list of people.
package struct PeopleSight: Sendable {
    package let people: [Person]
    /// When they were last seen; those who never were are not in it.
    package let seen: [ID<Person>: Instant]
    /// How many fit the words, by filter.
    package let counts: [PeopleFilter: Int]
    package let hasMore: Bool
}

/// What somebody has in hand, for deciding whether to disable them.
package struct LeavingSight: Sendable {
    /// Open orders held, at most 1000; an administrator learns how many, not which.
    package let heldOrders: Int
    /// Offers that wait for this person's answer, at most 1000.
    package let offers: Int
    /// Sessions and tokens that would end.
    package let sessions: Int
    /// Units that this person leads.
    package let units: [Unit]
    /// Who may take the orders over, the nearest first.
    package let superiors: [ID<Person>]
    package let isLastAdministrator: Bool
}

extension Desk {
    /// People in whose names the words of a text begin words, by name.
    ///
    /// - Parameter after: the last one seen; somebody who does not fit begins the list anew.
    package func people(
        named text: String, _ filter: PeopleFilter, after: ID<Person>?, limit: Int
    ) async throws -> PeopleSight {
        try need(.administrator)
        let named = try await directory().people(named: text).filter { $0.id != Person.system }
        let found = named.filter(filter.has)
        let start = after.flatMap { last in found.firstIndex { $0.id == last } }.map { $0 + 1 } ?? 0
        let shown = Array(found.dropFirst(start).prefix(limit))
        let seen = try await office.store.read { try $0.lastSeen(shown.map(\.id)) }
        let counts = PeopleFilter.allCases.map { filter in (filter, named.count(where: filter.has)) }
        return PeopleSight(
            people: shown, seen: seen, counts: Swift.Dictionary(counts) { first, _ in first },
            hasMore: start + shown.count < found.count)
    }

    /// What somebody has in hand.
    ///
    /// - Throws: `notFound`.
    package func leaving(_ id: ID<Person>) async throws -> LeavingSight {
        try need(.administrator)
        let directory = try await directory()
        guard let person = directory.people[id], id != Person.system else { throw Refusal(.notFound) }
        let now = office.clock.now()
        let counts = try await office.store.read { [limits = office.limits] reader in
            (
                held: try reader.orders(of: id, as: .holder, filter: .open, before: nil, limit: 1000, now: now).count,
                offers: try reader.toDecide(for: id, limit: 1000).count,
                sessions: try reader.sessions(of: id).count { $0.isValid(at: now, limits) }
            )
        }
        return LeavingSight(
            heldOrders: counts.held, offers: counts.offers, sessions: counts.sessions,
            units: directory.sortedUnits.filter { $0.head == id && $0.isActive },
            superiors: directory.superiors(of: id),
            isLastAdministrator: directory.administrators.map(\.id) == [person.id])
    }
}
