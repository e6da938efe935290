// Chance that falls alike in every run, so that two runs measure the same archive.

/// Numbers made from a seed (SplitMix64, https://prng.di.unimi.it/splitmix64.c).
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    /// - Parameters:
    ///   - purpose: a number for each sort of thing that is drawn.
    ///   - number: which of them.
    init(_ purpose: UInt64, _ number: Int) {
        state = (purpose &* 0xD134_2543_DE82_EF95) ^ (UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15)
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// From 0 to 1, which it never is.
    mutating func fraction() -> Double { Double(next() >> 11) / Double(1 << 53) }

    /// From 0 to one less than `end`.
    mutating func below(_ end: Int) -> Int { Int(fraction() * Double(end)) }

    mutating func happens(_ chance: Double) -> Bool { fraction() < chance }
}
