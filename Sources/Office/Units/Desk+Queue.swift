import Domain
import Store

// The queue of a unit: orders offered to it that nobody has taken. Whoever is first takes one; who leads the unit may give one
// to somebody.

/// What waits for somebody of a unit.
package struct QueueSight: Sendable {
    package let unit: Unit
    /// Oldest first.
    package let orders: Page<OrderSight>
    package let team: [TeamMember]
    /// Whether the person leads the unit, or one above it.
    package let leads: Bool
}

/// Somebody of a unit, and how much they have to do.
package struct TeamMember: Sendable {
    package let person: ID<Person>
    package let load: Load
    /// Why they are not there today.
    package let absence: Absence?
}

extension Desk {
    /// The queue of a unit, for those who were asked and for whoever leads it.
    ///
    /// A leader who is no participant sees of each order what superiors see: what, by whom, until when.
    ///
    /// - Parameter after: the last order seen.
    /// - Throws: `notFound` for a unit that is not there; `notAllowed` for whoever is not of it and does not lead it.
    package func queue(of id: ID<Unit>, after: ID<Order>?, limit: Int) async throws -> QueueSight {
        let directory = try await directory()
        guard let unit = directory.units[id] else { throw Refusal(.notFound) }
        let leads = directory.leads(me, id)
        let members = directory.members(of: id)
        guard leads || members.contains(me) else { throw Refusal(.notAllowed) }
        let orders = try await look { [me] look in
            let ids = try look.reader.queue(
                of: id, waitingFor: leads ? members : [me], after: after, limit: limit + 1)
            let shown = Array(ids.prefix(limit))
            let orders = try look.reader.orders(shown)
            return Page(
                items: try look.sights(
                    of: orders, seen: try look.reader.participates(me, inAny: orders.map(\.thread))),
                next: ids.count > limit ? shown.last?.description : nil)
        }
        return QueueSight(unit: unit, orders: orders, team: try await team(members, directory), leads: leads)
    }

    /// People with their loads, by name; at most 50.
    func team(_ people: [ID<Person>], _ directory: Directory) async throws -> [TeamMember] {
        let wanted = Set(people)
        let shown = directory.sortedPeople.filter { wanted.contains($0.id) }.prefix(50).map(\.id)
        let loads = try await loads(of: shown)
        let today = office.calendar.day(office.clock.now())
        return shown.map { person in
            TeamMember(
                person: person, load: loads[person] ?? Load(), absence: directory.absence(of: person, on: today))
        }
    }

    /// Takes an order that was offered to the person and offers it on, in one act: nobody sees it in between.
    ///
    /// - Throws: what accepting and offering throw.
    package func assign(_ id: ID<Order>, to: [Party], note: String, key: String? = nil) async throws -> OrderAnswer {
        let offering = try Offering(to, note, try await directory(), office.limits)
        let now = office.clock.now()
        return try await perform(key, [id.description, "assign"] + offering.fingerprint) { [me, office] writer in
            var work = try OrderWork(id, by: me, office, offering.directory, writer, now: now)
            try work.do(.accept)
            try work.do(offering.command(office.ids.next()))
            return try work.finish()
        }
    }
}
