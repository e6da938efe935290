// From the plan to what is drawn: the same for everybody who reads it in the same language at the same moment.

import Domain

extension LineDrawing {
    /// - Parameters:
    ///   - course: what happened.
    ///   - names: how people are called.
    ///   - story: the same in words.
    init(_ course: Course, _ wording: Wording, _ names: Names, story: String) {
        let plan = LinePlan(course, wording)
        let ticks = LineTicks(axis: plan.axis, range: plan.range, wording: wording)
        let right = Int(plan.axis.right)
        let count = plan.rows.lanes.count
        let top = 26
        id = course.order.id.description
        width = right + 24
        height = plan.bottom + 24
        isWide = plan.axis.right > LinePlan.right
        self.story = story
        self.top = top
        depth = plan.bottom - top
        foot = plan.bottom
        rests = ticks.rests.map { Stretch(x: Int($0.lowerBound), width: Int($0.upperBound) - Int($0.lowerBound)) }
        rules = (1..<max(1, count)).map { "M16 \(LinePlan.middle($0) - 24).5H\(right + 8)" }.joined()
        let all = ticks.all
        grid = ([LinePlan.left] + all.map(\.to)).map { "M\(Int($0)).5 \(top)V\(plan.bottom)" }.joined()
        let now = plan.now.map { Self.now(plan.x($0), isHours: ticks.isOneDay, right: right, wording.words) }
        self.now = now
        labels = all.compactMap { Self.label($0, now, plan.due, plan) }
        due = plan.due.map { Self.due($0, plan, wording) }
        rows = plan.rows.lanes.enumerated().map { Self.row($0.offset, $0.element, plan, names) }
        waits = plan.waits
        bars = plan.bars
        arrows = plan.arrows
        quotes = plan.quotes(names)
        marks = course.deeds.indices.map { Self.mark($0, plan) }
    }

    private static func now(_ x: Int, isHours: Bool, right: Int, _ words: Words) -> Now {
        let text = words[isHours ? .lineNow : .dateToday]
        let width = Int(TextWidth.of(text, size: 11, isBold: true)) + 26
        let middle = min(max(x, Int(LinePlan.left) + width / 2), right + 20 - width / 2)
        return Now(x: x, text: text, badgeX: middle - width / 2, badgeWidth: width, textX: middle)
    }

    /// The name of a part of the axis; none where the name of now stands.
    private static func label(_ tick: LineTicks.Tick, _ now: Now?, _ due: Due?, _ plan: LinePlan) -> Label? {
        guard !tick.text.isEmpty else { return nil }
        let width = TextWidth.of(tick.text, size: LineTicks.size, isBold: true)
        let x = tick.isAtStart ? tick.from + 4 : (tick.from + tick.to) / 2
        let from = tick.isAtStart ? x : x - width / 2
        if let now, from < Double(now.badgeX + now.badgeWidth + 4), from + width > Double(now.badgeX - 4) { return nil }
        let place = due.map { plan.axis.x($0.lapses.adding(milliseconds: -1)) }
        return Label(
            x: Int(x), text: tick.text, anchor: tick.isAtStart ? "start" : "middle",
            isDue: place.map { (tick.from..<tick.to).contains($0) } ?? false)
    }

    private static func due(_ due: Due, _ plan: LinePlan, _ wording: Wording) -> DueLine {
        let time = due.minute.map { ["time": Filling.text(wording.time($0))] } ?? [:]
        let text = wording.words(.lineDue, time)
        let half = Int(TextWidth.of(text, size: 12, isBold: true) / 2)
        let x = plan.x(due.lapses)
        return DueLine(
            x: x, textX: min(max(x, Int(LinePlan.left) + half), Int(plan.axis.right) + 20 - half),
            textY: plan.bottom + 16, text: text, isLate: plan.course.order.isLate(at: plan.now))
    }

    private static func row(_ index: Int, _ lane: LineRows.Lane, _ plan: LinePlan, _ names: Names) -> Row {
        let (name, role) = plan.wording.row(lane, plan.course, names)
        let width = LinePlan.left - 24
        return Row(
            name: TextWidth.name(name, size: 13, width: width),
            nameY: LinePlan.middle(index) - 3,
            role: TextWidth.fitting(role, size: 11.5, width: width) ?? role, roleY: LinePlan.middle(index) + 12)
    }

    private static func mark(_ index: Int, _ plan: LinePlan) -> Mark {
        let row = plan.marks[index]
        let sort = plan.course.deeds[index].sort.markSort
        return Mark(
            number: index + 1, row: row, x: plan.x(index), y: LinePlan.middle(row), textY: LinePlan.middle(row) + 4,
            sort: sort, isDone: sort == "mk-done")
    }
}

extension Order {
    /// Whether it is past its due date, or was when it was done.
    fileprivate func isLate(at now: Instant?) -> Bool { now.map { isOverdue(at: $0) } ?? finished?.isLate ?? false }
}

extension Course.Sort {
    /// The colour of its number.
    fileprivate var markSort: String {
        switch self {
        case .ordered, .recalled, .split, .unaccepted: "mk-n"
        case .offered(let offer):
            offer.answer.map { $0.how == .rejected || $0.how == .expired } ?? false ? "mk-r" : "mk-v"
        case .accepted, .approved: "mk-a"
        case .completed: "mk-done"
        case .seized: "mk-v"
        case .declined, .rejected, .expired, .returned, .reopened, .cancelled: "mk-r"
        }
    }
}
