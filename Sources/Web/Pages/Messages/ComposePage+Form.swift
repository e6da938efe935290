import Domain
import Office

// What the page of a new message shows.

extension Viewpoint {
    /// The page of a form, with what was wrong with it.
    ///
    /// - Throws: `notFound` for a thread that is not there or not the reader's.
    func page(_ form: MessageForm) async throws -> ComposePage {
        let fields = form.fields
        let faults = form.faults
        func field(_ name: String) -> Field { Field(value: fields[name] ?? "", error: faults[name]) }
        return ComposePage(
            words, thread: try await link(form.thread), kinds: kinds(form.kind), to: form.to, toError: faults["to"],
            information: form.information, informationError: faults["information"], first: form.isFirst,
            subject: field("subject"), note: field("note"), comment: field("comment"), eventDate: field("eventDate"),
            due: field("due"), dueTime: field("dueTime"), dictionaries: try await dictionaryFields(form),
            files: form.files, filesError: faults["attachment"],
            limit: words(.filesLimit, ["size": .text(wording.size(desk.office.limits.attachment))]),
            directory: parties.options, draft: form.draftTag,
            mistakes: faults.mistakes(Self.anchors(faults), form: "kind"))
    }

    /// Every field has the id of its name.
    private static func anchors(_ faults: Faults) -> [String: String] {
        Swift.Dictionary(faults.all.filter { !$0.field.isEmpty }.map { ($0.field, $0.field) }) { first, _ in first }
    }

    private func link(_ thread: ID<Thread>?) async throws -> ComposePage.ThreadLink? {
        guard let thread else { return nil }
        let found = try await desk.thread(thread)
        return ComposePage.ThreadLink(id: found.id.description, subject: found.subject)
    }

    /// The kinds that can be chosen, by what they expect.
    ///
    /// - Parameter chosen: `nil`: the first one.
    func kinds(_ chosen: ID<Kind>?) -> [KindGroup] {
        let all = directory.sortedKinds.filter { $0.isActive && $0.code != Kind.confirmation }
        return Expectation.allCases.compactMap { expectation in
            let kinds = all.filter { $0.expectation == expectation }
            guard !kinds.isEmpty else { return nil }
            return KindGroup(
                expectation: words.text(.expectation, expectation.rawValue),
                kinds: kinds.map { kind in
                    Option(value: kind.id.description, label: kind.name.in(tongue), isSelected: kind.id == chosen)
                })
        }
    }

    private func dictionaryFields(_ form: MessageForm) async throws -> [DictionaryField] {
        let kinds = directory.sortedKinds.filter { $0.isActive && $0.code != Kind.confirmation }
        var fields: [DictionaryField] = []
        for dictionary in dictionaries {
            let requiring = kinds.filter { $0.requires.contains(dictionary.id) }
            let typed = form.fields.all("entry-\(dictionary.code)").filter { !$0.isEmpty }
            fields.append(
                DictionaryField(
                    code: dictionary.code, name: dictionary.name.in(tongue),
                    requiredBy: requiring.isEmpty
                        ? nil : requiring.map { $0.name.in(tongue) }.joined(separator: ", "),
                    isRequired: requiring.contains { $0.id == form.kind }, values: typed.isEmpty ? [""] : typed,
                    error: form.faults["entry-\(dictionary.code)"], entries: try await options(of: dictionary)))
        }
        return fields
    }
}
