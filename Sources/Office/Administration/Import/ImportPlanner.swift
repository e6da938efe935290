import Domain
import Language
import Store

// Compares a table with what is kept, row by row. It runs for the preview, and again inside the transaction that writes, so
// that nothing is decided on what has changed meanwhile.

/// Makes a plan of a table.
struct ImportPlanner {
    let dictionary: Dictionary
    let parents: ID<Dictionary>
    let columns: [ImportColumn]
    let table: TableFile
    let limits: Limits

    /// A row that has been read: what it says, or why it cannot be used.
    private struct Reading {
        let line: Int
        var code = ""
        var name = ""
        var attributes: [String: String] = [:]
        /// `nil` where no column says it.
        var parent: String?
        var fault: ImportFault?
    }

    /// - Parameter newID: gives the ids of new entries.
    func plan(_ archive: some Querying, newID: () -> ID<Entry>) throws -> ImportPlan {
        var readings = table.rows.map(read)
        markRepeated(&readings)
        let sound = readings.filter { $0.fault == nil }
        let kept = byCode(try archive.entries(of: dictionary.id, codes: sound.map(\.code)))
        var drafts = Swift.Dictionary(uniqueKeysWithValues: sound.map { ($0.code, draft($0, kept[$0.code], newID)) })
        try join(&readings, &drafts, archive)
        let family = ImportFamily(drafts.values.map(\.self), kept: kept, archive)
        for index in readings.indices where readings[index].fault == nil {
            guard let draft = drafts[readings[index].code] else { continue }
            if try family.isLoop(draft) { readings[index].fault = .parentLoop }
        }
        return try plan(readings, drafts, kept, archive)
    }

    private func plan(
        _ readings: [Reading], _ drafts: [String: Entry], _ kept: [String: Entry], _ archive: some Querying
    ) throws -> ImportPlan {
        let parentCodes = try codes(ofParents: kept, drafts, archive)
        var writes: [(entry: Entry, isNew: Bool)] = []
        let rows = readings.map { reading -> ImportRow in
            var outcome = ImportRow.Outcome.unchanged
            if let fault = reading.fault {
                outcome = .faulty(fault)
            } else if let draft = drafts[reading.code] {
                outcome = self.outcome(draft, kept[reading.code], parentCodes)
                if outcome != .unchanged { writes.append((draft, outcome == .new)) }
            }
            return ImportRow(line: reading.line, code: reading.code, name: reading.name, outcome: outcome)
        }
        return ImportPlan(rows, entries: ImportFamily.parentsFirst(writes))
    }

    private func outcome(_ draft: Entry, _ kept: Entry?, _ codes: [ID<Entry>: String]) -> ImportRow.Outcome {
        guard let kept else { return .new }
        var changes: [ImportChange] = []
        for column in columns {
            let (from, to) = (value(column, of: kept, codes), value(column, of: draft, codes))
            if from != to { changes.append(ImportChange(field: column, from: from, to: to)) }
        }
        return changes.isEmpty ? .unchanged : .changed(changes)
    }

    private func value(_ column: ImportColumn, of entry: Entry, _ codes: [ID<Entry>: String]) -> String {
        switch column {
        case .code: entry.code
        case .name: entry.name
        case .parent: entry.parent.map { codes[$0] ?? $0.description } ?? ""
        case .attribute(let code): entry.attributes[code] ?? ""
        case .nothing: ""
        }
    }

    private func byCode(_ entries: [Entry]) -> [String: Entry] {
        Swift.Dictionary(entries.map { ($0.code, $0) }) { first, _ in first }
    }
}

// MARK: - Reading the rows

extension ImportPlanner {
    private func read(_ row: CSV.Row) -> Reading {
        var reading = Reading(line: row.line)
        guard row.cells.count == columns.count else {
            reading.name = Text.tame(row.cells.first ?? "", limit: limits.name)
            reading.fault = .cells(expected: columns.count, found: row.cells.count)
            return reading
        }
        for (column, cell) in zip(columns, row.cells) {
            do throws(Refusal) {
                try take(CSV.restored(cell), column, &reading)
            } catch {
                if reading.fault == nil { reading.fault = .cell(column, error) }
            }
        }
        if !columns.contains(.code), reading.fault == nil { reading.code = Self.code(from: reading.name) }
        return reading
    }

    private func take(_ cell: String, _ column: ImportColumn, _ reading: inout Reading) throws(Refusal) {
        switch column {
        case .code:
            reading.code = Text.tame(cell, limit: 100).lowercased()
            reading.code = try Text.code(reading.code)
        case .name:
            reading.name = Text.tame(cell, limit: limits.name)
            reading.name = try Text.name(cell, "name", limits)
        case .parent: reading.parent = try Text.clean(cell, "parent", limit: limits.name).lowercased()
        case .attribute(let code):
            reading.attributes[code] = try Text.clean(cell, "attributes", limit: limits.comment)
        case .nothing: break
        }
    }

    /// A code for somebody who has none: "Hotel Pod Różą" is `hotel-pod-roza`, always the same.
    static func code(from name: String) -> String {
        let words = fold(name).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        let code = words.joined(separator: "-").prefix(40)
        return code.isEmpty ? "-" : String(code)
    }

    private func markRepeated(_ readings: inout [Reading]) {
        var lines: [String: Int] = [:]
        for index in readings.indices where readings[index].fault == nil {
            if let line = lines[readings[index].code] {
                readings[index].fault = .twice(line: line)
            } else {
                lines[readings[index].code] = readings[index].line
            }
        }
    }

    private func draft(_ reading: Reading, _ kept: Entry?, _ newID: () -> ID<Entry>) -> Entry {
        var entry =
            kept ?? Entry(id: newID(), dictionary: dictionary.id, code: reading.code, name: reading.name)
        entry.name = reading.name
        for (code, value) in reading.attributes { entry.attributes[code] = value.isEmpty ? nil : value }
        return entry
    }
}

// MARK: - Whom they belong to

extension ImportPlanner {
    /// Gives each draft the entry that it belongs to: one of the file, or one that is kept.
    private func join(
        _ readings: inout [Reading], _ drafts: inout [String: Entry], _ archive: some Querying
    ) throws {
        let wanted = Set(readings.compactMap(\.parent).filter { !$0.isEmpty })
        let kept = byCode(try archive.entries(of: parents, codes: wanted.sorted()))
        for index in readings.indices where readings[index].fault == nil {
            guard let code = readings[index].parent else { continue }
            let inFile = parents == dictionary.id ? drafts[code]?.id : nil
            let parent = code.isEmpty ? nil : inFile ?? kept[code]?.id
            if parent == nil, !code.isEmpty {
                readings[index].fault = .parentUnknown(code)
                // What belongs to nobody known stays where it is in the comparison.
                continue
            }
            drafts[readings[index].code]?.parent = parent
        }
    }

    /// The codes of all entries that something belongs or belonged to.
    private func codes(
        ofParents kept: [String: Entry], _ drafts: [String: Entry], _ archive: some Querying
    ) throws -> [ID<Entry>: String] {
        guard columns.contains(.parent) else { return [:] }
        var codes = Swift.Dictionary(drafts.values.map { ($0.id, $0.code) }) { first, _ in first }
        let ids = Set((Array(kept.values) + Array(drafts.values)).compactMap(\.parent)).subtracting(codes.keys)
        var left = ids.sorted()[...]
        while !left.isEmpty {
            for entry in try archive.entries(Array(left.prefix(256))) { codes[entry.id] = entry.code }
            left = left.dropFirst(256)
        }
        return codes
    }
}
