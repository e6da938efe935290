// How long things took: for each kind a stretch from what was quick to what was slow, and the middle on it.

/// A drawing 500 units wide, as high as its rows.
struct TimeChart: Encodable, Equatable, Sendable {
    let height: String
    /// Where the lines of the grid end, and where what they stand for is written.
    let bottom: String
    let textY: String
    let grid: [Line]
    let rows: [Row]

    /// A line of the grid and what it stands for.
    struct Line: Encodable, Equatable, Sendable {
        let x: String
        let text: String
    }

    /// One kind.
    struct Row: Encodable, Equatable, Sendable {
        let name: String
        let y: String
        /// Where its texts stand on.
        let textY: String
        let from: String
        let to: String
        let median: String
        let text: String
        let textX: String
    }

    /// One kind, in milliseconds.
    struct Value: Sendable {
        let name: String
        let low: Int64
        let median: Int64
        let high: Int64
    }

    static let left = 140.0
    static let right = 392.0
    static let pitch = 32

    /// - Parameters:
    ///   - values: not negative; `nil` is drawn where there are none.
    ///   - span: how a duration is called.
    init?(_ values: [Value], span: (Int64) -> String) {
        guard let most = values.map(\.high).max() else { return nil }
        let step = Self.step(for: most)
        let lines = max(1, (most + step - 1) / step)
        let unit = (Self.right - Self.left) / Double(lines * step)
        func x(_ time: Int64) -> Double { Self.left + Double(time) * unit }

        let foot = Self.pitch * values.count + 6
        (height, bottom, textY) = ("\(foot + 30)", "\(foot)", "\(foot + 20)")
        grid = (0...lines).map { Line(x: Drawing.text(x($0 * step)), text: $0 == 0 ? "0" : span($0 * step)) }
        rows = values.enumerated().map { index, value in
            let y = 24 + Self.pitch * index
            return Row(
                name: TextWidth.fitting(value.name, size: 11.5, width: Self.left - 12) ?? value.name,
                y: "\(y)", textY: "\(y + 4)", from: Drawing.text(x(value.low)), to: Drawing.text(x(value.high)),
                median: Drawing.text(x(value.median)), text: span(value.median),
                textX: Drawing.text(x(value.high) + 12))
        }
    }

    /// A step of which at most four reach the largest value: one whose multiples are short to say.
    private static func step(for most: Int64) -> Int64 {
        let (hour, day): (Int64, Int64) = (3_600_000, 86_400_000)
        for step in [hour / 4, hour, 2 * hour, 6 * hour] where step * 4 >= most { return step }
        var power = day
        while true {
            for step in [power, 2 * power, 5 * power] where step * 4 >= most { return step }
            power *= 10
        }
    }
}
