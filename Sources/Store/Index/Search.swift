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
    /// - Parameters:
    ///   - before: the last message seen.
    ///   - isDense: whether much of what is new may fit.
    package func search(
        _ search: Search, before: ID<Message>?, limit: Int, isDense: Bool = true
    ) throws -> [ID<Message>] {
        let generation = try asked()
        if db.dialect == .postgres, isDense, limit <= Generation.longestPage {
            let near = generation.nearPage(index(search), range(search, before: before), rows(search), limit: limit)
            let page = try db.all(near) { try $0.id(0, Message.self) }
            if page.count == limit { return page }
        }
        let blocks = try blocks(search, before: before, in: generation)
        let open = try open(search, in: generation, before: before, limit: limit, beside: blocks)
        // Those that came late may be older than what is in the blocks.
        guard let blocks, open.count < limit || generation.late > 0 else { return open }
        let closed = try blocks.page(rows(search), limit: limit, self)
        return Array((open + closed).sorted(by: >).prefix(limit))
    }

    /// The newest that fit of what blocks do not answer.
    private func open(
        _ search: Search, in generation: Generation, before: ID<Message>? = nil, limit: Int,
        beside blocks: BlockSearch?
    ) throws -> [ID<Message>] {
        try newest(search, in: generation, before: before, limit: limit, beside: blocks).map { sql in
            try db.all(sql) { try $0.id(0) }
        } ?? []
    }

    /// The newest messages that fit, as `search` finds them, and how many there are in all, as `searchCount` counts them.
    package func page(
        of search: Search, before: ID<Message>?, limit: Int, counting most: Int
    ) throws -> (ids: [ID<Message>], total: Int) {
        if before == nil, let walked = try walk(search, limit: limit, counting: most) { return walked }
        // PostgreSQL's way to the page depends on how many there are.
        let total = db.dialect == .postgres ? try searchCount(search, most: most) : nil
        let isDense = total.map { $0 >= min(most, Generation.dense) } ?? true
        let ids = try self.search(search, before: before, limit: limit, isDense: isDense)
        // All of them are there: then it is so many as the rows say.
        if before == nil, ids.count < limit { return (ids, ids.count) }
        return (ids, try total ?? searchCount(search, most: most))
    }

    /// Both by one walk in SQLite, where all stand in order and the index alone knows what fits.
    private func walk(_ search: Search, limit: Int, counting most: Int) throws -> (ids: [ID<Message>], total: Int)? {
        guard db.dialect == .sqlite, !search.query.needsRows, most >= limit else { return nil }
        let generation = try asked()
        guard generation.late == 0 else { return nil }
        let blocks = try blocks(search, in: generation)
        var (ids, total): ([ID<Message>], Int) = ([], 0)
        if let part = try parts(of: search, in: generation, needs: .nothing, beside: blocks).first {
            // The first row is how many; no message has the number 0.
            let walked = try db.all(
                """
                WITH found AS MATERIALIZED (
                    SELECT x.rowid AS number FROM \(part.found) ORDER BY \(part.time) DESC LIMIT \(most)
                )
                SELECT count(*) AS total, 0 AS message FROM found UNION ALL
                SELECT 0, d.message FROM (SELECT number FROM found ORDER BY number DESC LIMIT \(limit)) f
                CROSS JOIN \(generation.documents) d CROSS JOIN messages m
                WHERE d.number = f.number AND m.id = d.message\(rows(search))
                """
            ) { (total: try $0.int(0), message: try $0.id(1, Message.self)) }
            total = walked.reduce(0) { $0 + $1.total }
            ids = walked.map(\.message).filter { $0.raw > 0 }.sorted(by: >)
            // Fewer may be seen than the index says: then the rows decide.
            guard ids.count == min(limit, total) else { return nil }
        }
        if let blocks, total < most {
            let closed = try blocks.walk(limit: limit - ids.count, counting: most - total, self)
            let page = try blocks.messages(closed.newest, rows(search), self)
            guard page.count == closed.newest.count else { return nil }
            ids += page
            total += closed.total
        }
        return (ids, total)
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
        // Nothing of the rows is shown, so what the index says of who sees them is enough.
        let needsRows = search.query.needsRows
        let generation = try asked()
        let blocks = try blocks(search, in: generation)
        let parts = try parts(
            of: search, in: generation, needs: needsRows ? .rows : .nothing, beside: blocks)
        var open = 0
        if !parts.isEmpty {
            let found = parts.map { "SELECT 1 FROM \($0.found)" as SQL }.joined(separator: " UNION ALL ")
            open =
                try db.first("SELECT count(*) FROM (SELECT 1 FROM (\(found)) f LIMIT \(most)) c") { try $0.int(0) }
                ?? 0
        }
        guard let blocks, open < most else { return open }
        return try open
            + (needsRows
                ? blocks.page(rows(search), limit: most - open, self).count
                : blocks.walk(limit: 0, counting: most - open, self).total)
    }

    /// A statement: the newest messages that fit as `message`, in any order.
    ///
    /// - Parameter columns: of `messages`, beside.
    func found(_ search: Search, limit: Int, columns: [SQL]) throws -> SQL {
        let generation = try asked()
        let blocks = try blocks(search, in: generation)
        let of = columns.listed(of: "m")
        guard let blocks else {
            return try newest(search, in: generation, limit: limit, columns: columns)
                ?? "SELECT m.id AS message\(of) FROM messages m WHERE FALSE"
        }
        let isByRows = search.query.needsRows || generation.late > 0
        let open =
            try isByRows
            ? self.search(search, before: nil, limit: limit)
            : open(search, in: generation, limit: limit, beside: blocks)
        let closed =
            try isByRows ? [] : blocks.walk(limit: limit - open.count, counting: limit - open.count, self).newest
        return """
            SELECT m.id AS message\(of) FROM json_each(\(open.map(\.raw).json)) n CROSS JOIN messages m
            WHERE m.id = n.value UNION ALL
            SELECT m.id\(of) FROM json_each(\(closed.json)) n CROSS JOIN \(generation.documents) d CROSS JOIN messages m
            WHERE d.number = n.value AND m.id = d.message\(rows(search))
            """
    }

    /// A statement: the newest `message`s that fit, in that order.
    ///
    /// - Parameters:
    ///   - columns: of `messages`, beside.
    ///   - blocks: what answers the rest of the question.
    private func newest(
        _ search: Search, in generation: Generation, before: ID<Message>? = nil, limit: Int, columns: [SQL] = [],
        beside blocks: BlockSearch? = nil
    ) throws -> SQL? {
        if db.dialect == .postgres {
            return generation.page(index(search), range(search, before: before), rows(search), limit: limit, columns)
        }
        let parts = try parts(of: search, in: generation, before: before, needs: .order, beside: blocks).map { part in
            """
            SELECT \(part.message) AS message\(columns.listed(of: "m")) FROM \(part.found)
            ORDER BY \(part.time) DESC LIMIT \(limit)
            """ as SQL
        }
        guard parts.count > 1 else { return parts.first }
        let all = parts.map { "SELECT * FROM (\($0)) p" as SQL }.joined(separator: " UNION ALL ")
        return "SELECT * FROM (\(all)) a ORDER BY message DESC LIMIT \(limit)"
    }

    /// A statement: all `message`s that fit and are newer than one, in no order.
    func matching(_ search: Search, after: ID<Message>) throws -> SQL {
        try parts(of: search, in: asked(), after: after, needs: .order).map {
            "SELECT \($0.message) AS message FROM \($0.found)" as SQL
        }.joined(separator: " UNION ALL ")
    }

    /// What of a question bitmaps answer; `nil` where they answer nothing of it.
    private func blocks(_ search: Search, before: ID<Message>? = nil, in generation: Generation) throws -> BlockSearch?
    {
        guard generation.closed > 0, let conditions = index(search).conditions,
            let oldest = try oldestNumber(of: generation)
        else { return nil }
        let numbers = try numbers(range(search, before: before), in: generation, isApart: true)
        let closed = numbers.clamped(to: oldest..<max(oldest, generation.closed))
        guard !closed.isEmpty else { return nil }
        let blocks = try BlockSearch(conditions, numbers, closed: closed, in: generation, self)
        return conditions.phrases.isEmpty ? blocks : try blocks.reading(conditions, self)
    }

    /// What fits, in one part or two: what came into the index late stands apart in it.
    private func parts(
        of search: Search, in generation: Generation, before: ID<Message>? = nil, after: ID<Message>? = nil,
        needs: PartNeeds, beside blocks: BlockSearch? = nil
    ) throws -> [IndexPart] {
        let (index, range) = (index(search), range(search, before: before, after: after))
        let rows = needs == .nothing ? nil : rows(search)
        switch db.dialect {
        case .postgres: return [generation.vectorPart(index, range, rows: rows)]
        case .sqlite:
            let isApart = generation.late > 0 && (needs == .order || !range.isAll || blocks != nil)
            var numbers = try numbers(range, in: generation, isApart: isApart)
            if blocks != nil { numbers = numbers.clamped(to: generation.closed..<Int64.max) }
            let inOrder =
                blocks?.asksOpen == false
                ? [] : [generation.numberedPart(index, numbers, rows: rows, isNewest: blocks != nil)]
            return inOrder + (isApart ? [generation.latePart(index, range, rows: rows)] : [])
        }
    }

    /// The generation that answers. PostgreSQL is told to plan each question of this transaction by its words: the plan that suits all
    /// words alike reads hundreds of times as much for most.
    func asked() throws -> Generation {
        // Sent along with the question.
        if db.dialect == .postgres { try db.run("SET LOCAL plan_cache_mode = force_custom_plan") }
        return try answering()
    }

    private func index(_ search: Search) -> IndexQuery {
        IndexQuery(text: search.text, tags: groups(search.query, viewer: search.person))
    }

    private func range(_ search: Search, before: ID<Message>? = nil, after: ID<Message>? = nil) -> IndexRange {
        IndexRange(
            from: [search.sent.from.map(ID.first(at:)), after.map { ID(raw: $0.raw + 1) }].compactMap(\.self).max(),
            to: [search.sent.to.map(ID.first(at:)), before].compactMap(\.self).min())
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
