// What stands at the end of a question that somebody is typing, so that it can be completed. Pure, as the question is.

/// The end of a question, not finished yet.
package enum QuestionEnd: Sendable, Equatable {
    /// A filter with as much of its value as there is, perhaps none; and the whole of it as typed, perhaps with a quote that is
    /// not closed.
    case filter(QuestionKey, value: String, typed: String)
    /// The last words as typed, the most of them first: `dach hotel ba`, `hotel ba`, `ba`.
    case words([String])

    /// As many words may be one name.
    private static let mostWords = 4

    /// `nil` where nothing is being typed: after a space, in a phrase, in a word that is excluded.
    package init?(_ typed: String) {
        var reader = QuestionReader(typed, isBegun: true)
        var last: Question.Part?
        // Where the words at the end begin.
        var starts: [Int] = []
        var end = 0
        reader.skipSpaces()
        var start = reader.at
        while let part = reader.next() {
            if case .words(let text) = part, Self.isPlain(text) { starts.append(start) } else { starts = [] }
            (last, end) = (part, reader.at)
            reader.skipSpaces()
            start = reader.at
        }
        guard end == start, reader.isAtEnd else { return nil }
        switch last {
        case .filter(let filter): self = .filter(filter.key, value: filter.value, typed: filter.typed)
        case .words where !starts.isEmpty: self = .words(starts.suffix(Self.mostWords).map { reader.text($0..<end) })
        case .words, nil: return nil
        }
    }

    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return first != "-" && !first.isQuote && !fold(text).isEmpty
    }
}
