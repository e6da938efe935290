// What PostgreSQL's index holds of a document. Past PostgreSQL's limits something is left out rather than refused
// (https://www.postgresql.org/docs/15/textsearch-limitations.html): such a document is still found by most of its words.

extension IndexQuery {
    /// A `tsvector` of PostgreSQL, to be cast: the terms with their positions, the tags without.
    ///
    /// Left out are positions above 16,382, further positions of a term that has 255 already, and terms that would
    /// make the vector larger than 1 MB; never a tag.
    package static func tsvector(terms: DocumentTerms, tags: [String]) -> String {
        var vector = Vector()
        for tag in tags { vector.add(Lexeme.tag(tag), at: nil) }
        for (index, word) in terms.words.enumerated() where word != DocumentTerms.border {
            vector.add(word, at: index + 1)
        }
        for term in terms.others.sorted() { vector.add(term, at: nil) }
        return vector.printed
    }

    /// Tags as lexemes, for PostgreSQL to take out of a vector.
    package static func lexemes(of tags: [String]) -> [String] { tags.map(Lexeme.tag) }
}

/// A vector in the making, within PostgreSQL's limits.
private struct Vector {
    /// PostgreSQL counts every higher position as 16,383, where all words would seem to stand side by side.
    private static let lastPosition = 16_382
    private static let mostPositions = 255
    /// A little under the 1,048,575 bytes that PostgreSQL allows.
    private static let mostBytes = 1_000_000

    private var entries: [(lexeme: String, positions: [Int])] = []
    private var places: [String: Int] = [:]
    private var bytes = 0

    mutating func add(_ lexeme: String, at position: Int?) {
        let position = position.flatMap { $0 <= Self.lastPosition ? $0 : nil }
        if let place = places[lexeme] {
            guard let position, entries[place].positions.count < Self.mostPositions else { return }
            guard take(2) else { return }
            entries[place].positions.append(position)
        } else {
            // The lexeme, a byte to align, and how many positions it has, at two bytes each.
            guard take(lexeme.utf8.count + 3 + (position == nil ? 0 : 2)) else { return }
            places[lexeme] = entries.count
            entries.append((lexeme, position.map { [$0] } ?? []))
        }
    }

    private mutating func take(_ more: Int) -> Bool {
        guard bytes + more <= Self.mostBytes else { return false }
        bytes += more
        return true
    }

    var printed: String {
        var text = ""
        for (lexeme, positions) in entries {
            if !text.isEmpty { text += " " }
            text += Lexeme.quoted(lexeme)
            for (index, position) in positions.enumerated() { text += "\(index == 0 ? ":" : ",")\(position)" }
        }
        return text
    }
}
