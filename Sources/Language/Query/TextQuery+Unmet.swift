// Why a message was found whose own words do not tell.

extension TextQuery {
    /// What is asked for and does not hold of some texts: it must be elsewhere in what was found.
    ///
    /// - Returns: nil where all holds.
    package func unmet(in texts: [String], _ analyser: Analyser = .standard) -> TextQuery? {
        let unmet = required.filter { condition in
            let query = TextQuery(all: [condition])
            return texts.allSatisfy { FoundText($0, query, analyser).matches.isEmpty }
        }
        return unmet.isEmpty ? nil : TextQuery(all: unmet)
    }
}
