/// SplitMix64: a small generator whose sequence follows from its seed (https://prng.di.unimi.it/splitmix64.c).
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

extension String {
    /// Words, punctuation that means something to an engine or to the query syntax, and any Unicode.
    static func random(using random: inout SplitMix64) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...20, using: &random) {
            switch Int.random(in: 0..<10, using: &random) {
            case 0: text.append(Unicode.Scalar(UInt32.random(in: 0...0x2FFFF, using: &random)) ?? "\u{FFFD}")
            case 1: text.append(Unicode.Scalar(UInt8.random(in: 0...127, using: &random)))
            default: text += Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)].unicodeScalars
            }
        }
        return String(text)
    }

    private static let pieces = [
        "agregat", "Łódź", "o\u{301}", "ﬁ", "ß", "İ", "12", " ", " ", " ", "\t", "\0", "\"", "„", "”", "«", "»", "-",
        " -",
        "'", "''", "\\", "\\'", "(", ")", "{", "}", ":", ":*", "*", "^", "+", "&", "|", "!", "<->", ";", "--", "$$",
        "%",
        " AND ", " OR ", " NOT ", "NEAR(", "tags:", "¶", "\u{AD}", "\u{202E}", "\u{301}", "😀", "日本語", "हिन्दी",
    ]
}
