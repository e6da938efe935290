// Some write all of a text without diacritics, because their keyboard or their haste has none.

/// How the words of a text are written.
enum WordManner: Hashable, Sendable {
    /// As they should be.
    case written
    /// Without diacritics, all of them: each may be meant for one that has some.
    case plain

    /// - Parameter text: the whole, of which a word alone does not tell.
    init(of text: String) { self = text.utf8.allSatisfy { $0 < 0x80 } ? .plain : .written }
}
