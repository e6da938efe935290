import Domain
import Office

// A message as it was typed into a form, on its way to a draft.

/// The form of a new message or an answer, with what was wrong with it.
struct MessageForm: Sendable {
    let fields: Fields
    /// Attachments that came with it or were kept from a try before.
    let files: [FileTag]
    /// The draft that it is of.
    let draftTag: DraftTag?
    private(set) var faults = Faults()
    private let view: Viewpoint

    /// - Parameter draft: the draft that it was opened from; with why it was not sent.
    /// - Throws: when an attachment cannot be looked up.
    init(_ fields: Fields, _ view: Viewpoint, draft: DraftSight? = nil) async throws {
        self.fields = fields
        self.view = view
        draftTag = draft.map(view.tag) ?? DraftTag(fields)
        files = try await view.files(fields.all("attachmentId"))
        if let refusal = draft?.refusal { note(refusal) }
    }

    /// Names as they were typed.
    var to: [String] { fields.all("to") }
    var information: [String] { fields.all("information") }
    var kind: ID<Kind>? { fields.filled("kind").flatMap { ID($0) } }
    var thread: ID<Thread>? { fields.filled("thread").flatMap { ID($0) } }
    /// What was typed, to be kept.
    var kept: DraftForm { fields.messageDraft(in: thread) }
    var isFirst: Bool { fields["assign"] == Draft.Assign.first.rawValue }

    /// The draft; `nil` where something that was typed means nothing, which is then among the faults.
    mutating func draft() async throws -> Draft? {
        var draft = Draft(kind: kind ?? ID(raw: 0))
        if fields.filled("thread") != nil {
            guard let thread else { throw Refusal(.notFound) }
            draft.thread = thread
        }
        (draft.subject, draft.note) = (fields["subject"] ?? "", fields["note"] ?? "")
        draft.comment = fields["comment"] ?? ""
        draft.assign = isFirst ? .first : .each
        draft.to = parties("to")
        draft.forInformation = parties("information")
        draft.eventDate = day("eventDate")?.day
        draft.due = due()
        draft.entries = try await entries()
        draft.attachments = fields.all("attachmentId").compactMap { ID($0) }
        noteMissing(draft)
        return faults.isEmpty ? draft : nil
    }

    /// Notes at once all that was left empty: the office stops at the first.
    private mutating func noteMissing(_ draft: Draft) {
        func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
        if kind == nil { note(.kindUnknown, at: "kind") }
        if draft.thread == nil, isBlank(draft.subject) { note(.subjectRequired, at: "subject") }
        if isBlank(draft.note), draft.attachments.isEmpty { note(.noteRequired, at: "note") }
        let isAddressed = !draft.to.isEmpty || !draft.forInformation.isEmpty
        if draft.thread == nil, !isAddressed, faults["to"] == nil, faults["information"] == nil {
            note(.recipientsRequired, at: "to")
        }
    }

    /// Notes why the office refused it.
    mutating func note(_ refusal: Refusal) {
        if case .text(let id)? = refusal.values["dictionary"], let dictionary = ID<Domain.Dictionary>(id),
            let code = view.directory.dictionaries[dictionary]?.code
        {
            faults.add(refusal, view, fields: ["entries": "entry-\(code)"])
            return
        }
        faults.add(
            refusal, view,
            fields: [
                "to": "to", "forInformation": "information", "kind": "kind", "subject": "subject", "note": "note",
                "comment": "comment", "eventDate": "eventDate", "due": "due", "attachments": "attachment",
            ])
    }

    private mutating func note(_ code: Refusal.Code, _ values: [String: Refusal.Value] = [:], at field: String) {
        faults.add(Refusal(code, values, fields: [field]), view, fields: [field: field])
    }

    private mutating func parties(_ field: String) -> [Party] {
        let (parties, unknown) = view.parties.read(fields.all(field))
        if !unknown.isEmpty {
            note(.recipientUnknown, ["name": .text(unknown.joined(separator: ", "))], at: field)
        }
        return parties
    }

    private mutating func day(_ field: String) -> DayPhrase? {
        guard let text = fields.filled(field) else { return nil }
        let day = DayPhrase(text, today: view.wording.today)
        if day == nil { faults.add(view.words[.dayUnknown], at: field) }
        return day
    }

    private mutating func due() -> DueWish? {
        let time = fields.filled("dueTime")
        guard let day = day("due") else {
            if time != nil, fields.filled("due") == nil { note(.dateOutOfRange, at: "due") }
            return nil
        }
        guard let time else { return DueWish(day: day.day, minute: day.minute) }
        guard let wish = DueWish("\(day.day)T\(time)") else {
            note(.dateOutOfRange, at: "dueTime")
            return nil
        }
        return wish
    }

    private mutating func entries() async throws -> [ID<Entry>] {
        var found: [ID<Entry>] = []
        for dictionary in view.dictionaries {
            let field = "entry-\(dictionary.code)"
            for name in fields.all(field) where !name.isEmpty {
                guard let entry = try await view.entry(named: name, of: dictionary.id) else {
                    note(.entryUnknown, ["name": .text(name)], at: field)
                    continue
                }
                if !found.contains(entry.id) { found.append(entry.id) }
            }
        }
        return found
    }
}
