import Domain

// Orders as reports count them: those that one person may know of, and of these only what was open within a period, so that a
// report costs what happened in it and not all that ever was.

/// An order as reports count it.
package struct ReportedOrder: Sendable {
    package let holder: ID<Person>
    package let kind: ID<Kind>
    package let created: Instant
    /// When it was completed or cancelled; `nil` while it is open.
    package let ended: Instant?
    /// When it is late, by the due date that it has now.
    package let lapses: Instant?
    /// When it was completed, where it stayed so.
    package let finished: Instant?
    /// How many offers of it were accepted within the period.
    package let accepted: Int

    package init(
        holder: ID<Person>, kind: ID<Kind>, created: Instant, ended: Instant? = nil, lapses: Instant? = nil,
        finished: Instant? = nil, accepted: Int = 0
    ) {
        self.holder = holder
        self.kind = kind
        self.created = created
        self.ended = ended
        self.lapses = lapses
        self.finished = finished
        self.accepted = accepted
    }
}

/// Which orders a report is about.
package struct ReportScope: Sendable {
    /// Orders in threads that this person sees.
    package let reader: ID<Person>
    /// Orders that these people hold, whoever sees them: the reader is their superior.
    package let below: [ID<Person>]
    /// Of all those only what these people hold; `nil` for everybody.
    package let holders: [ID<Person>]?
    /// When the period begins.
    package let start: Instant

    package init(reader: ID<Person>, below: [ID<Person>], holders: [ID<Person>]?, start: Instant) {
        self.reader = reader
        self.below = below
        self.holders = holders
        self.start = start
    }
}

extension Querying {
    /// The orders of a report, in no order.
    package func reportedOrders(_ scope: ReportScope) throws -> [ReportedOrder] {
        try db.all(
            """
            SELECT o.holder, m.kind, o.created, o.ended, o.due_lapses, o.finished_at,
                (SELECT count(*) FROM offers f
                    WHERE f.order_id = o.id AND f.answer = 'accepted' AND f.answered_at >= \(scope.start))
            FROM \(reported(scope)) JOIN messages m ON m.id = o.message\(held(scope))
            """
        ) { row in
            ReportedOrder(
                holder: try row.id(0), kind: try row.id(1), created: try row.instant(2),
                ended: try row.optional(3, row.instant), lapses: try row.optional(4, row.instant),
                finished: try row.optional(5, row.instant), accepted: try row.int(6))
        }
    }

    /// How often the orders of a report were rejected within the period, by the code of the reason; empty: only in words.
    ///
    /// Whoever rejects stands among the people of the offer with it, whether others could still accept it or not.
    package func rejections(_ scope: ReportScope) throws -> [String: Int] {
        let rows = try db.all(
            """
            SELECT coalesce(q.reason_code, ''), count(*)
            FROM \(reported(scope)) JOIN offers f ON f.order_id = o.id
            JOIN offer_people q ON q.offer = f.id AND q.declined >= \(scope.start)\(held(scope))
            GROUP BY coalesce(q.reason_code, '')
            """
        ) { (try $0.text(0), try $0.int(1)) }
        return Swift.Dictionary(rows) { first, _ in first }
    }

    /// The orders as `o`, each once: one in a thread of the reader may be a subordinate's too.
    private func reported(_ scope: ReportScope) -> SQL {
        let isSQLite = db.dialect == .sqlite
        let (open, ended): (SQL, SQL) =
            isSQLite
            ? ("orders b INDEXED BY orders_open_by_holder", "orders b INDEXED BY orders_ended_by_holder")
            : ("orders b", "orders b")
        let below: SQL =
            scope.below.isEmpty
            ? ""
            : """
             UNION SELECT b.id FROM \(open) WHERE b.holder IN \(in: scope.below) AND b.ended IS NULL
            UNION SELECT b.id FROM \(ended) WHERE b.holder IN \(in: scope.below) AND b.ended >= \(scope.start)
            """
        return """
            (SELECT a.id FROM participants p JOIN orders a ON a.thread = p.thread
            WHERE p.person = \(scope.reader) AND (a.ended IS NULL OR a.ended >= \(scope.start))\(below)) s
            JOIN orders o ON o.id = s.id
            """
    }

    private func held(_ scope: ReportScope) -> SQL {
        scope.holders.map { " WHERE o.holder IN \(in: $0)" } ?? ""
    }
}
