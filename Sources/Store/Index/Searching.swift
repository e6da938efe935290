import Domain
import Language

// Finding in the archive: blocks answer what they can, the index the rest. Who may see a message is in the index, and is checked
// again on the rows.

/// A search as it is asked of a generation of the index.
private struct AskedSearch {
    let search: Search
    let range: IndexRange
    let generation: Generation
    /// What of it bitmaps answer; `nil` where they answer nothing.
    var blocks: BlockSearch?
    /// The numbers in SQLite's index of all that fits beside, where it was read in the documents whether it does.
    var read: [Int64]?
}

extension Querying {
    /// Messages that a person sees and that fit, newest first.
    ///
    /// - Parameter before: the last message seen.
    package func search(_ search: Search, before: ID<Message>?, limit: Int) throws -> [ID<Message>] {
        try newest(asked(search, before: before), limit: limit)
    }

    private func newest(_ asked: AskedSearch, limit: Int) throws -> [ID<Message>] {
        let (generation, rows) = (asked.generation, rows(asked.search))
        if db.dialect == .postgres, limit <= Generation.longestPage {
            var window: Int? = Generation.near
            while let some = window {
                let near = generation.nearPage(asked.search.index, asked.range, rows, limit: limit, within: some)
                let page = try db.all(near) { try $0.id(0, Message.self) }
                if page.count == limit { return page }
                window = some == Generation.near ? Generation.window(limit, with: page.count) : nil
            }
        }
        let open = try open(asked, limit: limit)
        // Those that came late may be older than what is in the blocks.
        guard let blocks = asked.blocks, open.count < limit || generation.late > 0 else { return open }
        return try Array((open + blocks.page(rows, limit: limit, self)).sorted(by: >).prefix(limit))
    }

    /// The newest that fit of what blocks do not answer.
    private func open(_ asked: AskedSearch, limit: Int) throws -> [ID<Message>] {
        try statement(asked, limit: limit).map { sql in try db.all(sql) { try $0.id(0) } } ?? []
    }

    /// The newest messages that fit, as `search` finds them, and how many there are in all, as `searchCount` counts them.
    package func page(
        of search: Search, before: ID<Message>?, limit: Int, counting most: Int
    ) throws -> (ids: [ID<Message>], total: Int) {
        let all = try asked(search)
        if db.dialect == .postgres { return try page(of: all, before: before, limit: limit, fetching: most) }
        if before == nil, let walked = try walk(all, limit: limit, counting: most) { return walked }
        let ids = try newest(before == nil ? all : asked(search, before: before), limit: limit)
        // All of them are there: then it is so many as the rows say.
        if before == nil, ids.count < limit { return (ids, ids.count) }
        return (ids, try count(all, most: most))
    }

    /// The same in PostgreSQL, where finding takes the time: what is fetched to be counted is the page as well, where it is all that
    /// fits.
    private func page(
        of all: AskedSearch, before: ID<Message>?, limit: Int, fetching most: Int
    ) throws -> (ids: [ID<Message>], total: Int) {
        let part = all.generation.vectorPart(
            all.search.index, all.range, rows: all.search.needsRows ? rows(all.search) : nil)
        let fitting = try db.all("SELECT \(part.message) FROM \(part.found) LIMIT \(most)") {
            try $0.id(0, Message.self)
        }
        guard fitting.count < most else {
            let page = before == nil ? all : try asked(all.search, before: before)
            return (try newest(page, limit: limit), most)
        }
        var left = fitting.filter { id in before.map { id < $0 } ?? true }.sorted(by: >)[...]
        var page: [ID<Message>] = []
        var some = max(limit, 32)
        while page.count < limit, !left.isEmpty {
            page += try db.all(
                "SELECT m.id FROM messages m WHERE m.id IN \(in: left.prefix(some))\(rows(all.search)) ORDER BY m.id DESC"
            ) { try $0.id(0, Message.self) }
            left = left.dropFirst(some)
            // The more the rows take away, the more are asked for at a time.
            some = min(some * 2, 4_096)
        }
        page = Array(page.prefix(limit))
        // All of them are there: then it is so many as the rows say.
        return (page, before == nil && page.count < limit ? page.count : fitting.count)
    }

    /// Both by one walk in SQLite, where all stand in order and the index alone knows what fits.
    private func walk(
        _ asked: AskedSearch, limit: Int, counting most: Int
    ) throws -> (ids: [ID<Message>], total: Int)? {
        let generation = asked.generation
        guard db.dialect == .sqlite, !asked.search.needsRows, most >= limit, generation.late == 0 else { return nil }
        let rows = rows(asked.search)
        var (ids, total): ([ID<Message>], Int) = ([], 0)
        if let part = try parts(of: asked, needs: .nothing).first {
            // The first row is how many; no message has the number 0.
            let walked = try db.all(
                """
                WITH found AS MATERIALIZED (
                    SELECT x.rowid AS number FROM \(part.found) ORDER BY \(part.time) DESC LIMIT \(most)
                )
                SELECT count(*) AS total, 0 AS message FROM found UNION ALL
                SELECT 0, d.message FROM (SELECT number FROM found ORDER BY number DESC LIMIT \(limit)) f
                CROSS JOIN \(generation.documents) d CROSS JOIN \(db.dialect.messageFacts)
                WHERE d.number = f.number AND m.id = d.message\(rows)
                """
            ) { (total: try $0.int(0), message: try $0.id(1, Message.self)) }
            total = walked.reduce(0) { $0 + $1.total }
            ids = walked.map(\.message).filter { $0.raw > 0 }.sorted(by: >)
            // Fewer may be seen than the index says: then the rows decide.
            guard ids.count == min(limit, total) else { return nil }
        }
        if let blocks = asked.blocks, total < most {
            let closed = try blocks.walk(limit: limit - ids.count, counting: most - total, self)
            let page = try blocks.messages(closed.newest, rows, self)
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
    package func searchCount(_ search: Search, most: Int) throws -> Int { try count(asked(search), most: most) }

    private func count(_ asked: AskedSearch, most: Int) throws -> Int {
        // Nothing of the rows is shown, so what the index says of who sees them is enough.
        let needsRows = asked.search.needsRows
        let parts = try parts(of: asked, needs: needsRows ? .rows : .nothing)
        var open = 0
        if !parts.isEmpty {
            let found = parts.map { "SELECT 1 FROM \($0.found)" as SQL }.joined(separator: " UNION ALL ")
            open =
                try db.first("SELECT count(*) FROM (SELECT 1 FROM (\(found)) f LIMIT \(most)) c") { try $0.int(0) }
                ?? 0
        }
        guard let blocks = asked.blocks, open < most else { return open }
        return try open
            + (needsRows
                ? blocks.page(rows(asked.search), limit: most - open, self).count
                : blocks.walk(limit: 0, counting: most - open, self).total)
    }

    /// A statement: the newest messages that fit as `message`, in any order.
    ///
    /// - Parameter columns: of `messages`, beside.
    func found(_ search: Search, limit: Int, columns: [SQL]) throws -> SQL {
        let asked = try asked(search)
        let (of, facts) = (columns.listed(of: "m"), db.dialect.messageFacts)
        guard let blocks = asked.blocks else {
            return try statement(asked, limit: limit, columns: columns)
                ?? "SELECT m.id AS message\(of) FROM messages m WHERE FALSE"
        }
        let isByRows = search.needsRows || asked.generation.late > 0
        let open = try isByRows ? newest(asked, limit: limit) : open(asked, limit: limit)
        let closed =
            try isByRows ? [] : blocks.walk(limit: limit - open.count, counting: limit - open.count, self).newest
        return """
            SELECT m.id AS message\(of) FROM json_each(\(open.map(\.raw).json)) n CROSS JOIN \(facts)
            WHERE m.id = n.value UNION ALL
            SELECT m.id\(of) FROM json_each(\(closed.json)) n CROSS JOIN \(asked.generation.documents) d CROSS JOIN \(facts)
            WHERE d.number = n.value AND m.id = d.message\(rows(search))
            """
    }

    /// A statement: the newest `message`s that fit and that blocks do not answer, in that order; `nil` where they answer everything.
    ///
    /// - Parameter columns: of `messages`, beside.
    private func statement(_ asked: AskedSearch, limit: Int, columns: [SQL] = []) throws -> SQL? {
        if db.dialect == .postgres {
            return asked.generation.page(
                asked.search.index, asked.range, rows(asked.search), limit: limit, columns)
        }
        let parts = try parts(of: asked, needs: .order).map { part in
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
        var asked = AskedSearch(search: search, range: search.range(after: after), generation: try answeringPlanned())
        asked.read = try read(asked)
        return try parts(of: asked, needs: .order).map {
            "SELECT \($0.message) AS message FROM \($0.found)" as SQL
        }.joined(separator: " UNION ALL ")
    }

    private func asked(_ search: Search, before: ID<Message>? = nil) throws -> AskedSearch {
        var asked = AskedSearch(search: search, range: search.range(before: before), generation: try answeringPlanned())
        asked.blocks = try blocks(asked)
        asked.read = try read(asked)
        return asked
    }

    /// SQLite's index tells which documents have some words, and not whether those stand in a row. Blocks look for themselves; beside
    /// them everything is read that has the words and that the person sees.
    private func read(_ asked: AskedSearch) throws -> [Int64]? {
        guard db.dialect == .sqlite, let check = PhraseCheck(asked.search.text) else { return nil }
        let generation = asked.generation
        var numbers = try numbers(asked.range, in: generation, isApart: true)
        var found: [Int64] = []
        func find(_ numbers: Range<Int64>) throws {
            found += try self.numbers(matching: asked.search.index.fts5(), in: numbers, of: generation)
        }
        if asked.blocks != nil { numbers = numbers.clamped(to: generation.closed..<Int64.max) }
        if asked.blocks?.asksOpen != false { try find(numbers) }
        if generation.late > 0 { try find(.min..<Numbers.first) }
        return try holding(check, found, in: generation)
    }

    /// The generation that answers. PostgreSQL is told to plan each question of this transaction by its words: the plan that suits all
    /// words alike reads hundreds of times as much for most. And to go from what is found to its rows, never to read whole tables
    /// beside it: it expects a statement to need all rows that fit, of which a page needs few.
    private func answeringPlanned() throws -> Generation {
        if db.dialect == .postgres {
            // Sent along with the question.
            for setting in ["plan_cache_mode = force_custom_plan", "enable_hashjoin = off", "enable_mergejoin = off"]
                as [SQL]
            {
                try db.run("SET LOCAL \(setting)")
            }
        }
        return try answering()
    }

    /// What of a question bitmaps answer; `nil` where they answer nothing of it.
    private func blocks(_ asked: AskedSearch) throws -> BlockSearch? {
        let generation = asked.generation
        guard generation.closed > 0, let conditions = asked.search.index.conditions,
            let oldest = try oldestNumber(of: generation)
        else { return nil }
        let numbers = try numbers(asked.range, in: generation, isApart: true)
        let closed = numbers.clamped(to: oldest..<max(oldest, generation.closed))
        guard !closed.isEmpty else { return nil }
        let check = PhraseCheck(asked.search.text)
        return try BlockSearch(conditions, check, numbers, closed: closed, in: generation, self)
    }

    /// What fits beside what blocks answer, in one part or two: what came into the index late stands apart in it.
    private func parts(of asked: AskedSearch, needs: PartNeeds) throws -> [IndexPart] {
        let (generation, index, range) = (asked.generation, asked.search.index, asked.range)
        let rows = needs == .nothing ? nil : rows(asked.search)
        switch db.dialect {
        case .postgres: return [generation.vectorPart(index, range, rows: rows)]
        case .sqlite:
            let hasBlocks = asked.blocks != nil
            let isApart = generation.late > 0 && (needs == .order || !range.isAll || hasBlocks)
            var numbers = try numbers(range, in: generation, isApart: isApart)
            if hasBlocks { numbers = numbers.clamped(to: generation.closed..<Int64.max) }
            let inOrder =
                asked.blocks?.asksOpen == false
                ? [] : [generation.numberedPart(index, asked.read, numbers, rows: rows, isNewest: hasBlocks)]
            return inOrder + (isApart ? [generation.latePart(index, asked.read, range, rows: rows)] : [])
        }
    }
}
