import Testing

@testable import Web

/// Drawings of reports: what they show stays inside, on the scale that they say.
@Suite struct ReportDrawingTests {
    @Test(arguments: [
        [(0, 0), (0, 0)], [(24, 2), (31, 4), (28, 0), (31, 31)], [(1, 1), (0, 0), (1, 0)],
        (0..<52).map { ($0 * 977, $0) }, [(100_000, 1), (99_999, 99_999)],
    ])
    func `weeks go from the left to the right, inside the frame and true to the scale`(
        _ weeks: [(Int, Int)]
    ) throws {
        let chart = try #require(
            WeekChart(weeks.enumerated().map { .init(name: "w\($0)", open: $1.0, late: $1.1) }))
        let points = try chart.line.dropFirst().split(separator: "L").map { pair in
            try pair.split(separator: " ").map { try number(String($0)) }
        }
        #expect(points.count == weeks.count && chart.bars.count == weeks.count { $0.1 > 0 })
        #expect(points.map { $0[0] } == points.map { $0[0] }.sorted() && chart.grid.count <= 5)
        let top = try #require(chart.grid.last.flatMap { Int($0.number) })
        for (point, week) in zip(points, weeks) {
            #expect(point[0] <= 490 && point[1] >= WeekChart.top - 0.1 && point[1] <= WeekChart.foot)
            let height = (WeekChart.foot - WeekChart.top) * Double(week.0) / Double(top)
            #expect(abs(WeekChart.foot - height - point[1]) < 0.11)
        }
        for bar in chart.bars {
            #expect(try abs(number(bar.y) + number(bar.height) - WeekChart.foot) < 0.11 && number(bar.height) >= 2)
        }
        #expect(chart.ticks.last?.text == "w\(weeks.count - 1)" && chart.end.number == "\(weeks.last?.0 ?? -1)")
        let ticks = try chart.ticks.map { try number($0.x) }
        for (one, next) in zip(ticks, ticks.dropFirst()) { #expect(next - one >= 90) }
    }

    @Test func `one week is no line, and nothing done is no drawing`() {
        #expect(WeekChart([.init(name: "w", open: 1, late: 0)]) == nil)
        #expect(TimeChart([], span: { "\($0)" }) == nil)
    }

    @Test(arguments: [0, 60_000, 3_600_000, 90_000_000, 400_000_000, 40_000_000_000] as [Int64])
    func `a kind goes from what was quick to what was slow, with the middle on it`(_ high: Int64) throws {
        let name = "Zlecenie serwisowe z odbiorem i protokołem"
        let chart = try #require(
            TimeChart(
                [
                    .init(name: name, low: 0, median: high / 2, high: high),
                    .init(name: "Inne", low: 0, median: 0, high: 0),
                ],
                span: { "\($0)" }))
        let row = chart.rows[0]
        let (from, middle, to) = (try number(row.from), try number(row.median), try number(row.to))
        #expect(from == TimeChart.left && from <= middle && middle <= to && to <= TimeChart.right)
        #expect(row.name.hasSuffix("…") && TextWidth.of(row.name, size: 11.5) <= TimeChart.left - 12)
        #expect(chart.grid.count <= 5 && chart.grid.first?.text == "0")
        let last = try #require(chart.grid.last.flatMap { Int64($0.text) })
        #expect(last >= high && (high == 0 || last <= 5 * high + 900_000))
        #expect(try number(chart.rows[1].y) < number(chart.bottom) && number(chart.bottom) < number(chart.height))
    }

    private func number(_ text: String) throws -> Double { try #require(Double(text)) }
}
