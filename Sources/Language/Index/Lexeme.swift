// Terms and tags as words of an index, which keeps both in one place.

/// How a term or tag stands in the index.
enum Lexeme {
    /// A tag's word. No term has such a sign, so none is ever taken for a tag; to FTS5's `ascii` it is a letter, as all that is
    /// not ASCII.
    static func tag(_ tag: String) -> String { "§\(tag)" }

    /// For PostgreSQL: between apostrophes, whatever it contains.
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
