// The one place that prints queries for the full text index, for both engines. Every term and tag is quoted.

/// Words and tags that a document of the index must have.
package struct IndexQuery: Sendable {
    /// The words.
    package var text: TextQuery
    /// Groups of tags, of each of which the document has at least one; a group without tags is satisfied by none.
    package var tags: [[String]]
    /// Tags that the document has not.
    package var excludedTags: [String]

    package init(text: TextQuery, tags: [[String]], excluding excludedTags: [String] = []) {
        self.text = text
        self.tags = tags
        self.excludedTags = excludedTags
    }

    /// A MATCH expression for a table of FTS5, tokenized by `ascii`, with terms and tags in one column, and no places. It finds all
    /// that fits, and where there is a `PhraseCheck` of the text, more. Without anything required it finds nothing: FTS5
    /// cannot only exclude.
    package func fts5() -> String {
        printed(.fts5, text.required.map(\.withoutPlaces), text.excluded.compactMap(\.withoutPhrases)) ?? "\"\""
    }

    /// A MATCH expression of what holds all of some conditions; at least one, and none of them empty.
    package static func fts5(all conditions: [WordCondition]) -> String {
        Syntax.fts5.printed(.all(conditions.map(\.ofText)))
    }

    /// A `tsquery` of PostgreSQL, to be cast, for vectors printed by `tsvector`. Finds what fits.
    package func tsquery() -> String {
        printed(.tsquery, text.required, text.excluded) ?? Lexeme.quoted(Lexeme.tag(""))
    }

    /// `nil` where nothing can be found.
    private func printed(_ syntax: Syntax, _ words: [TextCondition], _ excluded: [TextCondition]) -> String? {
        guard tags.allSatisfy({ !$0.isEmpty }) else { return nil }
        let groups = tags.map { $0.map(syntax.tag).joined(separator: syntax.or) }
        let required = groups + words.map(syntax.printed)
        guard !required.isEmpty else { return nil }
        let all = required.map { "(\($0))" }.joined(separator: syntax.and)
        let out = excluded.map { "(\(syntax.printed($0)))" } + excludedTags.map(syntax.tag)
        return out.isEmpty ? all : "(\(all))\(syntax.not)(\(out.joined(separator: syntax.or)))"
    }
}

/// How an engine writes an expression.
private struct Syntax {
    let and: String
    let or: String
    /// Between what is required and what is excluded.
    let not: String
    let tag: @Sendable (String) -> String
    let word: @Sendable (String) -> String
    let phrase: @Sendable ([String]) -> String
    let beginning: @Sendable (String) -> String

    func printed(_ condition: TextCondition) -> String {
        switch condition {
        case .term(let terms): terms.map(word).joined(separator: or)
        case .phrase(let words): phrase(words)
        case .beginning(let text): beginning(text)
        case .any(let parts): parts.map { "(\(printed($0)))" }.joined(separator: or)
        case .all(let parts): parts.map { "(\(printed($0)))" }.joined(separator: and)
        }
    }

    /// https://www.sqlite.org/fts5.html#full_text_query_syntax
    static let fts5 = Syntax(
        and: " AND ", or: " OR ", not: " NOT ",
        tag: { quoted(Lexeme.tag($0)) },
        word: quoted,
        phrase: { quoted($0.joined(separator: " ")) },
        beginning: { "\(quoted($0)) *" })

    /// https://www.postgresql.org/docs/15/datatype-textsearch.html
    static let tsquery = Syntax(
        and: " & ", or: " | ", not: " & !",
        tag: { Lexeme.quoted(Lexeme.tag($0)) },
        word: Lexeme.quoted,
        phrase: { $0.map(Lexeme.quoted).joined(separator: " <-> ") },
        beginning: { "\(Lexeme.quoted($0)):*" })

    private static func quoted(_ text: String) -> String { "\"\(text.doubling("\""))\"" }
}
