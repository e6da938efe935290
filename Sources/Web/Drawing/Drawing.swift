// What all drawings have in common. A drawing is made of numbers only, already as text; colours are the style sheet's.

/// Arithmetic of drawings.
enum Drawing {
    /// A length as SVG has it: at most one digit after the point, and none that is 0.
    static func text(_ length: Double) -> String {
        let tenths = Int((length * 10).rounded())
        let digit = abs(tenths % 10)
        let whole = abs(tenths / 10)
        return (tenths < 0 ? "-" : "") + (digit == 0 ? "\(whole)" : "\(whole).\(digit)")
    }

    /// About how wide a text is in a font of 11.5 units: on the safe side.
    static func width(_ text: String) -> Double { Double(text.count) * 6.6 }
}
