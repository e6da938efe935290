// A line over an area, and bars at its foot: how many there were at the end of each week, and how many of them too late.

/// A drawing of 500 by 196 units.
struct WeekChart: Encodable, Equatable, Sendable {
    /// Where the lines of the grid begin, and where their numbers end.
    let gridX: String
    let numberX: String
    let grid: [Line]
    let area: String
    let line: String
    let bars: [Bar]
    let ticks: [Tick]
    /// The last value.
    let end: Point

    /// A line of the grid and what it stands for.
    struct Line: Encodable, Equatable, Sendable {
        let y: String
        /// Where its number stands on.
        let textY: String
        let number: String
    }

    struct Bar: Encodable, Equatable, Sendable {
        let x: String
        let y: String
        let width: String
        let height: String
    }

    /// A name below the axis.
    struct Tick: Encodable, Equatable, Sendable {
        let x: String
        let text: String
    }

    /// A value that is written above its place.
    struct Point: Encodable, Equatable, Sendable {
        let x: String
        let y: String
        let textY: String
        let number: String
    }

    /// One week.
    struct Value: Sendable {
        let name: String
        let open: Int
        let late: Int
    }

    static let foot = 166.0
    static let top = 22.0
    static let right = 471.0

    /// - Parameter values: two or more, none of them negative.
    init?(_ values: [Value]) {
        guard values.count > 1, let last = values.last else { return nil }
        let most = values.reduce(0) { max($0, $1.open) }
        let step = Self.step(for: most)
        let lines = max(1, (most + step - 1) / step)
        let unit = (Self.foot - Self.top) / Double(lines * step)
        let left = max(48, Drawing.width(String(lines * step)) + 22)
        let pitch = (Self.right - left) / Double(values.count - 1)
        func x(_ index: Int) -> Double { left + Double(index) * pitch }
        func y(_ value: Int) -> Double { Self.foot - Double(value) * unit }

        (gridX, numberX) = (Drawing.text(left - 14), Drawing.text(left - 22))
        grid = (0...lines).map { index in
            Line(
                y: Drawing.text(y(index * step)), textY: Drawing.text(y(index * step) + 4), number: "\(index * step)")
        }
        let points = values.indices.map { "\(Drawing.text(x($0))) \(Drawing.text(y(values[$0].open)))" }
        line = "M" + points.joined(separator: "L")
        let foot = Drawing.text(Self.foot)
        area = "\(line)L\(Drawing.text(Self.right)) \(foot)L\(Drawing.text(left)) \(foot)Z"
        let width = min(12, pitch * 0.6)
        bars = values.indices.filter { values[$0].late > 0 }.map { index in
            // One among hundreds is seen.
            let height = max(2, Self.foot - y(values[index].late))
            return Bar(
                x: Drawing.text(x(index) - width / 2), y: Drawing.text(Self.foot - height), width: Drawing.text(width),
                height: Drawing.text(height))
        }
        let apart = Int((100 / pitch).rounded(.up))
        ticks = values.indices.filter { (values.count - 1 - $0).isMultiple(of: apart) }.map {
            Tick(x: Drawing.text(x($0)), text: values[$0].name)
        }
        end = Point(
            x: Drawing.text(Self.right), y: Drawing.text(y(last.open)), textY: Drawing.text(y(last.open) - 12),
            number: "\(last.open)")
    }

    /// 1, 2 or 5 with noughts, so that at most four of them reach the largest value.
    private static func step(for most: Int) -> Int {
        var power = 1
        while true {
            for step in [power, 2 * power, 5 * power] where step * 4 >= most { return step }
            power *= 10
        }
    }
}
