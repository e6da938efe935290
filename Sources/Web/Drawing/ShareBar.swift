// A bar that shows a person's part beside the largest one.

/// A drawing of 96 by 10 units: one stretch, and another one after it where there is something late.
struct ShareBar: Encodable, Equatable, Sendable {
    /// nil: nothing of it.
    let open: Stretch?
    let late: Stretch?

    struct Stretch: Encodable, Equatable, Sendable {
        let x: String
        let width: String
    }

    static let width = 96.0

    /// - Parameters:
    ///   - count: without those that are late.
    ///   - most: the largest sum of both among all bars.
    init(_ count: Int, late: Int = 0, of most: Int) {
        let unit = most > 0 ? (Self.width - 2) / Double(most) : 0
        // A part that is there is seen; the two together stay inside.
        let first = count > 0 ? min(max(3, Double(count) * unit), Self.width - (late > 0 ? 5 : 0)) : 0
        let from = first > 0 ? first + 2 : 0
        open = count > 0 ? Stretch(x: "0", width: Drawing.text(first)) : nil
        self.late =
            late > 0
            ? Stretch(
                x: Drawing.text(from), width: Drawing.text(min(max(3, Double(late) * unit), Self.width - from))) : nil
    }
}
