// The bars of the line: who held it and for how long, and who was asked and what became of that.

import Domain

/// What became of an offer for one of those who were asked.
enum Outcome: Hashable {
    case waiting, accepted, taken, rejected, recalled, expired, withdrawn

    /// Drawn red.
    var isNo: Bool { self == .rejected || self == .expired }
}

/// One row of an offer.
struct Asking: Hashable {
    /// The deed in which it was made.
    let deed: Int
    let row: Int
    let outcome: Outcome
    /// The deed that ended it; nil while it waits.
    let end: Int?
}

extension Asking {
    /// Every offer in every row that it reaches, oldest first.
    static func all(_ course: Course, _ rows: LineRows) -> [Asking] {
        course.deeds.indices.flatMap { index -> [Asking] in
            guard let offer = course.deeds[index].sort.made else { return [] }
            let source = rows.place(of: offer.by)
            var byRow: [Int: Asking] = [:]
            for party in offer.asked where rows.place(of: party) != source {
                let (outcome, end) = course.outcome(of: offer, for: party)
                let asking = Asking(deed: index, row: rows.place(of: party), outcome: outcome, end: end)
                byRow[asking.row] = byRow[asking.row].map { longer($0, asking) } ?? asking
            }
            return byRow.values.sorted { $0.row < $1.row }
        }
    }

    private static func longer(_ one: Asking, _ other: Asking) -> Asking {
        guard let end = one.end, let otherEnd = other.end else { return one.end == nil ? one : other }
        return end >= otherEnd ? one : other
    }
}

extension LinePlan {
    var bars: [LineDrawing.Bar] { held + asked + (rest.map { [$0] } ?? []) }

    private var held: [LineDrawing.Bar] {
        let stretches = course.stretches
        let lapses = due.map(\.lapses)
        return stretches.indices.flatMap { index -> [LineDrawing.Bar] in
            let stretch = stretches[index]
            let row = rows.place(of: stretch.person)
            let (from, to) = (x(stretch.from) - 5, stretch.to.map(x) ?? end)
            let isLast = index == stretches.count - 1 && course.order.state != .cancelled
            let sort = isLast ? "own-now" : "own"
            let until = stretch.to.map { course.deeds[$0].at } ?? now ?? range.upperBound
            guard let lapses, lapses < until else { return [bar(sort, row, from, to)].compactMap { $0 } }
            let late = max(from, x(lapses))
            return [bar(sort, row, from, late), bar("own-late", row, late, to)].compactMap { $0 }
        }
    }

    private var asked: [LineDrawing.Bar] {
        askings.compactMap { asking in
            bar(
                asking.outcome.isNo ? "pend-no" : "pend", asking.row, x(asking.deed) + 16, asking.end.map(x) ?? end,
                height: 13, least: 12)
        }
    }

    /// What is left until it is due.
    private var rest: LineDrawing.Bar? {
        guard let now, let due, due.lapses > now else { return nil }
        return bar("own-next", rows.place(of: course.order.holder), x(now) + 4, x(due.lapses), height: 13, least: 6)
    }

    private func bar(
        _ sort: String, _ row: Int, _ from: Int, _ to: Int, height: Int = 14, least: Int = 2
    ) -> LineDrawing.Bar? {
        guard to - from >= least else { return nil }
        return LineDrawing.Bar(
            sort: sort, row: row, x: from, y: Self.middle(row) - (height + 1) / 2, width: to - from, height: height,
            radius: min(height / 2, (to - from) / 2))
    }

    /// Where the orderer waits for the confirmation: from the order to its end.
    var waits: [String] {
        guard course.stretches.contains(where: { rows.place(of: $0.person) != 0 }) else { return [] }
        let closed = course.deeds.indices.last { course.deeds[$0].sort.closes }
        let until = course.order.state.isOpen ? max(end, due.map { x($0.lapses) } ?? 0) : closed.map(x) ?? end
        return ["M\(x(0) + 12) \(Self.middle(0))H\(until)"]
    }
}

extension Course {
    /// What became of an offer for one of those who were asked, and the deed that ended it.
    func outcome(of offer: Offer, for party: Party) -> (Outcome, Int?) {
        if case .person(let person) = party, let decline = decline(offer, by: person) { return (.rejected, decline) }
        guard let answer = offer.answer else { return (.waiting, nil) }
        let outcome: Outcome =
            switch answer.how {
            case .accepted: party == .person(answer.by) || party.isUnit ? .accepted : .taken
            case .rejected: .rejected
            case .recalled: .recalled
            case .expired: .expired
            case .withdrawn: .withdrawn
            }
        return (outcome, end(of: offer))
    }
}

extension Party {
    var isUnit: Bool {
        switch self {
        case .person: false
        case .unit: true
        }
    }
}
