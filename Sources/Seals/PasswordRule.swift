import Foundation

// Which passwords may be chosen (NIST SP 800-63B-4 §3.1.1.2, OWASP ASVS 5.0 6.2): long ones, of any characters. Nothing is
// asked about capitals, digits or signs, and nothing expires.

/// The rule for a new password.
package struct PasswordRule: Hashable, Sendable {
    /// Lengths in characters as a reader counts them.
    package let lengths: ClosedRange<Int>

    /// - Parameter lengths: 15 at least where the password is the only factor; 256 at most bounds nobody's phrase.
    package init(lengths: ClosedRange<Int> = 15...256) { self.lengths = lengths }

    /// Why a password is refused.
    package enum Objection: Error, Hashable, Sendable {
        case tooShort(minimum: Int)
        case tooLong(maximum: Int)
        /// It contains this word of the log-in or of the company's name (in lower case): the first guess of anybody.
        case containsName(String)
        case repeatsOneCharacter
        /// It is made of runs of the alphabet, the digits or a keyboard, four characters long or longer on average:
        /// "qwerty123456789", "1qaz2wsx3edc4rfv".
        case sequence
    }

    /// What speaks against `password`; `nil` when it may be used.
    ///
    /// - Parameter names: the log-in, the company's name and the like. Their words of fewer than four letters do not
    ///   count, as half of all sentences contain one.
    package func objection(to password: String, names: [String]) -> Objection? {
        let length = password.precomposedStringWithCanonicalMapping.count
        if length < lengths.lowerBound { return .tooShort(minimum: lengths.lowerBound) }
        if length > lengths.upperBound { return .tooLong(maximum: lengths.upperBound) }
        let plain = Self.plain(password)
        if let name = Self.words(of: names).first(where: plain.contains) { return .containsName(name) }
        if Set(plain).count == 1 { return .repeatsOneCharacter }
        if KeyRows.runs(in: Array(plain)) * 4 <= length { return .sequence }
        // The list of breached passwords comes here.
        return nil
    }

    /// NFC, as it will be hashed, and in lower case, as capitals hide no word.
    private static func plain(_ text: String) -> String {
        text.precomposedStringWithCanonicalMapping.lowercased()
    }

    private static func words(of names: [String]) -> [String] {
        names.flatMap { plain($0).split { !$0.isLetter && !$0.isNumber } }.filter { $0.count >= 4 }.map(String.init)
    }
}
