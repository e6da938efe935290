// A question as somebody typed it: filters such as `autor:nowak`, and words. Pure: whom and what the values mean is not known
// here. Every text is a question; what is no filter is a word.

/// What somebody typed, taken apart.
package struct Question: Sendable, Equatable {
    /// In the order in which they were typed.
    package private(set) var parts: [Part] = []

    /// A part of a question.
    package enum Part: Sendable, Equatable {
        /// As typed, with quotes and minus.
        case words(String)
        case filter(QuestionFilter)
    }

    /// How many filters are read; those after them are words.
    package static let mostFilters = 40

    package init(_ typed: String) {
        var reader = QuestionReader(typed)
        var count = 0
        while let part = reader.next() {
            if case .filter(let filter) = part {
                count += 1
                parts.append(count <= Self.mostFilters ? part : .words(filter.typed))
            } else {
                parts.append(part)
            }
        }
    }
}

/// A filter as it was typed.
package struct QuestionFilter: Sendable, Hashable {
    package let key: QuestionKey
    /// Without quotes.
    package let value: String
    /// The whole of it as typed.
    package let typed: String

    package init(key: QuestionKey, value: String, typed: String) {
        self.key = key
        self.value = value
        self.typed = typed
    }
}
