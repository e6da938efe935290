// The line of responsibility, drawn: places in pixels and texts, for a template that makes an SVG of them.

/// Who answered for an order, over time.
struct LineDrawing: Sendable, Equatable, Encodable {
    /// Of the order.
    let id: String
    let width: Int
    let height: Int
    /// More happened than fits into the width of a page.
    let isWide: Bool
    /// The whole story in words, for those who do not see it.
    let story: String
    /// From the top of the grid to its foot.
    let top: Int
    let depth: Int
    /// Where the grid ends.
    let foot: Int
    let rests: [Stretch]
    /// Paths of the lines between rows, and of those between days.
    let rules: String
    let grid: String
    let labels: [Label]
    let rows: [Row]
    /// The orderer waits: paths.
    let waits: [String]
    let bars: [Bar]
    let arrows: [Arrow]
    let quotes: [Quote]
    let now: Now?
    let due: DueLine?
    let marks: [Mark]

    /// Days of rest.
    struct Stretch: Sendable, Equatable, Encodable {
        let x: Int
        let width: Int
    }

    /// The name of a day.
    struct Label: Sendable, Equatable, Encodable {
        let x: Int
        let text: String
        /// A `text-anchor`.
        let anchor: String
        /// The day on which it is due.
        let isDue: Bool
    }

    struct Row: Sendable, Equatable, Encodable {
        let name: String
        let nameY: Int
        let role: String
        let roleY: Int
    }

    /// A stretch in which somebody held it or was asked; `sort` is a class of the style sheet.
    struct Bar: Sendable, Equatable, Encodable {
        let sort: String
        let row: Int
        let x: Int
        let y: Int
        let width: Int
        let height: Int
        let radius: Int
    }

    /// From whom to whom; `dots` is the part that passes others.
    struct Arrow: Sendable, Equatable, Encodable {
        let sort: String
        let path: String
        let dots: String?
        let tip: String?
        let tipSort: String
    }

    /// What somebody said, beside their number.
    struct Quote: Sendable, Equatable, Encodable {
        let x: Int
        let y: Int
        let anchor: String
        let text: String
        /// How wide it was taken to be.
        let width: Int
        let row: Int
    }

    /// A numbered deed; the list has the same number.
    struct Mark: Sendable, Equatable, Encodable {
        let number: Int
        let row: Int
        let x: Int
        let y: Int
        let textY: Int
        let sort: String
        let isDone: Bool
    }

    struct Now: Sendable, Equatable, Encodable {
        let x: Int
        let text: String
        let badgeX: Int
        let badgeWidth: Int
        let textX: Int
    }

    struct DueLine: Sendable, Equatable, Encodable {
        let x: Int
        let textX: Int
        let textY: Int
        let text: String
        let isLate: Bool
    }
}
