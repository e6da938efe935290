// What FTS5's index is given. It has one column, tokenized by `ascii`, which splits at spaces and nothing else of ours.

extension IndexQuery {
    /// Terms as FTS5 takes them in: the words in their order, and then, behind a border, what has no place.
    package static func fts5(terms: DocumentTerms) -> String {
        let others = terms.others.isEmpty ? [] : [DocumentTerms.border] + terms.others.sorted()
        return (terms.words + others).joined(separator: " ")
    }

    /// Tags likewise. They may be added and taken out apart from the terms: no phrase reaches from one to the other, since no
    /// term is a tag.
    package static func fts5(tags: [String]) -> String { tags.map(Lexeme.tag).joined(separator: " ") }
}
