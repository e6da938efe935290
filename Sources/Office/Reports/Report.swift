import Domain
import Store

// What became of orders within some weeks, in numbers. Pure: it is made from rows, in one pass over them.
//
// What was once so is judged by how things stand now: an order that was opened again counts as never closed, and it was late
// from the due date on that it has today.

/// The numbers of a report.
package struct Report: Sendable {
    /// The day on which the first week begins.
    package let from: Day
    package let weeks: [Week]
    /// Open and overdue orders seven days ago.
    package let weekAgo: Load
    /// How long orders took that were completed within the period; `nil` where none were.
    package let time: LeadTime?
    /// The same for each kind, the kind with the most orders first.
    package let times: [(kind: ID<Kind>, time: LeadTime)]
    /// Who holds how many orders now, the most first.
    package let loads: [(person: ID<Person>, load: Load)]
    /// Rejections within the period by the code of their reason, the most frequent first; an empty code: in words only.
    package let rejections: [(code: String, count: Int)]
    /// Acceptances within the period.
    package let accepted: Int
    /// No order was open at any time of the period.
    package let isEmpty: Bool

    /// How many orders were open, and how many of them overdue, at the end of a week.
    package struct Week: Sendable {
        /// Its Monday.
        package let day: Day
        package let load: Load
    }

    /// Open and overdue orders now.
    package var now: Load { weeks.last?.load ?? Load() }
    /// Rejections within the period.
    package var rejected: Int { rejections.reduce(0) { $0 + $1.count } }

    /// - Parameters:
    ///   - rows: what was open at any time since the first of the weeks began.
    ///   - weeks: their Mondays, and the moments at which they end, the last one now; not empty.
    init(_ rows: [ReportedOrder], _ rejections: [String: Int], weeks: [(day: Day, end: Instant)], start: Instant) {
        let now = weeks.last?.end ?? start
        let moments = weeks.map(\.end) + [now.adding(milliseconds: -7 * 86_400_000)]
        var counts = moments.map { _ in Load() }
        var (spans, holders): ([ID<Kind>: [Int64]], [ID<Person>: Load]) = ([:], [:])
        var accepted = 0
        for row in rows {
            for (index, moment) in moments.enumerated() where row.isOpen(at: moment) { counts[index].add(row, moment) }
            if row.isOpen(at: now) { holders[row.holder, default: Load()].add(row, now) }
            if let finished = row.finished, finished >= start {
                spans[row.kind, default: []].append(finished.milliseconds - row.created.milliseconds)
            }
            accepted += row.accepted
        }
        from = weeks.first?.day ?? .last
        self.weeks = zip(weeks, counts).map { Week(day: $0.day, load: $1) }
        weekAgo = counts[weeks.count]
        time = LeadTime(spans.values.flatMap { $0 })
        times = spans.compactMap { kind, spans in LeadTime(spans).map { (kind, $0) } }
            .sorted { ($0.time.count, $1.kind) > ($1.time.count, $0.kind) }
        loads = holders.map { ($0.key, $0.value) }
            .sorted { ($0.load.open, $0.load.overdue, $1.person) > ($1.load.open, $1.load.overdue, $0.person) }
        self.rejections = rejections.map { ($0.key, $0.value) }.sorted { ($0.count, $1.code) > ($1.count, $0.code) }
        self.accepted = accepted
        isEmpty = rows.isEmpty
    }
}

/// How long some orders took from being given to being done, in milliseconds.
package struct LeadTime: Hashable, Sendable {
    package let count: Int
    /// At most so long took a tenth of them, half of them, and nine tenths: values that occurred (nearest rank).
    package let low: Int64
    package let median: Int64
    package let high: Int64

    /// `nil` for none.
    init?(_ spans: [Int64]) {
        guard !spans.isEmpty else { return nil }
        let sorted = spans.sorted()
        func rank(_ percent: Int) -> Int64 { sorted[(sorted.count * percent + 99) / 100 - 1] }
        count = sorted.count
        (low, median, high) = (rank(10), rank(50), rank(90))
    }
}

extension ReportedOrder {
    fileprivate func isOpen(at moment: Instant) -> Bool {
        created <= moment && ended.map { $0 > moment } ?? true
    }
}

extension Load {
    fileprivate mutating func add(_ order: ReportedOrder, _ moment: Instant) {
        open += 1
        if let lapses = order.lapses, lapses <= moment { overdue += 1 }
    }
}
