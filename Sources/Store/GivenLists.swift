import Domain

// The orders that somebody gave, by what has become of them.

/// Which of the orders that somebody gave.
package enum GivenState: String, CaseIterable, Hashable, Sendable {
    /// Offered, and nobody has answered.
    case offered
    /// Somebody does it.
    case held
    /// Done, and the orderer has not said anything to it: to be approved, or to be taken note of.
    case confirm
    /// Open, and somebody has said no on the way.
    case rejected
    /// Over, with nothing left to say.
    case closed
    case all
}

extension Querying {
    /// Orders that a person gave, newest first, before the last one seen.
    package func given(
        by person: ID<Person>, _ state: GivenState, before: ID<Order>?, limit: Int
    ) throws -> [ID<Order>] {
        try db.all(
            """
            SELECT o.id FROM \(table(state))
            WHERE o.orderer = \(person)\(condition(state, person)) AND o.id < \(before ?? ID(raw: .max))
            ORDER BY o.id DESC LIMIT \(limit)
            """
        ) { try $0.id(0) }
    }

    /// How many there are; stops counting at `most`.
    package func givenCount(by person: ID<Person>, _ state: GivenState, most: Int) throws -> Int {
        try db.first(
            """
            SELECT count(*) FROM (
                SELECT 1 FROM \(table(state)) WHERE o.orderer = \(person)\(condition(state, person)) LIMIT \(most)) g
            """
        ) { try $0.int(0) } ?? 0
    }

    /// How many open orders any of these people hold; stops counting at `most`.
    package func heldCount(by people: [ID<Person>], most: Int) throws -> Int {
        guard !people.isEmpty else { return 0 }
        return try db.first(
            """
            SELECT count(*) FROM (
                SELECT 1 FROM \(openOrders(by: .holder)) WHERE o.holder IN \(in: people) AND o.ended IS NULL
                LIMIT \(most)) g
            """
        ) { try $0.int(0) } ?? 0
    }

    private func table(_ state: GivenState) -> SQL {
        switch state {
        case .offered, .held, .rejected: openOrders(by: .orderer)
        case .confirm, .closed, .all: "orders o"
        }
    }

    private func condition(_ state: GivenState, _ orderer: ID<Person>) -> SQL {
        let unsaid: SQL = """
            o.state = 'completed' AND (o.needs_approval = 1 OR EXISTS (SELECT 1 FROM deliveries d
                WHERE d.person = \(orderer) AND d.message = o.confirmation AND d.acknowledged IS NULL))
            """
        return switch state {
        case .offered: " AND o.ended IS NULL AND o.state = 'offered'"
        case .held: " AND o.ended IS NULL AND o.state = 'held'"
        case .confirm: " AND o.ended IS NOT NULL AND \(unsaid)"
        case .rejected:
            """
             AND o.ended IS NULL AND EXISTS (SELECT 1 FROM offers f JOIN offer_people q ON q.offer = f.id
                WHERE f.order_id = o.id AND q.declined IS NOT NULL)
            """
        case .closed: " AND o.ended IS NOT NULL AND NOT (\(unsaid))"
        case .all: ""
        }
    }
}
