import Domain

// The attributes of a dictionary as somebody writes them, one to a line: `taxNumber = NIP / Tax number`.

/// Attributes as text.
enum AttributeLines {
    private static let between = " / "

    static func written(_ attributes: [Domain.Dictionary.Attribute]) -> String {
        attributes.map { "\($0.code) = \($0.name.polish)\(between)\($0.name.english)" }.joined(separator: "\n")
    }

    /// A line with one name has it for both languages.
    ///
    /// - Throws: `nameRequired` for a line without a name.
    static func read(_ text: String) throws(Refusal) -> [Domain.Dictionary.Attribute] {
        try text.split(whereSeparator: \.isNewline).filter { !RecordForm.isBlank($0) }.map { line throws(Refusal) in
            let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(trimmed)
            guard parts.count == 2 else { throw Refusal(.nameRequired, fields: ["attributes"]) }
            let names = parts[1].split(separator: between, maxSplits: 1, omittingEmptySubsequences: false).map(trimmed)
            let name = Name(polish: names.first ?? "", english: names.last ?? "")
            guard !name.polish.isEmpty, !name.english.isEmpty else {
                throw Refusal(.nameRequired, fields: ["attributes"])
            }
            return Domain.Dictionary.Attribute(code: parts[0], name: name)
        }
    }

    private static func trimmed(_ text: Substring) -> String { text.split(separator: " ").joined(separator: " ") }

    private static func trimmed(_ text: String) -> String { trimmed(text[...]) }
}
