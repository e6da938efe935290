// Takes what somebody typed apart, at spaces and quotes. Whatever is typed means something.

/// Reads the parts of a typed query, one by one.
struct QueryReader {
    /// A word or quoted phrase as typed.
    struct Part {
        let text: String
        let isExcluded: Bool
        let isQuoted: Bool
        /// Whether `OR` stands before it.
        var isAlternative = false
    }

    private let typed: [Unicode.Scalar]
    private var at = 0

    init(_ typed: String) { self.typed = Array(typed.unicodeScalars) }

    /// The next part; `nil` at the end. An `OR` that stands between nothing is left out.
    mutating func next() -> Part? {
        guard var part = plain() else { return nil }
        while Self.isOr(part) {
            guard let after = plain() else { return nil }
            part = after
            part.isAlternative = !Self.isOr(after)
        }
        return part
    }

    private mutating func plain() -> Part? {
        while at < typed.count, typed[at].properties.isWhitespace { at += 1 }
        guard at < typed.count else { return nil }
        let isExcluded = takeMinus()
        if let phrase = phrase() { return Part(text: phrase, isExcluded: isExcluded, isQuoted: true) }
        return Part(text: word(), isExcluded: isExcluded, isQuoted: false)
    }

    /// In capitals: `or` and `lub` are words.
    private static func isOr(_ part: Part) -> Bool {
        !part.isQuoted && !part.isExcluded && ["OR", "LUB"].contains(part.text)
    }

    /// A minus excludes what follows at once; one between spaces is a dash.
    private mutating func takeMinus() -> Bool {
        guard typed[at] == "-", at + 1 < typed.count, !typed[at + 1].properties.isWhitespace else { return false }
        at += 1
        return true
    }

    /// What stands between two quotes, of whatever sort. A quote that is never closed means nothing: it may be inches.
    private mutating func phrase() -> String? {
        guard isQuote(at) else { return nil }
        guard let end = (at + 1..<typed.count).first(where: isQuote) else { return nil }
        defer { at = end + 1 }
        return text(at + 1..<end)
    }

    /// Everything up to a space or a quote.
    private mutating func word() -> String {
        if isQuote(at) { at += 1 }
        let start = at
        while at < typed.count, !typed[at].properties.isWhitespace, !isQuote(at) { at += 1 }
        return text(start..<at)
    }

    private func isQuote(_ index: Int) -> Bool { typed[index].isQuote }

    private func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(typed[range])) }
}

extension Unicode.Scalar {
    /// Whether it begins or ends a phrase.
    var isQuote: Bool { Self.quotes.contains(self) }

    /// Double quotes of all languages, lone ones of keyboards and of wide East Asian fonts among them.
    private static let quotes: Set<Unicode.Scalar> = ["\"", "„", "”", "“", "‟", "«", "»", "＂"]
}
