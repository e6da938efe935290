// Bars, one for each month: how much was written.

/// A drawing of 248 by 70 units.
struct MonthBars: Encodable, Equatable, Sendable {
    let bars: [Bar]
    /// Below the first bar, and below the last.
    let first: String
    let last: String

    struct Bar: Encodable, Equatable, Sendable {
        let x: String
        let y: String
        let width: String
        let height: String
        /// The present month.
        let isOn: Bool
    }

    static let width = 248.0
    /// Where the bars stand.
    static let foot = 54.0

    /// - Parameter values: not negative; nil is drawn where all of them are 0.
    init?(_ values: [Int], first: String, last: String) {
        guard let most = values.max(), most > 0 else { return nil }
        let step = (Self.width + 4) / Double(values.count)
        bars = values.enumerated().map { index, value in
            // What is there is seen: a bar of one message among hundreds is 3 units high.
            let height = value == 0 ? 0 : max(3, Double(value) / Double(most) * (Self.foot - 6))
            return Bar(
                x: Drawing.text(Double(index) * step), y: Drawing.text(Self.foot - height),
                width: Drawing.text(step - 4), height: Drawing.text(height), isOn: index == values.count - 1)
        }
        self.first = first
        self.last = last
    }
}
