// Where each deed of a course stands on the line: in which row, and how far apart from the others.

import Domain

/// A course laid out: rows down, time to the right.
struct LinePlan {
    let course: Course
    let rows: LineRows
    let axis: LineAxis
    let range: ClosedRange<Instant>
    /// Nil where the order is closed.
    let now: Instant?
    /// The due date, where it lies in the range.
    let due: Due?
    let wording: Wording
    /// The row of the mark of each deed.
    let marks: [Int]
    /// Every offer in every row that it reaches, oldest first.
    let askings: [Asking]

    static let left = 146.0
    static let right = 812.0
    static let pitch = 48

    init(_ course: Course, _ wording: Wording) {
        let order = course.order
        let rows = LineRows(course)
        let spots = course.deeds.map { Spot($0, rows) }
        let last = course.deeds.last?.at ?? order.created
        now = order.state.isOpen ? max(wording.now, last) : nil
        let end = max(now ?? last, last)
        // A date far behind the end of the work would only push the work together.
        let reach = max(7 * 86_400_000, end.milliseconds - order.created.milliseconds)
        due = order.due.flatMap { due in
            guard due.lapses > order.created else { return nil }
            return order.state.isOpen || due.lapses.milliseconds - end.milliseconds <= reach ? due : nil
        }
        let coming = due.flatMap { $0.lapses > end ? $0.lapses : nil }
        range = Self.range(from: order.created, to: max(end, coming ?? end), wording)
        axis = LineAxis(
            course.deeds.map(\.at), ahead: [now, coming].compactMap { $0 }, range: range, left: Self.left,
            right: Self.right
        ) { Self.gap(spots[$0], spots[$1]) }
        marks = spots.map(\.mark)
        askings = Asking.all(course, rows)
        (self.course, self.rows, self.wording) = (course, rows, wording)
    }

    /// Hours for what begins and ends on one day, else whole days.
    private static func range(from first: Instant, to last: Instant, _ wording: Wording) -> ClosedRange<Instant> {
        let end = last.adding(milliseconds: -1)
        let (from, to) = (wording.localTime(first), wording.localTime(max(first, end)))
        guard from.day == to.day else {
            return wording.instant(from.day)...wording.instant(to.day.adding(days: 1))
        }
        let hour = to.minute / 60 + 1
        return wording.instant(
            from.day, minute: from.minute / 60 * 60)...(hour < 24
            ? wording.instant(from.day, minute: hour * 60) : wording.instant(from.day.adding(days: 1)))
    }

    /// How far apart two deeds must be: for a number each, for an arrow between them, for a line that passes.
    private static func gap(_ first: Spot, _ second: Spot) -> Double {
        if first.targets.contains(second.mark) { return 26 }
        if first.mark == second.mark { return 21 }
        if !first.targets.isDisjoint(with: second.targets) { return 22 }
        if first.reach.contains(second.mark) || second.reach.contains(first.mark) { return 14 }
        return first.reach.overlaps(second.reach) ? 6 : 1
    }

    /// The rows that a deed concerns.
    private struct Spot {
        let mark: Int
        let targets: Set<Int>
        let reach: ClosedRange<Int>

        init(_ deed: Course.Deed, _ rows: LineRows) {
            let mark: Int
            var others: [Int] = []
            switch deed.sort {
            case .ordered(let offer): (mark, others) = (rows.place(of: deed.by), offer.map(rows.places) ?? [])
            case .offered(let offer), .unaccepted(let offer):
                (mark, others) = (rows.place(of: deed.by), rows.places(of: offer))
            case .expired(let offer): mark = rows.places(of: offer).first ?? rows.place(of: offer.by)
            default: mark = rows.place(of: deed.by)
            }
            self.mark = mark
            targets = Set(others)
            // The line of a completion or a return runs to the orderer, who is in the first row.
            let far: [Int] =
                switch deed.sort {
                case .accepted(let offer), .declined(let offer), .rejected(let offer): rows.places(of: offer)
                case .unaccepted(let offer): others + [rows.place(of: offer.by)]
                case .completed, .returned, .reopened, .cancelled, .seized: [0, rows.lanes.count - 1]
                default: others
                }
            reach = min(mark, far.min() ?? mark)...max(mark, far.max() ?? mark)
        }
    }

    /// The middle of a row.
    static func middle(_ row: Int) -> Int { 49 + pitch * row }

    func x(_ deed: Int) -> Int { Int(axis.deeds[deed].rounded()) }
    func x(_ at: Instant) -> Int { Int(axis.x(at).rounded()) }
    /// Where what lasts ends: now.
    var end: Int { now.map(x) ?? Int(axis.right) }
    var bottom: Int { 30 + Self.pitch * rows.lanes.count }
}
