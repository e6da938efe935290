import Domain
import Office

// A dictionary as a form, and the list of all of them.

extension DictionaryDraft {
    /// What the refusal's fields are called in the form.
    static func places(_ form: RecordForm) -> [String: String] {
        ["name": form.faultyName, "code": "code", "attributes": "attributes"]
    }

    /// - Throws: `nameRequired` for an attribute without a name.
    init(_ form: RecordForm) throws(Refusal) {
        self.init()
        name = form.name
        code = form.fields["code"] ?? ""
        attributes = try AttributeLines.read(form.fields["attributes"] ?? "")
        isActive = form.isTicked("active")
    }
}

extension Fields {
    /// A dictionary as the form has it.
    init(_ dictionary: Domain.Dictionary) {
        self.init([
            ("polish", dictionary.name.polish), ("english", dictionary.name.english), ("code", dictionary.code),
            ("attributes", AttributeLines.written(dictionary.attributes)), Fields.box("active", dictionary.isActive),
        ])
    }
}

extension Viewpoint {
    /// - Parameter dictionary: which is changed; `nil` for a new one.
    func page(_ form: RecordForm, _ dictionary: Domain.Dictionary?) -> DictionaryPage {
        DictionaryPage(
            tabs: tabs(.dictionaries), id: dictionary?.id.description,
            title: dictionary.map { words(.editDictionary, ["name": .text($0.name.in(tongue))]) }
                ?? words[.newDictionary],
            polish: form.field("polish"), english: form.field("english"), code: form.field("code"),
            attributes: form.field("attributes"), isActive: form.isTicked("active"))
    }

    /// All dictionaries.
    func dictionariesPage() async throws -> DictionariesPage {
        var items: [DictionariesPage.Item] = []
        for dictionary in directory.sortedDictionaries {
            items.append(
                DictionariesPage.Item(
                    id: dictionary.id.description, name: dictionary.name.in(tongue), code: dictionary.code,
                    attributes: dictionary.attributes.map { $0.name.in(tongue) }.joined(separator: ", "),
                    entries: try await number(of: dictionary), isActive: dictionary.isActive))
        }
        return DictionariesPage(tabs: tabs(.dictionaries), dictionaries: items)
    }

    /// How many entries a dictionary has, as far as it is worth counting: there may be hundreds of thousands.
    private func number(of dictionary: Domain.Dictionary) async throws -> String {
        let (entries, hasMore) = try await desk.entries(of: dictionary.id, limit: 200, activeOnly: false)
        return hasMore ? "\(entries.count)+" : words(.entriesNumber, ["n": .number(entries.count)])
    }
}
