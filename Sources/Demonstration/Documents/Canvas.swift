// A surface to draw on: rectangles, discs and lines in numbered colours.

/// A drawing that becomes a picture.
struct Canvas {
    let width: Int
    let height: Int
    private var points: [UInt8]

    init(width: Int, height: Int, colour: Int) {
        self.width = width
        self.height = height
        points = [UInt8](repeating: UInt8(colour), count: width * height)
    }

    mutating func dot(_ x: Int, _ y: Int, _ colour: Int) {
        guard (0..<width).contains(x), (0..<height).contains(y) else { return }
        points[y * width + x] = UInt8(colour)
    }

    mutating func box(_ left: Int, _ top: Int, _ right: Int, _ bottom: Int, _ colour: Int) {
        for y in top..<bottom { for x in left..<right { dot(x, y, colour) } }
    }

    mutating func frame(_ left: Int, _ top: Int, _ right: Int, _ bottom: Int, _ colour: Int, thick: Int = 2) {
        box(left, top, right, top + thick, colour)
        box(left, bottom - thick, right, bottom, colour)
        box(left, top, left + thick, bottom, colour)
        box(right - thick, top, right, bottom, colour)
    }

    /// A ring, or a disc where `inner` is 0.
    mutating func ring(_ x: Int, _ y: Int, outer: Int, inner: Int = 0, _ colour: Int) {
        for dy in -outer...outer {
            for dx in -outer...outer where (inner * inner...outer * outer).contains(dx * dx + dy * dy) {
                dot(x + dx, y + dy, colour)
            }
        }
    }

    mutating func line(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int, _ colour: Int, thick: Int = 2) {
        let steps = max(abs(x2 - x1), abs(y2 - y1), 1)
        for step in 0...steps {
            let (x, y) = (x1 + (x2 - x1) * step / steps, y1 + (y2 - y1) * step / steps)
            box(x, y, x + thick, y + thick, colour)
        }
    }

    func png(_ palette: [UInt32]) -> PNG {
        PNG(width: width, height: height, palette: palette) { x, y in Int(points[y * width + x]) }
    }
}
