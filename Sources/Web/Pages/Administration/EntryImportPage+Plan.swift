import Domain
import Office

// A table that was chosen, as its page shows it.

extension Viewpoint {
    /// The page; with a preview what would become of the table, else where one is chosen.
    func page(_ dictionary: Domain.Dictionary, _ asked: ImportRequest, _ preview: ImportPreview?) -> EntryImportPage {
        var page = empty(dictionary, start: preview == nil)
        page.step = preview.map { step($0, asked, dictionary) }
        return page
    }

    /// The page after a table was refused.
    func page(_ dictionary: Domain.Dictionary, refused refusal: Refusal, text: String = "") -> EntryImportPage {
        var page = empty(dictionary, start: true)
        page.error = wording.sentence(refusal, names)
        page.text = text
        return page
    }

    private func empty(_ dictionary: Domain.Dictionary, start: Bool) -> EntryImportPage {
        let limits = desk.office.limits
        return EntryImportPage(
            tabs: tabs(.dictionaries), id: dictionary.id.description, name: dictionary.name.in(tongue),
            limits: words(
                .importLimits, ["rows": .number(limits.tableRows), "size": .text(wording.size(limits.tableBytes))]),
            start: start)
    }

    private func step(
        _ preview: ImportPreview, _ asked: ImportRequest, _ dictionary: Domain.Dictionary
    ) -> EntryImportPage.Step {
        let table = preview.table
        return EntryImportPage.Step(
            file: asked.wish?.file.description ?? "", fileName: table.name,
            columns: table.headings.indices.map { place in
                EntryImportPage.Column(
                    place: place, heading: table.headings[place].isEmpty ? "\(place + 1)" : table.headings[place],
                    sample: table.sample(place), options: options(preview.columns[place], dictionary))
            },
            hasParents: preview.columns.contains(.parent),
            parents: directory.sortedDictionaries.map {
                Option(
                    value: $0.id.description, label: $0.name.in(tongue), isSelected: $0.id == preview.parents)
            },
            plan: preview.plan.map { plan($0, preview, asked, dictionary) })
    }

    private func options(_ chosen: ImportColumn, _ dictionary: Domain.Dictionary) -> [Option] {
        let all = [.nothing, .code, .name, .parent] + dictionary.attributes.map { ImportColumn.attribute($0.code) }
        return all.map { Option(value: $0.field, label: name(of: $0, dictionary), isSelected: $0 == chosen) }
    }

    private func name(of column: ImportColumn, _ dictionary: Domain.Dictionary) -> String {
        switch column {
        case .code: words[.code]
        case .name: words[.entryName]
        case .parent: words[.parentEntry]
        case .attribute(let code): dictionary.attributes.first { $0.code == code }?.name.in(tongue) ?? code
        case .nothing: words[.importSkip]
        }
    }
}

// MARK: - What would become of it

extension Viewpoint {
    /// Rows on one page.
    private static var rows: Int { 100 }

    private func plan(
        _ plan: ImportPlan, _ preview: ImportPreview, _ asked: ImportRequest, _ dictionary: Domain.Dictionary
    ) -> EntryImportPage.Plan {
        let sort = asked.sort ?? ImportSort.allCases.first { $0.number(plan.counts) > 0 } ?? .new
        let found = plan.rows.filter { sort.has($0) && $0.line > asked.after }
        let shown = found.prefix(Self.rows)
        let work = plan.counts.new + plan.counts.changed
        func path(_ sort: ImportSort, after line: Int? = nil) -> String {
            let chosen: [(String, String)] = [
                ("file", asked.wish?.file.description ?? ""), ("parents", preview.parents.description),
                ("show", sort.rawValue), ("after", line.map(String.init) ?? ""),
            ]
            let columns = preview.columns.map { "column=\($0.field)" }.joined(separator: "&")
            return LocalPath(Path.entryImport(dictionary.id), chosen).description + "&" + columns
        }
        return EntryImportPage.Plan(
            sorts: ImportSort.allCases.map {
                EntryImportPage.Sort(
                    path: path($0), text: words.text(.imported, $0.rawValue), number: $0.number(plan.counts),
                    isCurrent: $0 == sort)
            },
            rows: shown.map { row($0, dictionary) },
            next: found.count > shown.count ? shown.last.map { Next(path: path(sort, after: $0.line)) } : nil,
            empty: shown.isEmpty ? EmptyState(icon: "check", sentence: words[.importNone]) : nil,
            stop: plan.counts.faulty > 0 ? words[.importStop] : work == 0 ? words[.importSame] : nil,
            load: plan.counts.faulty == 0 && work > 0 ? words(.importLoad, ["n": .number(work)]) : nil,
            seen: preview.fingerprint, parentsChosen: preview.parents.description,
            chosen: preview.columns.map { Option(value: $0.field, label: "") })
    }

    private func row(_ row: ImportRow, _ dictionary: Domain.Dictionary) -> EntryImportPage.Row {
        var (fault, changes): (String?, [EntryImportPage.Change]) = (nil, [])
        let (sort, tone, icon): (ImportSort, String, String)
        switch row.outcome {
        case .new: (sort, tone, icon) = (.new, "c-green", "plus")
        case .unchanged: (sort, tone, icon) = (.unchanged, "", "check")
        case .changed(let all):
            (sort, tone, icon) = (.changed, "c-amber", "swap")
            changes = all.map { .init(field: name(of: $0.field, dictionary), from: $0.from, to: $0.to) }
        case .faulty(let why):
            (sort, tone, icon) = (.faulty, "c-red", "x")
            fault = sentence(why, dictionary)
        }
        return EntryImportPage.Row(
            line: row.line, code: row.code, name: row.name,
            outcome: StateTag(text: words.text(.importedOne, sort.rawValue), tone: tone, icon: icon), fault: fault,
            changes: changes)
    }

    private func sentence(_ fault: ImportFault, _ dictionary: Domain.Dictionary) -> String {
        switch fault {
        case .cell(let column, let refusal):
            "\(name(of: column, dictionary)): \(wording.sentence(refusal, names))"
        case .cells(let expected, let found):
            words(.faultCells, ["expected": .number(expected), "found": .number(found)])
        case .twice(let line): words(.faultTwice, ["line": .number(line)])
        case .parentUnknown(let code): words(.faultParent, ["code": .text(code)])
        case .parentLoop: words[.faultLoop]
        }
    }
}
