import Domain
import Office

// Between the fields of a form and a draft: everything that somebody typed, and nothing of what a page adds by itself.

extension Fields {
    /// What belongs to a page, not to what was typed into it.
    private static let technical: Set<String> = ["csrf", "key", "back", "draft", "saved", "more", "what"]

    private var typed: [DraftField] {
        pairs.filter { !Self.technical.contains($0.name) }.map { DraftField($0.name, $0.value) }
    }

    private var uploads: [ID<Attachment>] { all("attachmentId").compactMap { ID($0) } }

    /// What makes a form take effect once; a form without one is another each time.
    private var formKey: String { filled("key") ?? Renderer.key() }

    private var draft: ID<KeptDraft>? { filled("draft").flatMap { ID($0) } }

    private var saved: Instant? { filled("saved").flatMap { Int64($0) }.map(Instant.init) }

    func messageDraft(in thread: ID<Thread>?) -> DraftForm {
        DraftForm(
            message: typed, thread: thread, attachments: uploads, key: formKey, draft: draft, saved: saved)
    }

    func completionDraft(of order: ID<Order>) -> DraftForm {
        DraftForm(
            completion: typed, of: order, attachments: uploads, key: formKey, draft: draft, saved: saved)
    }
}

extension DraftTag {
    /// What a form says of its draft when it comes back; nil where it has none.
    init?(_ fields: Fields) {
        guard let id = fields.filled("draft"), ID<KeptDraft>(id) != nil else { return nil }
        self.init(id: id, saved: fields.filled("saved") ?? "")
    }

    init(_ draft: SavedDraft) { self.init(id: draft.draft.description, saved: String(draft.saved.milliseconds)) }
}

extension DraftSight {
    /// Its fields, as a form has them. One that was written for a thread which its author does not see any more can begin a
    /// new one.
    var typed: Fields {
        Fields(fields.filter { !(isOrphan && $0.name == "thread") }.map { (name: $0.name, value: $0.value) })
    }

    /// The first value of a field.
    func text(_ name: String) -> String { fields.first { $0.name == name }?.value ?? "" }

    /// Where its form is: below its thread where that has a field for all of it.
    var form: LocalPath {
        guard let thread else { return LocalPath(trusted: "\(Path.compose.rawValue)?draft=\(id)") }
        if let order { return LocalPath(trusted: "\(Path.thread(thread))#act-complete-\(order)") }
        let quick: Set = ["thread", "kind", "note", "to", "attachmentId", "assign"]
        let isQuick = fields.allSatisfy { quick.contains($0.name) || $0.value.allSatisfy(\.isWhitespace) }
        return isQuick
            ? LocalPath(trusted: "\(Path.thread(thread))#reply")
            : LocalPath(trusted: "\(Path.compose.rawValue)?draft=\(id)")
    }
}
