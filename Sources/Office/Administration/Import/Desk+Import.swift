import Domain
import Language
import Store

// Entries of a dictionary out of a table: first shown, then written, all of them or none. What the table does not name stays
// as it is.

/// A table, what its columns mean, and what would become of it.
package struct ImportPreview: Sendable {
    package let table: TableFile
    package let columns: [ImportColumn]
    package let parents: ID<Dictionary>
    /// `nil` until a column is known to be the name.
    package let plan: ImportPlan?
    /// To be given back, so that what was seen is what is done.
    package let fingerprint: String
}

extension Desk {
    /// What would become of a table; nothing is changed.
    ///
    /// - Throws: `notFound`, `attachmentUnknown`, `fileUnreadable`, `tooLarge`, `rowsTooMany`.
    package func preview(_ wish: ImportWish) async throws -> ImportPreview {
        try need(.registrar, .administrator)
        let planner = try await planner(wish)
        let ids = office.ids
        let plan: ImportPlan? =
            planner.columns.contains(.name)
            ? try await office.store.read { try planner.plan($0) { ids.next() } } : nil
        return ImportPreview(
            table: planner.table, columns: planner.columns, parents: planner.parents, plan: plan,
            fingerprint: plan?.fingerprint(office.sealing) ?? "")
    }

    /// Writes a table into its dictionary.
    ///
    /// - Parameter seen: the fingerprint of the preview.
    /// - Throws: as `preview`; `importFaulty` while a row is, `changedMeanwhile` where the preview is no longer true.
    package func importEntries(_ wish: ImportWish, seen: String, key: String? = nil) async throws -> ImportCounts {
        try need(.registrar, .administrator)
        let planner = try await planner(wish)
        guard planner.columns.contains(.name) else { throw Refusal(.nameRequired, fields: ["columns"]) }
        let print = ["import-entries", wish.dictionary.description, planner.table.digest.hexadecimal, seen]
        return try await changeEntries(of: planner.dictionary, key, print) { [me, office] writer in
            let plan = try planner.plan(writer) { office.ids.next() }
            guard plan.counts.faulty == 0 else {
                throw Refusal(.importFaulty, ["count": .number(plan.counts.faulty)])
            }
            guard plan.fingerprint(office.sealing) == seen else { throw Refusal(.changedMeanwhile) }
            for (entry, isNew) in plan.entries {
                if isNew {
                    try writer.insert(entry, folded: fold(entry.name))
                } else {
                    try writer.update(entry, folded: fold(entry.name))
                }
            }
            try office.note(
                .administration, by: me, reference: wish.dictionary.raw,
                what: [
                    "import-entries", wish.dictionary.description, "new=\(plan.counts.new)",
                    "changed=\(plan.counts.changed)", "file=\(planner.table.name)",
                    "sha256=\(planner.table.digest.hexadecimal)",
                ], writer)
            return plan.counts
        }
    }

    private func planner(_ wish: ImportWish) async throws -> ImportPlanner {
        let directory = try await directory()
        guard let dictionary = directory.dictionaries[wish.dictionary] else { throw Refusal(.notFound) }
        let table = try await table(wish.file)
        let columns = wish.columns ?? ImportColumn.guessed(table.headings, for: dictionary)
        let isSound =
            columns.count == table.headings.count
            && Set(columns.filter { $0 != .nothing }).count == columns.count(where: { $0 != .nothing })
            && columns.allSatisfy { column in
                guard case .attribute(let code) = column else { return true }
                return dictionary.attributes.contains { $0.code == code }
            }
        guard isSound else { throw Refusal(.malformed, fields: ["columns"]) }
        let parents = try await parents(wish, columns, table, directory)
        return ImportPlanner(
            dictionary: dictionary, parents: parents, columns: columns, table: table, limits: office.limits)
    }

    /// The dictionary in which most of the first rows' parents are found by their codes; its own where none is.
    private func parents(
        _ wish: ImportWish, _ columns: [ImportColumn], _ table: TableFile, _ directory: Directory
    ) async throws -> ID<Dictionary> {
        if let parents = wish.parents {
            guard directory.dictionaries[parents] != nil else { throw Refusal(.notFound, fields: ["parents"]) }
            return parents
        }
        guard let column = columns.firstIndex(of: .parent) else { return wish.dictionary }
        let codes = Set(
            table.rows.prefix(50).compactMap { $0.cells.count > column ? $0.cells[column].lowercased() : nil })
        let others = directory.sortedDictionaries.map(\.id).filter { $0 != wish.dictionary }
        return try await office.store.read { reader in
            var best = (dictionary: wish.dictionary, found: 0)
            for id in [wish.dictionary] + others {
                let found = try reader.entries(of: id, codes: codes.sorted()).count
                if found > best.found { best = (id, found) }
            }
            return best.dictionary
        }
    }
}
