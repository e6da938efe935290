// The pictures that go with messages, drawn plainly.

extension Paper {
    private static let palette: [UInt32] = [
        0xDDE6EC, 0xF4F3EF, 0xB9C0C4, 0x70787D, 0x2B3033, 0x8B5E3C, 0xC23B2B, 0x3E7CB1, 0xE6B450, 0x5F9E6E,
    ]
    private static let (sky, white, light, grey, black) = (0, 1, 2, 3, 4)
    private static let (brown, red, blue, yellow, green) = (5, 6, 7, 8, 9)

    /// An outdoor unit on a roof, with a dent and a puddle.
    static var damagedUnit: Paper {
        var canvas = Canvas(width: 400, height: 300, colour: sky)
        canvas.box(0, 230, 400, 300, grey)
        outdoorUnit(&canvas, left: 80, top: 70)
        for (x, y) in [(262, 104), (274, 128), (266, 150)] { canvas.line(x, y, 312, y + 10, grey, thick: 3) }
        canvas.line(262, 104, 274, 128, black)
        canvas.line(274, 128, 266, 150, black)
        canvas.ring(330, 196, outer: 9, inner: 4, brown)
        canvas.line(330, 200, 330, 236, blue)
        canvas.ring(330, 246, outer: 14, blue)
        canvas.ring(290, 128, outer: 56, inner: 53, red)
        return .png("obudowa.png", canvas.png(palette))
    }

    /// Two outdoor units with covers.
    static var mounting: Paper {
        var canvas = Canvas(width: 400, height: 240, colour: sky)
        canvas.box(0, 200, 400, 240, light)
        for left in [20, 215] {
            outdoorUnit(&canvas, left: left, top: 40, width: 160)
            canvas.frame(left - 6, 30, left + 166, 190, green, thick: 5)
        }
        return .png("osłony-agregatów.png", canvas.png(palette))
    }

    /// Six rooms, a meeting room, and where the indoor units hang.
    static var floorPlan: Paper {
        var canvas = Canvas(width: 420, height: 280, colour: white)
        canvas.frame(10, 10, 410, 270, black, thick: 5)
        canvas.box(10, 120, 410, 123, black)
        canvas.box(10, 160, 280, 163, black)
        for x in [143, 277] { canvas.box(x, 10, x + 3, 120, black) }
        for x in [100, 190, 280] { canvas.box(x, 160, x + 3, 270, black) }
        for x in [76, 210, 344] { canvas.box(x - 20, 16, x + 20, 26, blue) }
        for x in [55, 145, 235] { canvas.box(x - 20, 254, x + 20, 264, blue) }
        canvas.frame(320, 185, 390, 235, brown, thick: 3)
        for x in [325, 375] { canvas.box(x - 16, 254, x + 16, 264, blue) }
        for x in [76, 210, 330] { canvas.box(x, 120, x + 24, 123, yellow) }
        return .png("rzut-biura.png", canvas.png(palette))
    }

    private static func outdoorUnit(_ canvas: inout Canvas, left: Int, top: Int, width: Int = 230) {
        let (right, bottom) = (left + width, top + 150)
        canvas.box(left, top, right, bottom, white)
        canvas.frame(left, top, right, bottom, grey, thick: 3)
        canvas.box(left + 14, bottom, left + 44, bottom + 12, black)
        canvas.box(right - 44, bottom, right - 14, bottom + 12, black)
        let (x, y) = (left + 82, top + 75)
        canvas.ring(x, y, outer: 62, light)
        for radius in stride(from: 12, through: 60, by: 12) {
            canvas.ring(x, y, outer: radius, inner: radius - 2, grey)
        }
        canvas.line(x - 44, y - 44, x + 44, y + 44, grey)
        canvas.line(x - 44, y + 44, x + 44, y - 44, grey)
        for row in 0..<8 where width > 200 {
            canvas.box(right - 64, top + 20 + row * 14, right - 18, top + 24 + row * 14, light)
        }
    }
}
