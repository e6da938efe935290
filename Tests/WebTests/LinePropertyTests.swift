// What holds of the drawing of any order: nothing leaves the frame, nothing hides something else.

import Domain
import Testing

@testable import Web

@Suite struct LinePropertyTests {
    /// Walks of different pace: minutes, hours, days, months.
    private static let paces: [Int64] = [90_000, 3_600_000, 40_000_000, 2_000_000_000]

    private func walked(_ visit: (LineDrawing, Course, [OrderCard.Step]) throws -> Void) throws {
        for seed in 0..<200 {
            var walk = LineWalk(seed: UInt64(seed) * 7_919 + 13)
            for _ in 0..<(seed % 200) { walk.step(pace: Self.paces[seed % 4]) }
            let wording = try wording(seed % 2 == 0 ? .polish : .english, now: walk.end)
            let course = walk.course
            let steps = wording.steps(course, names)
            try visit(LineDrawing(course, wording, names, story: wording.story(steps)), course, steps)
        }
    }

    @Test func `every event has one number, the same as in the list`() throws {
        try walked { line, course, steps in
            #expect(line.marks.map(\.number) == steps.map(\.number))
            #expect(line.marks.map(\.number) == Array(1...course.deeds.count))
            for step in steps { #expect(line.story.contains("\(step.number). \(step.who)")) }
        }
    }

    @Test func `time runs to the right and stays in the frame`() throws {
        try walked { line, _, _ in
            let right = line.width - 24
            #expect(zip(line.marks, line.marks.dropFirst()).allSatisfy { $0.x <= $1.x })
            #expect(line.marks.allSatisfy { $0.x >= 146 + 9 && $0.x <= right - 9 })
            #expect(line.bars.allSatisfy { $0.width >= 2 && $0.x >= 146 && $0.x + $0.width <= right })
            #expect(line.bars.allSatisfy { $0.y >= line.top && $0.y + $0.height <= line.foot })
            if let now = line.now {
                #expect(now.badgeX >= 146 && now.badgeX + now.badgeWidth <= line.width)
                #expect(line.marks.allSatisfy { $0.x <= now.x })
            }
        }
    }

    @Test func `no number hides another`() throws {
        try walked { line, _, _ in
            for (index, mark) in line.marks.enumerated() {
                let near = line.marks[(index + 1)...].first { $0.row == mark.row && $0.x - mark.x < 20 }
                #expect(near == nil, "\(mark.number) and \(near?.number ?? 0)")
            }
        }
    }

    @Test func `no text is set over another or over a number`() throws {
        try walked { line, _, _ in
            let places = line.labels.map { label -> ClosedRange<Double> in
                let width = TextWidth.of(label.text, size: 12, isBold: true)
                let from = Double(label.x) - (label.anchor == "middle" ? width / 2 : 0)
                return from...(from + width)
            }
            for (place, next) in zip(places, places.dropFirst()) { #expect(place.upperBound <= next.lowerBound + 1) }
            for quote in line.quotes {
                #expect(quote.place.lowerBound >= 146 && quote.place.upperBound <= line.width)
                let others = line.quotes.filter { $0.row == quote.row && $0 != quote }
                #expect(!others.contains { $0.place.overlaps(quote.place) })
                guard quote.row > 0 else { continue }
                let marks = line.marks.filter { $0.row == quote.row }
                #expect(!marks.contains { quote.place.overlaps(($0.x - 9)...($0.x + 9)) })
                let bars = line.bars.filter { $0.row == quote.row }
                #expect(!bars.contains { quote.place.overlaps($0.x...($0.x + $0.width)) })
            }
        }
    }

    @Test func `many people stay readable`() throws {
        var most = 0
        var widest = 0
        try walked { line, course, _ in
            #expect(line.rows.count <= LineRows.most)
            #expect(line.isWide == (line.width > 836))
            most = max(most, LineRows(course).lanes.count)
            widest = max(widest, line.width)
        }
        #expect(most == LineRows.most)
        #expect(widest > 836)
    }

    @Test func `somebody is responsible until it is done`() throws {
        try walked { _, course, _ in
            let stretches = course.stretches
            #expect(stretches.first?.from == 0)
            #expect(stretches.last?.person == course.order.holder)
            #expect((stretches.last?.to == nil) == course.order.state.isOpen)
            for (one, next) in zip(stretches, stretches.dropFirst()) {
                #expect(one.to.map { $0 <= next.from } == true)
            }
        }
    }
}
