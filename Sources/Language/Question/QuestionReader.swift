// Takes a question apart at spaces, quotes and the colons of filters.

/// Reads the parts of a question, one by one.
struct QuestionReader {
    private let typed: [Unicode.Scalar]
    /// Whether the end is still being typed: a quote may be open there, and a filter without a value.
    private let isBegun: Bool
    private(set) var at = 0

    init(_ typed: String, isBegun: Bool = false) {
        self.typed = Array(typed.unicodeScalars)
        self.isBegun = isBegun
    }

    var isAtEnd: Bool { at == typed.count }

    /// The next part; `nil` at the end.
    mutating func next() -> Question.Part? {
        skipSpaces()
        guard at < typed.count else { return nil }
        return filter().map(Question.Part.filter) ?? .words(words())
    }

    /// `autor:nowak`, `autor:"Jan Nowak"`, `autor: nowak`.
    private mutating func filter() -> QuestionFilter? {
        let start = at
        var end = at
        // A minus before a filter would turn its meaning round, which no filter can: it is words.
        if at < typed.count, typed[at] == "-" { return nil }
        while end < typed.count, isName(typed[end]) { end += 1 }
        guard end > start, end < typed.count, typed[end] == ":" else { return nil }
        let key = QuestionKey(text(start..<end))
        at = end + 1
        // Before a value there may be a space, but only after a name that cannot be anything else.
        if key.isKnown { skipSpaces() }
        guard let value = quoted() ?? plain() ?? (isBegun && isAtEnd ? "" : nil) else {
            at = start
            return nil
        }
        return QuestionFilter(key: key, value: value, typed: text(start..<at))
    }

    private mutating func quoted() -> String? {
        guard at < typed.count, isQuote(at) else { return nil }
        guard let end = (at + 1..<typed.count).first(where: isQuote) else {
            guard isBegun else { return nil }
            defer { at = typed.count }
            return text(at + 1..<typed.count)
        }
        let value = text(at + 1..<end)
        guard value.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { return nil }
        at = end + 1
        return value
    }

    private mutating func plain() -> String? {
        let start = at
        while at < typed.count, !typed[at].properties.isWhitespace, !isQuote(at) { at += 1 }
        return at > start ? text(start..<at) : nil
    }

    /// A word or a phrase as it stands, with its quotes, for whoever reads words.
    private mutating func words() -> String {
        let start = at
        if typed[at] == "-" { at += 1 }
        if at < typed.count, isQuote(at) {
            if let end = (at + 1..<typed.count).first(where: isQuote) {
                at = end + 1
                return text(start..<at)
            }
            if isBegun {
                at = typed.count
                return text(start..<at)
            }
            at += 1
        }
        while at < typed.count, !typed[at].properties.isWhitespace, !isQuote(at) { at += 1 }
        return text(start..<at)
    }

    mutating func skipSpaces() {
        while at < typed.count, typed[at].properties.isWhitespace { at += 1 }
    }

    private func isName(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || scalar.properties.generalCategory == .nonspacingMark
    }

    private func isQuote(_ index: Int) -> Bool { typed[index].isQuote }

    /// From one place to another, as typed.
    func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(typed[range])) }
}
