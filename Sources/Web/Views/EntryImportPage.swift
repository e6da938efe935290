// A table that is to become entries of a dictionary: chosen, looked at, written.

/// Reading a table into a dictionary.
struct EntryImportPage: View {
    static let template = "entry-import"

    let tabs: [Tab]
    /// Of the dictionary.
    let id: String
    let name: String
    /// How large a table may be.
    let limits: String
    /// What was refused.
    var error: String?
    /// What was pasted and refused.
    var text = ""
    /// Whether a table is still to be chosen.
    let start: Bool
    /// The table that was chosen.
    var step: Step?

    struct Step: Encodable, Sendable {
        /// The id of the upload.
        let file: String
        let fileName: String
        let columns: [Column]
        /// Whether a column says what the entries belong to.
        let hasParents: Bool
        let parents: [Option]
        /// `nil` until a column is the name.
        let plan: Plan?
    }

    struct Column: Encodable, Sendable {
        let place: Int
        let heading: String
        /// What stands in it on the first lines.
        let sample: String
        let options: [Option]
    }

    struct Plan: Encodable, Sendable {
        let sorts: [Sort]
        let rows: [Row]
        let next: Next?
        let empty: EmptyState?
        /// Why the table cannot be written, or that there is nothing to write.
        let stop: String?
        /// What the button says; `nil` where it cannot be written.
        let load: String?
        /// What the button sends: the fingerprint of what is shown, and the meaning of the columns.
        let seen: String
        let parentsChosen: String
        let chosen: [Option]
    }

    struct Sort: Encodable, Sendable {
        let path: String
        let text: String
        let number: Int
        let isCurrent: Bool
    }

    struct Row: Encodable, Sendable {
        let line: Int
        let code: String
        let name: String
        let outcome: StateTag
        let fault: String?
        let changes: [Change]
    }

    struct Change: Encodable, Sendable {
        let field: String
        let from: String
        let to: String
    }
}
