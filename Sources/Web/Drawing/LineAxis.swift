// Where a moment stands on the line: true to time, except that what happened close together is kept apart, so that each
// number and each arrow can be seen. What lies between two deeds is spread evenly, days and weekends too.

import Domain

/// Moments to places. It only grows: what is later is never further left.
struct LineAxis: Sendable {
    let left: Double
    /// Where it ends; further right than wished for where so much happened that it needs the room.
    let right: Double
    /// Where each deed stands.
    let deeds: [Double]
    private let knots: [(at: Int64, x: Double)]

    /// How much room there is before the first deed and after the last.
    static let margin = 14.0
    /// No two need to be further apart than so many pixels.
    private static let near = 28

    /// - Parameters:
    ///   - deeds: when each was, in order.
    ///   - ahead: moments after all of them that must stay apart: now, and a due date still to come.
    ///   - range: what the line shows; everything lies in it.
    ///   - gap: how far two deeds are to be apart at least, the earlier one first.
    init(
        _ deeds: [Instant], ahead: [Instant] = [], range: ClosedRange<Instant>, left: Double, right: Double,
        gap: (Int, Int) -> Double
    ) {
        let all = deeds + ahead
        func apart(_ i: Int, _ j: Int) -> Double {
            j < deeds.count ? gap(i, j) : i < deeds.count ? Self.margin : 28
        }
        func pushed(_ wish: (Int) -> Double) -> [Double] {
            var places: [Double] = []
            for j in all.indices {
                // Each is a pixel from the next at least, so those further back are far enough already.
                places.append((max(0, j - Self.near)..<j).reduce(wish(j)) { max($0, places[$1] + apart($1, j)) })
            }
            return places
        }
        let least = left + Self.margin
        let needed = (pushed { _ in least }.last ?? least) + Self.margin
        self.left = left
        self.right = max(right, needed)
        let (start, end) = (range.lowerBound.milliseconds, range.upperBound.milliseconds)
        let scale = (self.right - left) / Double(max(1, end - start))
        var places = pushed { max(least, left + Double(all[$0].milliseconds - start) * scale) }
        // What was pushed over the end goes back, and what stands before it as well.
        for j in places.indices.reversed() {
            let room = (j + 1..<min(places.count, j + 1 + Self.near)).reduce(self.right - Self.margin) {
                min($0, places[$1] - apart(j, $1))
            }
            places[j] = min(places[j], room)
        }
        self.deeds = Array(places.prefix(deeds.count))
        knots = [(start, left)] + zip(all, places).map { ($0.milliseconds, $1) } + [(end, self.right)]
    }

    /// The place of a moment.
    func x(_ at: Instant) -> Double {
        let at = at.milliseconds
        guard let next = knots.firstIndex(where: { $0.at > at }) else { return right }
        guard next > 0 else { return left }
        let (before, after) = (knots[next - 1], knots[next])
        return before.x + (after.x - before.x) * Double(at - before.at) / Double(after.at - before.at)
    }
}
