import Testing

@testable import Web

/// Drawings are numbers: what they show stays inside, and what is there is seen.
@Suite struct DrawingTests {
    @Test(arguments: [(0.0, "0"), (3, "3"), (2.25, "2.3"), (-1.5, "-1.5"), (100.04, "100"), (-0.04, "0")])
    func `a length has one digit after the point at most`(_ length: Double, _ text: String) {
        #expect(Drawing.text(length) == text)
    }

    @Test(arguments: [[1], [0, 3, 900, 1], Array(repeating: 7, count: 12), [0, 0, 0, 1]])
    func `bars of months stand beside each other, inside the frame and on its foot`(_ values: [Int]) throws {
        let bars = try #require(MonthBars(values, first: "a", last: "b")).bars
        #expect(bars.count == values.count && bars.last?.isOn == true && bars.dropLast().allSatisfy { !$0.isOn })
        var end = 0.0
        for (bar, value) in zip(bars, values) {
            let (x, y) = (try number(bar.x), try number(bar.y))
            let (width, height) = (try number(bar.width), try number(bar.height))
            #expect(x >= end && y >= 0 && abs(y + height - MonthBars.foot) < 0.11)
            #expect(value == 0 ? height == 0 : height >= 3)
            end = x + width
        }
        #expect(end <= MonthBars.width + 0.11)
    }

    @Test func `nothing written is no drawing`() {
        #expect(MonthBars([0, 0, 0], first: "", last: "") == nil)
        #expect(MonthBars([], first: "", last: "") == nil)
    }

    @Test(arguments: [
        (17, 0, 17), (1, 0, 900), (12, 4, 16), (1, 1, 900), (0, 3, 3), (900, 1, 901), (0, 0, 5), (0, 0, 0),
    ])
    func `a part stays inside its bar and is seen where there is one`(_ open: Int, _ late: Int, _ most: Int) throws {
        let bar = ShareBar(open, late: late, of: most)
        #expect((bar.open == nil) == (open == 0) && (bar.late == nil) == (late == 0))
        for stretch in [bar.open, bar.late].compactMap({ $0 }) {
            #expect(try number(stretch.width) >= 3)
            #expect(try number(stretch.x) + number(stretch.width) <= ShareBar.width + 0.11)
        }
        if let first = bar.open, let second = bar.late {
            #expect(try number(second.x) > number(first.x) + number(first.width))
        }
    }

    private func number(_ text: String) throws -> Double { try #require(Double(text)) }
}
