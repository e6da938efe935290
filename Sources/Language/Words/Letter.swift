// What one scalar of Unicode becomes in a term: lower case, no diacritics, the plain form of compatibility characters.
//
// Decomposition (NFKD) knows that ó is o with an acute, but not that ł is an l. The character's name knows both: LATIN SMALL
// LETTER L WITH STROKE. Names never change (https://www.unicode.org/policies/stability_policy.html), so they may be read
// like this. Greek and Cyrillic fold likewise. Scripts in which marks are letters (Devanagari, Thai, …) keep them;
// Hangul and kana are taken as they come, composed or decomposed.

/// The part that a scalar plays in the words of a text.
enum Letter: Equatable {
    /// Ends a word.
    case separator
    /// Part of the word, but of no consequence: an accent, a soft hyphen, a mark of writing direction.
    case nothing
    /// Becomes one ASCII letter or digit.
    case letter(UInt8)
    /// Becomes other letters, in UTF-8.
    case letters([UInt8])

    init(_ scalar: Unicode.Scalar) {
        let properties = scalar.properties
        if scalar.isBoundary {
            self = .separator
        } else if scalar.isAccent || properties.isDefaultIgnorableCodePoint || properties.generalCategory == .format {
            self = .nothing
        } else if properties.generalCategory.isOfWords {
            self = Self.plain(scalar)
        } else {
            self = .separator
        }
    }

    /// A letter, digit or mark, made plain.
    private static func plain(_ scalar: Unicode.Scalar) -> Letter {
        if scalar.properties.generalCategory == .decimalNumber, let digit = scalar.properties.numericValue {
            return .letter(UInt8(ascii: "0") + UInt8(digit))
        }
        // One scalar may have several for its lower case: İ is i with a dot above.
        var plain: [UInt8] = []
        for lower in scalar.properties.lowercaseMapping.unicodeScalars where !lower.isAccent {
            plain += PlainLetter.of(lower) ?? Array(Character(lower).utf8)
        }
        return plain.count == 1 ? .letter(plain[0]) : .letters(plain)
    }
}

extension Unicode.Scalar {
    /// Whether this is an accent put on the letter before, whatever the letter.
    fileprivate var isAccent: Bool {
        switch value {
        case 0x0300...0x036F, 0x0483...0x0489, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: true
        default: false
        }
    }

    /// Whether this separates words although Unicode counts it among letters and formats: the zero width space, which
    /// is there to end a line, and the Ukrainian apostrophe, which is elsewhere written as punctuation.
    fileprivate var isBoundary: Bool { value == 0x200B || value == 0x02BC }
}

extension Unicode.GeneralCategory {
    /// Letters, numbers and marks.
    fileprivate var isOfWords: Bool {
        switch self {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
        case .decimalNumber, .letterNumber, .otherNumber: true
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }
}
