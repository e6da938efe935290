import Domain

// What would become of each row of a table.

/// A row of the table and what would become of it.
package struct ImportRow: Sendable {
    /// Of the file, from 1.
    package let line: Int
    /// As the entry would have them; what the row says where it is faulty.
    package let code: String
    package let name: String
    package let outcome: Outcome

    package enum Outcome: Hashable, Sendable {
        case new
        case changed([ImportChange])
        case unchanged
        case faulty(ImportFault)
    }
}

/// A value that would change.
package struct ImportChange: Hashable, Sendable {
    package let field: ImportColumn
    package let from: String
    package let to: String

    package init(field: ImportColumn, from: String, to: String) {
        self.field = field
        self.from = from
        self.to = to
    }
}

/// Why a row cannot become an entry.
package enum ImportFault: Hashable, Sendable {
    /// What one cell is refused for.
    case cell(ImportColumn, Refusal)
    case cells(expected: Int, found: Int)
    /// The code stands on another line already.
    case twice(line: Int)
    case parentUnknown(String)
    /// It would belong to itself.
    case parentLoop
}

/// How many rows of each sort.
package struct ImportCounts: Codable, Hashable, Sendable {
    package var new = 0
    package var changed = 0
    package var unchanged = 0
    package var faulty = 0

    package init(new: Int = 0, changed: Int = 0, unchanged: Int = 0, faulty: Int = 0) {
        self.new = new
        self.changed = changed
        self.unchanged = unchanged
        self.faulty = faulty
    }
}

/// What would become of a table.
package struct ImportPlan: Sendable {
    package let rows: [ImportRow]
    package let counts: ImportCounts
    /// The entries to be written, each after the one that it belongs to.
    let entries: [(entry: Entry, isNew: Bool)]

    init(_ rows: [ImportRow], entries: [(entry: Entry, isNew: Bool)]) {
        self.rows = rows
        self.entries = entries
        var counts = ImportCounts()
        for row in rows {
            switch row.outcome {
            case .new: counts.new += 1
            case .changed: counts.changed += 1
            case .unchanged: counts.unchanged += 1
            case .faulty: counts.faulty += 1
            }
        }
        self.counts = counts
    }

    /// Tells whether two plans do the same: what somebody saw is what is done, or nothing is.
    func fingerprint(_ seal: Sealing) -> String {
        let rows = rows.map { row -> Canonical in
            switch row.outcome {
            case .new: .array([.integer(Int64(row.line)), .text("new"), .text(row.code), .text(row.name)])
            case .changed(let changes):
                .array(
                    [.integer(Int64(row.line)), .text(row.code)]
                        + changes.map { .array([.text($0.from), .text($0.to)]) })
            case .unchanged, .faulty: .integer(Int64(row.line))
            }
        }
        return seal.sha256(Canonical.array(rows).encoded).prefix(16).map { padded($0) }.joined()
    }

    private func padded(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }
}
