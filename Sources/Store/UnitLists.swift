import Domain

// What lies with a unit: open offers to it that nobody has taken, and what its people hold.

extension Querying {
    /// Orders offered to a unit that somebody of `people` may still answer, oldest first, after the last one seen.
    ///
    /// Found by who is waited for: those rows are few, while the offers that a unit ever got are many.
    package func queue(
        of unit: ID<Unit>, waitingFor people: [ID<Person>], after: ID<Order>?, limit: Int
    ) throws -> [ID<Order>] {
        guard !people.isEmpty else { return [] }
        return try db.all(
            """
            SELECT DISTINCT f.order_id FROM offer_people q
            JOIN offer_targets t ON t.offer = q.offer AND t.unit = \(unit) JOIN offers f ON f.id = q.offer
            WHERE q.person IN \(in: people) AND q.waiting = 1 AND f.order_id > \(after ?? ID(raw: 0))
            ORDER BY f.order_id LIMIT \(limit)
            """
        ) { try $0.id(0) }
    }

    /// Open orders that a person holds, the most urgent first.
    ///
    /// - Parameter reader: only those in threads that this person sees; nil for all.
    package func openOrders(heldBy person: ID<Person>, seenBy reader: ID<Person>?, limit: Int) throws -> [ID<Order>] {
        let seen: SQL =
            reader.map {
                " AND EXISTS (SELECT 1 FROM participants p WHERE p.thread = o.thread AND p.person = \($0))"
            } ?? ""
        return try db.all(
            """
            SELECT o.id FROM \(openOrders(by: .holder)) WHERE o.holder = \(person) AND o.ended IS NULL\(seen)
            ORDER BY o.due_lapses IS NULL, o.due_lapses, o.id LIMIT \(limit)
            """
        ) { try $0.id(0) }
    }

    /// Those of these threads in which the person is a participant.
    package func participates(_ person: ID<Person>, inAny threads: [ID<Thread>]) throws -> Set<ID<Thread>> {
        guard !threads.isEmpty else { return [] }
        return Set(
            try db.all(
                "SELECT thread FROM participants WHERE person = \(person) AND thread IN \(in: threads)"
            ) { try $0.id(0) })
    }
}
