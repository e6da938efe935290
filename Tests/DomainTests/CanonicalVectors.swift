import Domain

// RFC 8949, appendix A: what of it the canonical encoding uses, and what it does not.

enum CanonicalVectors {
    /// Values and their only encodings.
    static let used: [(value: Canonical, hex: String)] = integers + strings + arrays + [(.null, "f6")]

    private static let integers: [(value: Canonical, hex: String)] = [
        (.integer(0), "00"), (.integer(1), "01"), (.integer(10), "0a"), (.integer(23), "17"),
        (.integer(24), "1818"), (.integer(25), "1819"), (.integer(100), "1864"), (.integer(255), "18ff"),
        (.integer(256), "190100"), (.integer(1000), "1903e8"), (.integer(65_535), "19ffff"),
        (.integer(65_536), "1a00010000"), (.integer(1_000_000), "1a000f4240"), (.integer(4_294_967_295), "1affffffff"),
        (.integer(4_294_967_296), "1b0000000100000000"), (.integer(1_000_000_000_000), "1b000000e8d4a51000"),
        (.integer(.max), "1b7fffffffffffffff"), (.integer(-1), "20"), (.integer(-10), "29"), (.integer(-24), "37"),
        (.integer(-25), "3818"), (.integer(-100), "3863"), (.integer(-1000), "3903e7"),
        (.integer(.min), "3b7fffffffffffffff"),
    ]

    private static let strings: [(value: Canonical, hex: String)] = [
        (.bytes([]), "40"), (.bytes([1, 2, 3, 4]), "4401020304"), (.text(""), "60"), (.text("a"), "6161"),
        (.text("IETF"), "6449455446"), (.text("\"\\"), "62225c"), (.text("\u{FC}"), "62c3bc"),
        (.text("\u{6C34}"), "63e6b0b4"), (.text("\u{10151}"), "64f0908591"), (.text("\u{0}"), "6100"),
    ]

    private static let arrays: [(value: Canonical, hex: String)] = [
        (.array([]), "80"), (.array([.integer(1), .integer(2), .integer(3)]), "83010203"),
        (
            .array([
                .integer(1), .array([.integer(2), .integer(3)]), .array([.integer(4), .integer(5)]),
            ]), "8301820203820405"
        ),
        (
            .array((1...25).map(Canonical.integer)),
            "98190102030405060708090a0b0c0d0e0f101112131415161718181819"
        ),
    ]

    /// Well-formed CBOR that is not of the subset.
    static let unused = [
        // Numbers beyond 64 bits with a sign.
        "1b8000000000000000", "1bffffffffffffffff", "3b8000000000000000", "3bffffffffffffffff",
        // Bignums and other tags.
        "c249010000000000000000", "c074323031332d30332d32315432303a30343a30305a", "c11a514b67b0", "d74401020304",
        // Floats.
        "f90000", "f93c00", "fb3ff199999999999a", "f97c00", "fa47c35000",
        // Simple values.
        "f4", "f5", "f7", "f0", "f8ff",
        // Maps.
        "a0", "a201020304", "a16161f6", "8261 61a161626163",
        // Indefinite lengths.
        "5f42010243030405ff", "7f657374726561646d696e67ff", "9fff", "9f018202039f0405ffff", "83018202039f0405ff02",
        "bfff",
    ]

    /// What is not the shortest head, not whole, too long, or not well-formed at all.
    static let malformed = [
        // Longer heads than needed.
        "1800", "1817", "190018", "1900ff", "1a00000100", "1a0000ffff", "1b0000000000000001", "1b00000000ffffffff",
        "3800", "3817", "390018", "5800", "580161", "590001ff", "7800", "780161", "9800", "980100", "f8f6", "811800",
        // Nothing, too little, too much.
        "", "18", "19ff", "1a000000", "1b00000000000000", "41", "4201", "62c3", "81", "820100 00", "8201", "0000",
        "f600", "8000",
        // Lengths that nothing can have.
        "5affffffff", "5bffffffffffffffff", "7bffffffffffffffff", "9affffffff", "9b7fffffffffffffff",
        "9bffffffffffffffff",
        // Heads that mean nothing, and a break with nothing to end.
        "1c", "1d", "1e", "1f", "3c", "5c", "7e", "9d", "fc", "ff",
        // Texts that are not UTF-8: a lone byte, half a pair, a surrogate, an overlong form, beyond Unicode.
        "61ff", "62c328", "63eda080", "62c080", "64f4908080",
    ]
}
