// One typed word or phrase, and by which terms it is found.

/// A part of a query.
struct QueryPart {
    /// Its words, folded.
    let words: [String]
    let condition: TextCondition
    let isExcluded: Bool
    /// Whether `OR` stands before it.
    let isAlternative: Bool
    /// Whether it is a group of digits, which may be part of a number with spaces in it.
    let isDigits: Bool

    /// - Parameters:
    ///   - manner: how the whole query is written.
    ///   - room: how many words may be read.
    /// - Returns: nil for what has no words.
    init?(_ part: QueryReader.Part, _ analyser: Analyser, _ manner: WordManner, room: Int) {
        let own = TextWords(of: part.text, most: room)
        let words = own.indices.map(own.term)
        guard let first = words.first else { return nil }
        self.words = words
        (isExcluded, isAlternative) = (part.isExcluded, part.isAlternative)
        isDigits = !part.isQuoted && words.count == 1 && first.utf8.allSatisfy { $0 < UInt8(ascii: "a") }
        if words.count > 1 {
            let phrase = TextCondition.phrase(words)
            let whole = Compounds.of(own).first { $0.words == own.indices }
            let name = Self.name(words, part.text)
            let others = [whole.map { TextCondition.term([$0.term]) }, name].compactMap(\.self)
            condition = part.isQuoted || others.isEmpty ? phrase : .any([phrase] + others)
        } else if part.isQuoted {
            // Between quotes a word is meant as it stands.
            condition = .term([first])
        } else if part.text.hasSuffix("*"), first.utf8.count >= TextQuery.shortestBeginning {
            condition = .beginning(first)
        } else {
            condition = Self.condition(first, analyser.stemmer.stems(of: own.written(0), folded: first, in: manner))
        }
    }

    /// A word that no dictionary has (a name, or a word not yet typed to its end) is found by its beginning.
    private static func condition(_ word: String, _ stems: Stems) -> TextCondition {
        guard !stems.isKnown, word.utf8.count >= TextQuery.shortestBeginning else {
            return .term(([word] + stems.terms).sorted())
        }
        let bases = UnknownNames.bases(of: word)
        return bases.isEmpty ? .beginning(word) : .any([.beginning(word), .term(bases)])
    }

    /// `Kennedy'ego` is a form of `Kennedy`, `Reilly's` of `Reilly`, `O'Neillem` of `O'Neill`.
    private static func name(_ words: [String], _ text: String) -> TextCondition? {
        guard words.count == 2, text.contains(where: { "'’ʼ".contains($0) }) else { return nil }
        if UnknownNames.isEnding(words[1]) { return .term([words[0]]) }
        let bases = UnknownNames.bases(of: words[1])
        return bases.isEmpty ? nil : .any(bases.map { .phrase([words[0], $0]) })
    }
}

/// Brings the parts of a query together where they are one condition.
struct QueryClauses {
    struct Clause {
        var condition: TextCondition
        let isExcluded: Bool
    }

    private(set) var clauses: [Clause] = []

    init(_ parts: [QueryPart]) {
        var index = 0
        while index < parts.count {
            let digits = Self.digits(in: parts[index...])
            let clause =
                digits.count > 1
                ? Clause(condition: Self.number(digits), isExcluded: parts[index].isExcluded)
                : Clause(condition: parts[index].condition, isExcluded: parts[index].isExcluded)
            add(clause, isAlternative: parts[index].isAlternative)
            index += max(1, digits.count)
        }
    }

    /// `a OR b` holds where one of them does. An exclusion cannot be an alternative: it excludes.
    private mutating func add(_ clause: Clause, isAlternative: Bool) {
        guard isAlternative, !clause.isExcluded, let last = clauses.last, !last.isExcluded else {
            clauses.append(clause)
            return
        }
        switch last.condition {
        case .any(let parts): clauses[clauses.count - 1].condition = .any(parts + [clause.condition])
        default: clauses[clauses.count - 1].condition = .any([last.condition, clause.condition])
        }
    }

    /// Groups of digits in a row, as a number with spaces has them.
    private static func digits(in parts: ArraySlice<QueryPart>) -> ArraySlice<QueryPart> {
        guard let first = parts.first, first.isDigits else { return [] }
        let more = parts.dropFirst().prefix { $0.isDigits && !$0.isExcluded && !$0.isAlternative }
        // `deliver OR 2026 2027`: two that stand behind `OR` are rather two than one.
        return first.isAlternative && more.count < 2 ? [] : parts.prefix(1 + more.count)
    }

    /// `725 18 01 126` is the number without spaces, or each of the groups.
    private static func number(_ parts: ArraySlice<QueryPart>) -> TextCondition {
        let joined = parts.flatMap(\.words).joined()
        return .any([.all(parts.map(\.condition)), .term([joined])])
    }
}
