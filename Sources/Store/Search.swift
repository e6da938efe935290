import Domain
import Language

// Finding in the archive. Who may see a message is in the index, and is checked again on the rows.

extension Querying {
    /// Messages that a person sees and that fit a query, newest first.
    ///
    /// - Parameters:
    ///   - text: the query's words, parsed.
    ///   - sent: from this moment, and before that one.
    ///   - before: the last message seen.
    ///   - now: what overdue is measured by.
    package func search(
        _ query: Query, text: TextQuery, sent: (from: Instant?, to: Instant?), for person: ID<Person>,
        before: ID<Message>?, limit: Int, now: Instant
    ) throws -> [ID<Message>] {
        let found = matching(query, text: text, sent: sent, for: person, now: now)
        return try db.all(
            """
            SELECT s.message FROM (\(found)) s WHERE s.message < \(before ?? ID(raw: .max))
            ORDER BY s.message DESC LIMIT \(limit)
            """
        ) { try $0.id(0) }
    }

    /// How many there are; stops counting at `most`.
    package func searchCount(
        _ query: Query, text: TextQuery, sent: (from: Instant?, to: Instant?), for person: ID<Person>, now: Instant,
        most: Int
    ) throws -> Int {
        let found = matching(query, text: text, sent: sent, for: person, now: now, countOnly: true)
        return try db.first("SELECT count(*) FROM (SELECT 1 FROM (\(found)) s LIMIT \(most)) c") { try $0.int(0) } ?? 0
    }

    /// - Parameter countOnly: nothing of the rows is shown, so what the index says of who sees them is enough.
    private func matching(
        _ query: Query, text: TextQuery, sent: (from: Instant?, to: Instant?), for person: ID<Person>, now: Instant,
        countOnly: Bool = false
    ) -> SQL {
        let index = IndexQuery(text: text, tags: groups(query, viewer: person))
        let byRows = !countOnly || query.eventFrom != nil || query.eventTo != nil || query.state == .overdue
        var sql: SQL =
            switch db.dialect {
            case .sqlite: "SELECT x.rowid AS message FROM search x"
            case .postgres: "SELECT x.message FROM documents x"
            }
        if byRows {
            sql += db.dialect == .sqlite ? " JOIN messages m ON m.id = x.rowid" : " JOIN messages m ON m.id = x.message"
        }
        switch db.dialect {
        case .sqlite: sql += " WHERE x.search MATCH \(index.fts5())"
        case .postgres: sql += " WHERE x.vector @@ CAST(\(index.tsquery()) AS tsquery)"
        }
        if byRows {
            sql += " AND EXISTS (SELECT 1 FROM participants p WHERE p.thread = m.thread AND p.person = \(person))"
        }
        let id: SQL = db.dialect == .sqlite ? "x.rowid" : "x.message"
        if let from = sent.from { sql += " AND \(id) >= \(ID<Message>.first(at: from))" }
        if let to = sent.to { sql += " AND \(id) < \(ID<Message>.first(at: to))" }
        if let from = query.eventFrom { sql += " AND m.event_day >= \(from)" }
        if let to = query.eventTo { sql += " AND m.event_day <= \(to)" }
        if query.state == .overdue {
            sql += " AND EXISTS (SELECT 1 FROM orders o WHERE o.message = m.id\(condition(.overdue, now: now)))"
        }
        return sql
    }

    /// What must be tagged: of each group one.
    private func groups(_ query: Query, viewer: ID<Person>) -> [[String]] {
        var groups = [[Tag.viewer(viewer)]]
        if let author = query.author { groups.append([Tag.author(author)]) }
        switch query.recipient {
        case .person(let id): groups.append([Tag.recipient(id)])
        case .unit(let id): groups.append([Tag.recipient(id)])
        case nil: break
        }
        if let kind = query.kind { groups.append([Tag.kind(kind)]) }
        if let entry = query.entry { groups.append([Tag.entry(entry)]) }
        if let unit = query.unit { groups.append([Tag.unit(unit)]) }
        if let holder = query.holder { groups.append([Tag.holder(holder)]) }
        if let state = query.state { groups.append([Tag.state(state == .overdue ? .open : state)]) }
        if query.hasAttachment { groups.append([Tag.attachment]) }
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
