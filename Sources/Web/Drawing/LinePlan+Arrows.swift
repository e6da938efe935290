// The arrows of the line: from whom to whom it was offered, taken, completed, returned. What passes other rows is dotted
// there.

import Domain

extension LinePlan {
    var arrows: [LineDrawing.Arrow] {
        askings.compactMap { asking in
            let source = marks[asking.deed]
            if case .unaccepted = course.deeds[asking.deed].sort { return nil }
            return elbow(x(asking.deed), source, asking.row, asking.outcome.isNo ? "hand-no" : "hand")
        } + course.deeds.indices.compactMap(link)
    }

    /// What else a deed ties together, straight down or up.
    private func link(_ index: Int) -> LineDrawing.Arrow? {
        guard let (from, to) = tie(index) else { return nil }
        switch course.deeds[index].sort {
        case .completed: return line(x(index), from, to, "conf", hasTip: true)
        case .returned, .reopened, .cancelled: return line(x(index), from, to, "hand-no", to: 7)
        default: return line(x(index), from, to, "hand", from: 0)
        }
    }

    /// The two rows between which a line runs straight at the place of a deed.
    private func tie(_ index: Int) -> (from: Int, to: Int)? {
        let own = marks[index]
        func holder(_ stretch: Course.Stretch?) -> Int? { stretch.map { rows.place(of: $0.person) } }
        let other: Int?
        switch course.deeds[index].sort {
        case .accepted(let offer):
            // Of a unit somebody came forward.
            let isNamed = offer.to.contains(.person(course.deeds[index].by))
            other = isNamed ? nil : rows.places(of: offer).first
            return other.flatMap { $0 == own ? nil : ($0, own) }
        case .seized:
            other = holder(course.stretches.last { $0.to == index })
            return other.flatMap { $0 == own ? nil : ($0, own) }
        case .unaccepted(let offer): other = rows.place(of: offer.by)
        case .completed: other = 0
        case .returned, .reopened: other = holder(course.stretches.first { $0.from == index })
        case .cancelled: other = holder(course.stretches.last { $0.to == index })
        case .ordered, .offered, .declined, .rejected, .recalled, .expired, .split, .approved: other = nil
        }
        return other.flatMap { $0 == own ? nil : (own, $0) }
    }

    /// From a number down or up, and to the right into another row.
    private func elbow(_ x: Int, _ from: Int, _ to: Int, _ sort: String) -> LineDrawing.Arrow {
        let way = to > from ? 1 : -1
        let (start, goal) = (Self.middle(from), Self.middle(to))
        let bend = "V\(goal - way * 6)q0 \(way * 6) 6 \(way * 6)h2"
        let passes = abs(to - from) > 1
        let (leave, enter) = (start + way * 24, goal - way * 24)
        return LineDrawing.Arrow(
            sort: sort, path: "M\(x) \(start + way * 9)" + (passes ? "V\(leave)M\(x) \(enter)" : "") + bend,
            dots: passes ? "M\(x) \(leave)V\(enter)" : nil, tip: "M\(x + 8) \(goal - 4)l7 4-7 4z",
            tipSort: sort == "hand-no" ? "tip-no" : "tip")
    }

    /// Straight from one row to another.
    ///
    /// - Parameters:
    ///   - start: how far from the middle of its row it begins.
    ///   - end: how far from the middle of the other row it ends.
    private func line(
        _ x: Int, _ from: Int, _ to: Int, _ sort: String, from start: Int = 9, to end: Int = 9, hasTip: Bool = false
    ) -> LineDrawing.Arrow {
        let way = to > from ? 1 : -1
        let (first, last) = (Self.middle(from) + way * start, Self.middle(to) - way * end)
        let passes = abs(to - from) > 1
        let (leave, enter) = (Self.middle(from) + way * 24, Self.middle(to) - way * 24)
        return LineDrawing.Arrow(
            sort: sort, path: "M\(x) \(first)" + (passes ? "V\(leave)M\(x) \(enter)" : "") + "V\(last)",
            dots: passes ? "M\(x) \(leave)V\(enter)" : nil,
            tip: hasTip ? "M\(x - 4) \(last)l4 \(way * 7) 4 \(-way * 7)z" : nil, tipSort: "tip-a")
    }

    /// The rows that something stands in at a place between two others, so that no text is set there.
    func crossings(_ row: Int) -> [ClosedRange<Int>] {
        var places: [ClosedRange<Int>] = []
        for asking in askings {
            let source = marks[asking.deed]
            let x = x(asking.deed)
            if (min(source, asking.row)...max(source, asking.row)).contains(row) {
                places.append((x - 3)...(x + (asking.row == row ? 16 : 3)))
            }
        }
        for index in course.deeds.indices {
            guard let (from, to) = tie(index), (min(from, to)...max(from, to)).contains(row) else { continue }
            places.append((x(index) - 4)...(x(index) + 4))
        }
        return places
    }
}
