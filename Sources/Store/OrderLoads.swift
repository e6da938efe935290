import Domain

// How much somebody has to do: numbers only, for choosing whom to give more.

extension Querying {
    /// How many open orders each of these people holds, and how many of them are overdue; who has none is left out.
    package func openOrders(
        heldBy people: [ID<Person>], now: Instant
    ) throws -> [ID<Person>: (open: Int, overdue: Int)] {
        guard !people.isEmpty else { return [:] }
        let rows = try db.all(
            """
            SELECT o.holder, count(*), sum(CASE WHEN o.due_lapses <= \(now) THEN 1 ELSE 0 END)
            FROM \(openOrders(by: .holder)) WHERE o.holder IN \(in: people) AND o.ended IS NULL GROUP BY o.holder
            """
        ) { row in (try row.id(0, Person.self), (open: try row.int(1), overdue: try row.int(2))) }
        return Swift.Dictionary(rows) { first, _ in first }
    }
}
