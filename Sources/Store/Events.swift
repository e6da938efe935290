import Domain

// The event log. Acts are chained in memory (`Chain`) and written with what they record, in one transaction.

/// The end of a thread's chain, and the acts that are to follow it.
package struct Chain: Sendable {
    package let thread: ID<Thread>
    package private(set) var seq: Int64
    package private(set) var head: [UInt8]
    package private(set) var touched: Instant
    /// The thread's subject where the thread begins with this chain.
    let begins: String?
    fileprivate var links: [Link] = []

    fileprivate struct Link: Sendable {
        let entry: LogEntry
        let salt: [UInt8]
        let payload: [UInt8]?
    }

    /// The chain of a thread that begins now.
    package init(beginning thread: ID<Thread>, subject: String) {
        self.init(thread: thread, seq: -1, head: LogEntry.beginning, touched: Instant(milliseconds: 0), begins: subject)
    }

    fileprivate init(thread: ID<Thread>, seq: Int64, head: [UInt8], touched: Instant, begins: String? = nil) {
        self.thread = thread
        self.seq = seq
        self.head = head
        self.touched = touched
        self.begins = begins
    }

    /// Adds an act. Its time is never before the act before it.
    ///
    /// - Parameters:
    ///   - payload: what the act said; bound by the commitment.
    ///   - keeping: whether the payload is kept; not where the tables hold the same.
    package mutating func append(
        _ act: Act, at: Instant, actor: ID<Person>, subject: ID<Person>? = nil, reference: Int64? = nil,
        payload: Canonical, keeping: Bool = true, _ seal: Sealing
    ) {
        let salt = seal.random(32)
        let bytes = payload.encoded
        let entry = LogEntry(
            thread: thread, seq: seq + 1, previous: head, act: act, at: max(at, touched), actor: actor, behalf: nil,
            subject: subject, reference: reference, commitment: seal.hmac(salt, bytes))
        links.append(Link(entry: entry, salt: salt, payload: keeping ? bytes : nil))
        seq = entry.seq
        head = entry.hash(seal)
        touched = entry.at
    }
}

/// An act as it was read back.
package struct LoggedEvent: Sendable {
    /// The position in the log of the whole organisation; `nil` for the moment until it has one (PostgreSQL).
    package let n: Int64?
    package let entry: LogEntry
    /// Empty after a legal erasure.
    package let salt: [UInt8]?
    package let payload: [UInt8]?
}

extension Querying {
    /// The end of a thread's chain; nobody else writes to the thread until this transaction ends.
    package func lock(_ thread: ID<Thread>) throws -> Chain? {
        let lock: SQL = db.dialect == .postgres ? " FOR UPDATE" : ""
        return try db.first("SELECT seq, head, touched FROM threads WHERE id = \(thread)" + lock) {
            Chain(thread: thread, seq: try $0.integer(0), head: try $0.bytes(1), touched: try $0.instant(2))
        }
    }

    var eventColumns: SQL {
        "e.n, e.thread, e.seq, e.previous, e.act, e.at, e.actor, e.behalf, e.subject, e.reference, e.commitment, e.salt, e.payload"
    }

    func event(_ row: any Row) throws -> LoggedEvent {
        LoggedEvent(
            n: try row.optional(0, row.integer),
            entry: LogEntry(
                thread: try row.id(1), seq: try row.integer(2), previous: try row.bytes(3), act: try row.value(4),
                at: try row.instant(5), actor: try row.id(6), behalf: try row.optional(7) { try row.id($0) },
                subject: try row.optional(8) { try row.id($0) }, reference: try row.optional(9, row.integer),
                commitment: try row.bytes(10)),
            salt: try row.optional(11, row.bytes), payload: try row.optional(12, row.bytes))
    }

    /// A thread's acts from `seq` on, in their order.
    package func events(of thread: ID<Thread>, from seq: Int64 = 0, limit: Int) throws -> [LoggedEvent] {
        try db.all(
            """
            SELECT \(eventColumns) FROM events e WHERE e.thread = \(thread) AND e.seq >= \(seq) ORDER BY e.seq LIMIT \(limit)
            """, event)
    }

    /// What happened to an order last. Looks from the end of the thread, where that is.
    package func latestAct(on order: ID<Order>, in thread: ID<Thread>) throws -> Act? {
        try db.first(
            "SELECT act FROM events WHERE thread = \(thread) AND reference = \(order) ORDER BY seq DESC LIMIT 1"
        ) { try $0.value(0) }
    }

    /// The acts after number `n` in threads that the person sees.
    package func events(after n: Int64, for person: ID<Person>, limit: Int) throws -> [LoggedEvent] {
        try db.all(
            """
            SELECT \(eventColumns) FROM events e
            WHERE e.n > \(n)
                AND EXISTS (SELECT 1 FROM participants p WHERE p.thread = e.thread AND p.person = \(person))
            ORDER BY e.n LIMIT \(limit)
            """, event)
    }

    /// Who sees the threads in which something happened after number `n`, and the last number.
    package func audience(after n: Int64, limit: Int) throws -> [(n: Int64, people: Set<ID<Person>>)] {
        let rows = try db.all(
            """
            SELECT e.n, p.person FROM (SELECT n, thread FROM events WHERE n > \(n) ORDER BY n LIMIT \(limit)) e
            LEFT JOIN participants p ON p.thread = e.thread ORDER BY e.n
            """
        ) { row in (try row.integer(0), try row.optional(1) { try row.id($0, Person.self) }) }
        var result: [(n: Int64, people: Set<ID<Person>>)] = []
        for (n, person) in rows {
            if result.last?.n != n { result.append((n, [])) }
            if let person { result[result.count - 1].people.insert(person) }
        }
        return result
    }

    /// The last number of the log; 0 when it is empty.
    package func lastEvent() throws -> Int64 {
        try db.first("SELECT n FROM events WHERE n IS NOT NULL ORDER BY n DESC LIMIT 1") { try $0.integer(0) } ?? 0
    }

    /// Whether something was committed that has no number yet (PostgreSQL).
    package func hasUnnumberedEvents() throws -> Bool {
        try db.first("SELECT 1 FROM events WHERE n IS NULL LIMIT 1") { _ in true } ?? false
    }

    /// Every thread that has a chain, from `after` on.
    package func chains(after: ID<Thread>, limit: Int) throws -> [(thread: Thread, seq: Int64, head: [UInt8])] {
        try db.all(
            """
            SELECT id, subject, mark, seq, head FROM threads WHERE id > \(after) ORDER BY id LIMIT \(limit)
            """
        ) {
            (
                Thread(id: try $0.id(0), subject: try $0.text(1), mark: try $0.optional(2, $0.text)),
                try $0.integer(3), try $0.bytes(4)
            )
        }
    }
}

extension Writer {
    /// Writes the thread's row and its new acts; first of all, because everything else of a thread refers to it.
    package func save(_ chain: Chain) throws {
        guard !chain.links.isEmpty else { return }
        if let subject = chain.begins {
            try db.run(
                """
                INSERT INTO threads (id, subject, seq, head, touched)
                VALUES (\(chain.thread), \(subject), \(chain.seq), \(chain.head), \(chain.touched))
                """)
        } else {
            try db.run(
                """
                UPDATE threads SET seq = \(chain.seq), head = \(chain.head), touched = \(chain.touched)
                WHERE id = \(chain.thread)
                """)
        }
        try insert(
            """
            INSERT INTO events
                (thread, seq, previous, act, at, actor, behalf, subject, reference, commitment, salt, payload)
            """,
            chain.links.map { link in
                let entry = link.entry
                return """
                    (\(entry.thread), \(entry.seq), \(entry.previous), \(entry.act.rawValue), \(entry.at),
                        \(entry.actor), \(entry.behalf), \(entry.subject), \(entry.reference), \(entry.commitment),
                        \(link.salt), \(link.payload))
                    """
            })
    }

    /// Gives the next numbers to events that have none (PostgreSQL; SQLite's have theirs when written), and tells the
    /// last number. One node at a time, under a lock that ends with the transaction: numbers appear in their order.
    package func numberEvents() throws -> Int64 {
        guard db.dialect == .postgres else { return try lastEvent() }
        _ = try db.all("SELECT pg_advisory_xact_lock(\(0x0B1E_6000))") { _ in }
        let last = try lastEvent()
        _ = try db.changes(
            """
            UPDATE events e SET n = \(last) + f.place
            FROM (SELECT thread, seq, row_number() OVER (ORDER BY at, thread, seq) AS place
                  FROM events WHERE n IS NULL) f
            WHERE e.thread = f.thread AND e.seq = f.seq AND e.n IS NULL
            """)
        return try lastEvent()
    }
}
