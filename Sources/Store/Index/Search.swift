import Domain
import Language

// Finding in the archive. Who may see a message is in the index, and is checked again on the rows.

/// A query with what it is asked by.
package struct Search: Sendable {
    package let query: Query
    /// The query's words, parsed.
    package let text: TextQuery
    /// From this moment, and before that one.
    package let sent: (from: Instant?, to: Instant?)
    package let person: ID<Person>
    /// What overdue is measured by.
    package let now: Instant

    package init(
        _ query: Query, text: TextQuery, sent: (from: Instant?, to: Instant?), for person: ID<Person>, now: Instant
    ) {
        (self.query, self.text, self.sent, self.person, self.now) = (query, text, sent, person, now)
    }
}

extension Querying {
    /// Messages that a person sees and that fit, newest first.
    ///
    /// - Parameter before: the last message seen.
    package func search(_ search: Search, before: ID<Message>?, limit: Int) throws -> [ID<Message>] {
        let found = try matching(search)
        return try db.all(
            """
            SELECT s.message FROM (\(found)) s WHERE s.message < \(before ?? ID(raw: .max))
            ORDER BY s.message DESC LIMIT \(limit)
            """
        ) { try $0.id(0) }
    }

    /// What messages say, in no order.
    package func searchedTexts(
        of ids: [ID<Message>]
    ) throws -> [(message: ID<Message>, subject: String, note: String)] {
        guard !ids.isEmpty else { return [] }
        return try db.all(
            """
            SELECT m.id, t.subject, m.note FROM messages m JOIN threads t ON t.id = m.thread WHERE m.id IN \(in: ids)
            """
        ) { (try $0.id(0), try $0.text(1), try $0.text(2)) }
    }

    /// How many there are; stops counting at `most`.
    package func searchCount(_ search: Search, most: Int) throws -> Int {
        let found = try matching(search, countOnly: true)
        return try db.first("SELECT count(*) FROM (SELECT 1 FROM (\(found)) s LIMIT \(most)) c") { try $0.int(0) } ?? 0
    }

    /// - Parameter countOnly: nothing of the rows is shown, so what the index says of who sees them is enough.
    func matching(_ search: Search, countOnly: Bool = false) throws -> SQL {
        let query = search.query
        let index = IndexQuery(text: search.text, tags: groups(query, viewer: search.person))
        let byRows = !countOnly || query.needsRows
        let table = try answering().table
        var sql: SQL =
            switch db.dialect {
            case .sqlite: "SELECT x.rowid AS message FROM \(table) x"
            case .postgres: "SELECT x.message FROM \(table) x"
            }
        if byRows {
            sql += db.dialect == .sqlite ? " JOIN messages m ON m.id = x.rowid" : " JOIN messages m ON m.id = x.message"
        }
        switch db.dialect {
        case .sqlite: sql += " WHERE x.\(table) MATCH \(index.fts5())"
        case .postgres: sql += " WHERE x.vector @@ CAST(\(index.tsquery()) AS tsquery)"
        }
        let id: SQL = db.dialect == .sqlite ? "x.rowid" : "x.message"
        if let from = search.sent.from { sql += " AND \(id) >= \(ID<Message>.first(at: from))" }
        if let to = search.sent.to { sql += " AND \(id) < \(ID<Message>.first(at: to))" }
        return byRows ? sql + rows(search) : sql
    }

    /// What is decided on the rows: who sees them; what depends on the clock; what must hold of one order, or of one file.
    private func rows(_ search: Search) -> SQL {
        let query = search.query
        var sql: SQL = """
             AND EXISTS (SELECT 1 FROM participants p WHERE p.thread = m.thread AND p.person = \(search.person))
            """
        if let from = query.eventFrom { sql += " AND m.event_day >= \(from)" }
        if let to = query.eventTo { sql += " AND m.event_day <= \(to)" }
        if query.needsOrders {
            sql += " AND EXISTS (SELECT 1 FROM orders o WHERE o.message = m.id"
            if !query.holders.isEmpty { sql += " AND o.holder IN \(in: query.holders.sorted())" }
            if !query.orderers.isEmpty { sql += " AND o.orderer IN \(in: query.orderers.sorted())" }
            if !query.states.isEmpty {
                let states = OrderFilter.allCases.filter(query.states.contains)
                sql +=
                    " AND (\(states.map { "(1 = 1\(condition($0, now: search.now)))" as SQL }.joined(separator: " OR ")))"
            }
            sql += ")"
        }
        if !query.file.isEmpty {
            sql += " AND EXISTS (SELECT 1 FROM attachments a WHERE a.message = m.id"
            for word in query.file { sql += " AND a.folded LIKE \("% \(word)%")" }
            sql += ")"
        }
        return sql
    }

    /// What must be tagged: of each group one.
    private func groups(_ query: Query, viewer: ID<Person>) -> [[String]] {
        var groups = [[Tag.viewer(viewer)]]
        func add(_ tags: some Sequence<String>) {
            let tags = Set(tags).sorted()
            if !tags.isEmpty { groups.append(tags) }
        }
        add(query.authors.map(Tag.author))
        add(
            query.recipients.map {
                switch $0 {
                case .person(let id): Tag.recipient(id)
                case .unit(let id): Tag.recipient(id)
                }
            })
        add(query.kinds.map(Tag.kind))
        // A set of no entries is one of which no message can have one.
        groups += query.entries.map { $0.map(Tag.entry).sorted() }
        add(query.units.map(Tag.unit))
        add(query.holders.map(Tag.holder))
        add(query.states.map { Tag.state($0 == .overdue || $0 == .offered ? .open : $0) })
        if query.hasOrder || !query.orderers.isEmpty { add([.open, .completed, .cancelled].map(Tag.state)) }
        if query.hasAttachment || !query.file.isEmpty { groups.append([Tag.attachment]) }
        if let months = months(from: query.eventFrom, to: query.eventTo) { groups.append(months) }
        return groups
    }

    /// The months (or years) of a range that is not too long: the index narrows, the rows decide.
    private func months(from: Day?, to: Day?) -> [String]? {
        guard let from, let to, from <= to else { return nil }
        let first = from.civil.year * 12 + from.civil.month - 1
        let last = to.civil.year * 12 + to.civil.month - 1
        if last - first < 36 {
            return (first...last).compactMap { Day(year: $0 / 12, month: $0 % 12 + 1, day: 1) }.map(Tag.month)
        }
        guard to.civil.year - from.civil.year < 50 else { return nil }
        return (from.civil.year...to.civil.year).map(Tag.year)
    }
}

extension Query {
    /// Whether tags cannot decide what must hold of an order.
    fileprivate var needsOrders: Bool {
        states.contains(.overdue) || states.contains(.offered) || !orderers.isEmpty
            || (!states.isEmpty && !holders.isEmpty)
    }

    fileprivate var needsRows: Bool { eventFrom != nil || eventTo != nil || needsOrders || !file.isEmpty }
}
