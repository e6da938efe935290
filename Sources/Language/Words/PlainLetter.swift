// Reads from the Unicode name of a lower-case letter which plain letter it is a form of.

/// Takes names of letters apart.
enum PlainLetter {
    /// The plain letters or digit of which a scalar is a form, in UTF-8; `nil` where it is a form of no other.
    static func of(_ scalar: Unicode.Scalar) -> [UInt8]? {
        if let plain = exceptions[scalar] { return Array(plain.utf8) }
        return scalar.properties.name.flatMap { latin($0) ?? other($0) }
    }

    /// Such whose name does not tell.
    private static let exceptions: [Unicode.Scalar: String] = [
        "ª": "a", "º": "o", "ß": "ss", "ð": "d", "þ": "th", "ı": "i", "ſ": "s", "ẛ": "s", "µ": "μ", "ς": "σ",
        "ϒ": "υ", "ϓ": "υ", "ϔ": "υ",
        "й": "и", "ё": "е", "ї": "і", "ў": "у", "ѓ": "г", "ќ": "к",
    ]

    /// LATIN SMALL LETTER O WITH STROKE, LATIN SMALL LIGATURE OE, FULLWIDTH LATIN SMALL LETTER A, MATHEMATICAL BOLD
    /// SMALL A, SUPERSCRIPT TWO.
    private static func latin(_ name: String) -> [UInt8]? {
        let words = withoutAccents(name).split(separator: " ")
        guard let last = words.last else { return nil }
        switch words.first {
        case "SUPERSCRIPT", "SUBSCRIPT":
            guard let digit = digits.firstIndex(of: last) else { return nil }
            return [UInt8(ascii: "0") + UInt8(digit)]
        case "LATIN", "FULLWIDTH":
            let isOne = last.utf8.count == 1 || pairs.contains(last) || words.contains("LIGATURE")
            guard isOne, words.dropLast().suffix(2).first == "SMALL" else { return nil }
        case "MATHEMATICAL":
            guard last.utf8.count == 1 else { return nil }
        default: return nil
        }
        return last.utf8.map { $0 | 0x20 }
    }

    /// GREEK SMALL LETTER ALPHA WITH TONOS, CYRILLIC SMALL LETTER GHE WITH UPTURN.
    private static func other(_ name: String) -> [UInt8]? {
        bases[withoutAccents(name)].map { Array($0.utf8) }
    }

    private static func withoutAccents(_ name: String) -> String {
        guard let with = name.firstRange(of: " WITH ") else { return name }
        return String(name[..<with.lowerBound])
    }

    private static let digits: [Substring] = [
        "ZERO", "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE",
    ]

    /// Two letters in one, as in ǆ, æ and œ.
    private static let pairs: Set<Substring> = ["AE", "DZ", "LJ", "NJ", "OE"]

    /// Letters without accents beyond the plain Latin ones, by name.
    private static let bases: [String: String] = {
        var bases: [String: String] = [:]
        for letter in (0x0180...0x052F).compactMap(Unicode.Scalar.init as (UInt32) -> Unicode.Scalar?) {
            guard letter.properties.isLowercase, let name = letter.properties.name else { continue }
            bases[name] = exceptions[letter] ?? String(letter)
        }
        return bases
    }()
}
