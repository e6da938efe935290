import Domain
import Office

// An entry of a dictionary as a form, and the list of them.

extension EntryDraft {
    /// What the refusal's fields are called in the form.
    static let places = ["name": "name", "code": "code", "parent": "parent"]
}

extension Fields {
    /// An entry as the form has it.
    ///
    /// - Parameter parent: the name of the entry that it belongs to.
    init(_ entry: Entry, parent: String?) {
        self.init(
            [
                ("name", entry.name), ("code", entry.code), ("parent", parent ?? ""),
                Fields.box("active", entry.isActive),
            ] + entry.attributes.map { (EntryPage.field($0.key), $0.value) })
    }
}

extension EntryPage {
    /// The name of an attribute's field.
    static func field(_ code: String) -> String { "attribute-\(code)" }
}

extension Viewpoint {
    /// What a form asks for.
    ///
    /// - Parameter entry: which is changed; `nil` for a new one.
    /// - Throws: `entryUnknown` for a name that means no entry, or several.
    func draft(_ form: RecordForm, _ entry: Entry?, of dictionary: Domain.Dictionary) async throws -> EntryDraft {
        var draft = EntryDraft()
        draft.name = form.fields["name"] ?? ""
        draft.code = form.fields["code"] ?? ""
        let values = dictionary.attributes.compactMap { one in
            form.fields[EntryPage.field(one.code)].map { (one.code, $0) }
        }
        draft.attributes = Swift.Dictionary(values) { first, _ in first }
        draft.isActive = form.isTicked("active")
        let typed = form.fields.filled("parent")
        // What stood there may be out of use, and is then none of those that can be chosen.
        if try await typed != parentName(of: entry) { draft.parent = .some(try await parent(named: typed)) }
        return draft
    }

    private func parent(named typed: String?) async throws -> ID<Entry>? {
        guard let typed else { return nil }
        var found: [Entry] = []
        for dictionary in dictionaries {
            if let entry = try await entry(named: typed, of: dictionary.id) { found.append(entry) }
        }
        guard found.count == 1 else { throw Refusal(.entryUnknown, ["name": .text(typed)], fields: ["parent"]) }
        return found[0].id
    }

    /// The name of the entry to which one belongs.
    func parentName(of entry: Entry?) async throws -> String? {
        guard let parent = entry?.parent else { return nil }
        return try await desk.entry(parent).name
    }

    /// - Parameter entry: which is changed; `nil` for a new one.
    func page(_ form: RecordForm, _ entry: Entry?, of dictionary: Domain.Dictionary) async throws -> EntryPage {
        EntryPage(
            tabs: tabs(.dictionaries), id: entry?.id.description, dictionary: dictionary.id.description,
            dictionaryName: dictionary.name.in(tongue),
            title: entry.map { words(.editEntry, ["name": .text($0.name)]) } ?? words[.newEntry],
            name: form.field("name"), code: form.field("code"),
            attributes: dictionary.attributes.map { one in
                EntryPage.Attribute(
                    code: one.code, label: one.name.in(tongue),
                    value: form.fields[EntryPage.field(one.code)] ?? "")
            },
            parent: form.field("parent"), parents: try await parents(), isActive: form.isTicked("active"))
    }

    /// Entries to which one may belong, as suggestions.
    private func parents() async throws -> [PartyOption] {
        var all: [PartyOption] = []
        for dictionary in dictionaries {
            all += try await options(of: dictionary).map {
                PartyOption(name: $0.name, hint: dictionary.name.in(tongue))
            }
        }
        return all
    }
}

extension Viewpoint {
    /// The entries of a dictionary whose names begin so, from one of them on.
    func entries(
        of dictionary: Domain.Dictionary, beginning query: String, after last: ID<Entry>?, limit: Int
    ) async throws -> EntriesPage {
        let (entries, hasMore) = try await desk.entries(
            of: dictionary.id, beginning: query, after: last, limit: limit, activeOnly: false)
        let next = hasMore ? entries.last : nil
        return EntriesPage(
            tabs: tabs(.dictionaries), id: dictionary.id.description, name: dictionary.name.in(tongue), query: query,
            entries: entries.map { item($0, of: dictionary) },
            next: next.map { Next(Path.entries(dictionary.id), looking: query, before: $0.id) },
            empty: entries.isEmpty ? empty(dictionary, isFiltered: !query.isEmpty) : nil)
    }

    private func empty(_ dictionary: Domain.Dictionary, isFiltered: Bool) -> EmptyState {
        if isFiltered { return .filtered(words, clearing: Path.entries(dictionary.id)) }
        return EmptyState(
            icon: "card", sentence: words[.emptyEntries],
            action: .init(path: Path.entryImport(dictionary.id), text: words[.importCSV]))
    }

    private func item(_ entry: Entry, of dictionary: Domain.Dictionary) -> EntriesPage.Item {
        let values = dictionary.attributes.compactMap { entry.attributes[$0.code] }.filter { !$0.isEmpty }
        return EntriesPage.Item(
            id: entry.id.description, name: entry.name, code: entry.code, line: values.joined(separator: ", "),
            isActive: entry.isActive)
    }
}
