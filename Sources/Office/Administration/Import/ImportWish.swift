import Domain
import Language

// What somebody wants of a table: which column means what.

/// What a column of the table means.
package enum ImportColumn: Hashable, Sendable {
    case code
    case name
    /// The code of the entry to which the row's entry belongs.
    case parent
    /// By the attribute's code.
    case attribute(String)
    /// It is not read.
    case nothing
}

/// A table that is to become entries of a dictionary.
package struct ImportWish: Hashable, Sendable {
    package let dictionary: ID<Dictionary>
    /// One's own upload.
    package let file: ID<Attachment>
    /// One for each column of the table; `nil` to go by the headings.
    package var columns: [ImportColumn]?
    /// The dictionary in which the entries are to which the rows belong; `nil` to go by their codes.
    package var parents: ID<Dictionary>?

    package init(
        dictionary: ID<Dictionary>, file: ID<Attachment>, columns: [ImportColumn]? = nil, parents: ID<Dictionary>? = nil
    ) {
        self.dictionary = dictionary
        self.file = file
        self.columns = columns
        self.parents = parents
    }
}

extension ImportColumn {
    /// What the headings mean, as far as they say; each thing once.
    static func guessed(_ headings: [String], for dictionary: Dictionary) -> [ImportColumn] {
        var taken: Set<ImportColumn> = []
        return headings.map { heading in
            let column = guessed(fold(heading).trimmed, for: dictionary)
            guard column != .nothing, taken.insert(column).inserted else { return .nothing }
            return column
        }
    }

    private static func guessed(_ heading: String, for dictionary: Dictionary) -> ImportColumn {
        if codes.contains(heading) { return .code }
        if names.contains(heading) { return .name }
        if parents.contains(heading) { return .parent }
        let attribute = dictionary.attributes.first { one in
            [one.code, one.name.polish, one.name.english].contains { fold($0).trimmed == heading }
        }
        return attribute.map { .attribute($0.code) } ?? .nothing
    }

    private static let codes: Set = ["kod", "code", "symbol", "id"]
    private static let names: Set = ["nazwa", "name"]
    private static let parents: Set = ["nalezy do", "belongs to", "nadrzedna", "nadrzedny", "parent"]
}

extension String {
    fileprivate var trimmed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
