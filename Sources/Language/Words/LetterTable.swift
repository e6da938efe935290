// The letters of Latin, Greek and Cyrillic texts, looked up once instead of letter by letter: every message sent passes here.

/// What each scalar becomes in a term. Thread-safe.
struct LetterTable: Sendable {
    static let shared = LetterTable()

    /// Latin with all its extensions below, Greek and Cyrillic.
    private static let end: UInt32 = 0x0530

    private let near: [Letter]

    private init() {
        near = (0..<Self.end).map { Unicode.Scalar($0).map(Letter.init) ?? .separator }
    }

    subscript(value: UInt32) -> Letter {
        if value < Self.end { return near[Int(value)] }
        return Unicode.Scalar(value).map(Letter.init) ?? .separator
    }

    /// The same for ASCII, by arithmetic.
    @inline(__always)
    static func ascii(_ byte: UInt8) -> Letter {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): .letter(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter(byte | 0x20)
        default: .separator
        }
    }
}
