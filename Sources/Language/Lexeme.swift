// Terms and tags as lexemes of PostgreSQL, which keeps both in one vector.

/// How a term or tag stands in a vector or query of PostgreSQL.
enum Lexeme {
    /// A tag's lexeme. No term has an exclamation mark, so none is ever taken for a tag.
    static func tag(_ tag: String) -> String { "!\(tag)" }

    /// Between apostrophes, whatever it contains.
    static func quoted(_ text: String) -> String {
        "'\(text.doubling("\\", "'"))'"
    }
}

extension String {
    /// Writes certain scalars twice, as engines want quotes within quotes. Goes by scalars, because a quote with an accent
    /// is one character and still ends the quotation.
    func doubling(_ special: Unicode.Scalar...) -> String {
        // Terms and tags hardly ever contain one.
        guard unicodeScalars.contains(where: special.contains) else { return self }
        return String(UnicodeScalarView(unicodeScalars.flatMap { special.contains($0) ? [$0, $0] : [$0] }))
    }
}
