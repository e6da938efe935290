import Domain

// What a search can be narrowed by, with how many messages each value has: counted among the newest that fit and that the person
// sees, and of those only, so nothing of any other message can be in it.

/// How many messages have what; of each sort the most frequent first, of equally many the older id.
package struct FacetCounts: Sendable {
    /// How many messages were counted.
    package fileprivate(set) var total = 0
    package fileprivate(set) var authors: [Count<ID<Person>>] = []
    package fileprivate(set) var recipients: [Count<Party>] = []
    package fileprivate(set) var kinds: [Count<ID<Kind>>] = []
    package fileprivate(set) var units: [Count<ID<Unit>>] = []
    package fileprivate(set) var entries: [ID<Dictionary>: [Count<ID<Entry>>]] = [:]
    /// In the order of `OrderFilter`.
    package fileprivate(set) var states: [Count<OrderFilter>] = []
    /// By the date of the event, the earliest first.
    package fileprivate(set) var days: [Count<Day>] = []

    /// A value, and how many messages have it: at least one.
    package struct Count<Value: Hashable & Sendable>: Hashable, Sendable {
        package let value: Value
        package let messages: Int
    }
}

extension Querying {
    /// What the newest messages of a search have.
    ///
    /// - Parameter most: how many of them are counted.
    package func facets(_ search: Search, most: Int) throws -> FacetCounts {
        let found = try db.all(
            """
            SELECT message, author, kind, event_day, unit
            FROM (\(found(search, limit: most, columns: ["author", "kind", "event_day", "unit"]))) f
            """
        ) { try FoundMessage($0) }
        guard !found.isEmpty else { return FacetCounts() }
        // `CROSS JOIN` is how SQLite is told to go from the messages found to the rest.
        let rows = try db.all(
            """
            WITH found AS MATERIALIZED (\(list(of: found.map(\.message)))), given AS MATERIALIZED (
                SELECT o.id, o.message, o.state, o.ended, o.due_lapses FROM found f CROSS JOIN orders o
                WHERE o.message = f.message\(sameOrder(search.query))
            )
            \((valueCounts + orderCounts(search)).joined(separator: "\nUNION ALL "))
            """
        ) { FacetRow(sort: try $0.int(0), value: try $0.integer(1), more: try $0.integer(2), messages: try $0.int(3)) }
        let addressed = rows.filter { $0.sort == FacetRow.addressed }
        // Written in the unit, or addressed to it from elsewhere.
        let units = Swift.Dictionary(uniqueKeysWithValues: found.map { ($0.message.raw, $0.unit) })
        let ofUnits = found.compactMap(\.unit) + addressed.filter { units[$0.more] != $0.value }.map(\.value)
        return FacetCounts(
            [FacetRow(sort: 0, value: 0, more: 0, messages: found.count)] + FacetRow.counting(1, found.map(\.author))
                + FacetRow.counting(2, found.map(\.kind)) + FacetRow.counting(3, found.map(\.day))
                + FacetRow.counting(5, addressed.map(\.value)) + FacetRow.counting(6, ofUnits)
                + rows.filter { $0.sort != FacetRow.addressed })
    }

    /// A statement: the ids of messages as `message`.
    private func list(of ids: [ID<Message>]) -> SQL {
        let list = ids.map(\.raw).json
        return switch db.dialect {
        case .sqlite: "SELECT value AS message FROM json_each(\(list))"
        case .postgres: "SELECT unnest(CAST(translate(\(list), '[]', '{}') AS BIGINT[])) AS message"
        }
    }

    /// What else the search asks of an order must hold of the one whose state is counted.
    private func sameOrder(_ query: Query) -> SQL {
        var sql: SQL = ""
        if !query.holders.isEmpty { sql += " AND o.holder IN \(in: query.holders.sorted())" }
        if !query.orderers.isEmpty { sql += " AND o.orderer IN \(in: query.orderers.sorted())" }
        return sql
    }

    /// Of each sort its number, the value, the dictionary of an entry, and how many; of each message that is addressed to a unit the
    /// unit and the message.
    private var valueCounts: [SQL] {
        [
            """
            SELECT 4, d.person, CAST(0 AS BIGINT), count(*) FROM found f CROSS JOIN deliveries d
                WHERE d.message = f.message GROUP BY d.person
            """,
            """
            SELECT DISTINCT CAST(\(FacetRow.addressed) AS BIGINT), a.unit, a.message, CAST(1 AS BIGINT) FROM found f CROSS JOIN addressees a
                WHERE a.message = f.message AND a.unit IS NOT NULL
            """,
            """
            SELECT 7, n.entry, e.dictionary, n.messages FROM (
                SELECT x.entry, count(DISTINCT x.message) AS messages FROM found f CROSS JOIN message_entries x
                WHERE x.message = f.message GROUP BY x.entry
            ) n CROSS JOIN entries e WHERE e.id = n.entry
            """,
        ]
    }

    private func orderCounts(_ search: Search) -> [SQL] {
        OrderFilter.allCases.enumerated().map { number, state in
            """
            SELECT 8, CAST(\(number) AS BIGINT), 0, count(DISTINCT o.message) FROM given o
                WHERE 1 = 1\(condition(state, now: search.now))
            """
        }
    }
}

/// What a message that was found tells by itself.
private struct FoundMessage {
    let message: ID<Message>
    let author: Int64
    let kind: Int64
    let day: Int64
    /// The unit its author was in.
    let unit: Int64?

    init(_ row: any Row) throws {
        (message, author, kind) = (try row.id(0), try row.integer(1), try row.integer(2))
        (day, unit) = (try row.integer(3), row.isNull(4) ? nil : try row.integer(4))
    }
}

private struct FacetRow {
    let sort: Int
    let value: Int64
    let more: Int64
    let messages: Int

    /// The sort of what is not counted yet: a unit, and a message that is addressed to it.
    static let addressed = 9

    /// How often each value is there.
    static func counting(_ sort: Int, _ values: [Int64]) -> [FacetRow] {
        Swift.Dictionary(values.map { ($0, 1) }, uniquingKeysWith: +).map {
            FacetRow(sort: sort, value: $0, more: 0, messages: $1)
        }
    }
}

extension FacetCounts {
    fileprivate init(_ rows: [FacetRow]) {
        for row in rows.sorted(by: { ($1.messages, $0.value) < ($0.messages, $1.value) }) where row.messages > 0 {
            func count<Value>(_ value: Value) -> Count<Value> { Count(value: value, messages: row.messages) }
            switch row.sort {
            case 0: total = row.messages
            case 1: authors.append(count(ID(raw: row.value)))
            case 2: kinds.append(count(ID(raw: row.value)))
            case 3: days.append(count(Day(number: Int(row.value))))
            case 4: recipients.append(count(.person(ID(raw: row.value))))
            case 5: recipients.append(count(.unit(ID(raw: row.value))))
            case 6: units.append(count(ID(raw: row.value)))
            case 7: entries[ID(raw: row.more), default: []].append(count(ID(raw: row.value)))
            default: states.append(count(OrderFilter.allCases[Int(row.value)]))
            }
        }
        days.sort { $0.value < $1.value }
        let order = OrderFilter.allCases
        states.sort { a, b in order.firstIndex(of: a.value) ?? 0 < order.firstIndex(of: b.value) ?? 0 }
    }
}
