// What a person looks for, as a value. Nothing typed reaches an engine except as terms of this value.

/// Words that must, and words that must not occur.
package struct TextQuery: Sendable, Equatable {
    /// All of these hold.
    package private(set) var required: [TextCondition] = []
    /// None of these holds.
    package private(set) var excluded: [TextCondition] = []
    /// What stands out in a text that is found.
    let sought: Sought

    /// How many words a query has at most; those typed after them are ignored. Bounds what an engine has to parse.
    package static let mostWords = 64
    /// Letters of the shortest beginning of a word that is looked for.
    package static let shortestBeginning = 4

    /// Reads what somebody typed: words, "phrases" (also „so”, “so” and «so»), -exclusions of either, `OR` (`LUB`) between two,
    /// and `begin*`. Every text is a query; one without any word is empty.
    package init(_ typed: String, _ analyser: Analyser = .standard) {
        var reader = QueryReader(typed)
        var parts: [QueryPart] = []
        var room = Self.mostWords
        let manner = WordManner(of: typed)
        while room > 0, let next = reader.next() {
            guard let part = QueryPart(next, analyser, manner, room: room) else { continue }
            room -= part.words.count
            parts.append(part)
        }
        for clause in QueryClauses(parts).clauses {
            if clause.isExcluded {
                Self.add(clause.condition, to: &excluded)
            } else {
                Self.add(clause.condition, to: &required)
            }
        }
        sought = Sought(required)
    }

    /// Conditions of another query.
    package init(all conditions: [TextCondition]) {
        required = conditions
        sought = Sought(required)
    }

    /// Whether nothing is asked for. A query of exclusions alone is not empty, but finds something only beside filters.
    package var isEmpty: Bool { required.isEmpty && excluded.isEmpty }

    package static func == (one: TextQuery, other: TextQuery) -> Bool {
        one.required == other.required && one.excluded == other.excluded
    }

    private static func add(_ condition: TextCondition, to conditions: inout [TextCondition]) {
        if !conditions.contains(condition) { conditions.append(condition) }
    }
}
