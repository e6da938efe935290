import Domain
import Language

// What a search asks of the index, and what of the rows.

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

extension Search {
    /// What the index is asked.
    var index: IndexQuery { IndexQuery(text: text, tags: tags) }

    /// Of which messages.
    func range(before: ID<Message>? = nil, after: ID<Message>? = nil) -> IndexRange {
        IndexRange(
            from: [sent.from.map(ID.first(at:)), after.map { ID(raw: $0.raw + 1) }].compactMap(\.self).max(),
            to: [sent.to.map(ID.first(at:)), before].compactMap(\.self).min())
    }

    /// Whether the index alone cannot decide what fits.
    var needsRows: Bool {
        query.eventFrom != nil || query.eventTo != nil || query.needsOrders || !query.file.isEmpty
    }

    /// What must be tagged: of each group one.
    private var tags: [[String]] {
        var groups = [[Tag.viewer(person)]]
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

extension Dialect {
    /// The messages, as `m`, where it is enough to know in which thread they are, whose, of what kind, and of which day and unit. With what they
    /// say each stands on another page of the file; SQLite does not go by the index of its own accord.
    var messageFacts: SQL { self == .sqlite ? "messages m INDEXED BY messages_facts" : "messages m" }

    /// Who sees which threads, as `p`: what one person sees stands together, who sees a thread is strewn over the file.
    fileprivate var seenThreads: SQL {
        self == .sqlite ? "participants p INDEXED BY participants_by_person" : "participants p"
    }
}

extension Querying {
    /// What is decided on the rows: who sees them; what depends on the clock; what must hold of one order, or of one file.
    func rows(_ search: Search) -> SQL {
        let query = search.query
        var sql: SQL = """
             AND EXISTS (SELECT 1 FROM \(db.dialect.seenThreads) WHERE p.thread = m.thread AND p.person = \(search.person))
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
}

extension Query {
    /// Whether tags cannot decide what must hold of an order.
    fileprivate var needsOrders: Bool {
        states.contains(.overdue) || states.contains(.offered) || !orderers.isEmpty
            || (!states.isEmpty && !holders.isEmpty)
    }
}
