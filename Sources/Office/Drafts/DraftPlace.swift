import Domain
import Store

// Where a form's text belongs: which draft it is of, and whether somebody else's window has written there since.

/// The draft that a form writes to, inside a transaction.
struct DraftPlace {
    private let form: DraftForm
    private let desk: Desk
    private let writer: Writer
    private let thread: ID<Thread>?
    /// The draft as it is; `nil` where the form makes a new one.
    let before: KeptDraft?

    /// - Throws: `notFound` for a thread or an order that the person does not see.
    init(_ form: DraftForm, desk: Desk, _ writer: Writer) throws {
        (self.form, self.desk, self.writer) = (form, desk, writer)
        thread =
            try form.order.map { try desk.see(try writer.thread(of: $0), writer) }
            ?? form.thread.map { try desk.see($0, writer) }
        let own = try writer.draft(form: form.key, of: desk.me)
        let named = try form.draft.flatMap { try writer.draft($0, of: desk.me) }
        let completing = try form.order.flatMap { try writer.draft(completing: $0, of: desk.me) }
        before = [own, completing, named].lazy.compactMap { $0 }.first {
            $0.what == form.what && $0.order == form.order
        }
    }

    /// Whether nothing would be lost by writing there: nobody else has written since the form was opened, and what is there
    /// is not leaving.
    var isFresh: Bool {
        guard let before else { return true }
        guard before.held == nil else { return false }
        return before.form == form.key || form.draft == before.id && (form.saved ?? before.updated) == before.updated
    }

    /// A new draft beside the one that is there.
    var besides: DraftPlace { DraftPlace(form: form, desk: desk, writer: writer, thread: thread, before: nil) }

    private init(form: DraftForm, desk: Desk, writer: Writer, thread: ID<Thread>?, before: KeptDraft?) {
        (self.form, self.desk, self.writer, self.thread, self.before) = (form, desk, writer, thread, before)
    }

    /// Writes it.
    ///
    /// - Parameter held: that it leaves, and when.
    func write(held: KeptDraft.Held?, now: Instant) throws -> KeptDraft {
        var draft = try before ?? new(now)
        draft.thread = thread
        (draft.form, draft.content, draft.held, draft.refused) = (form.key, try form.content, held, nil)
        if let before {
            // Each writing has a time of its own: windows tell by it whether theirs is the last.
            draft.updated = max(now, before.updated.adding(milliseconds: 1))
            guard try writer.update(draft, from: before) else { throw Refusal(.draftChanged) }
        } else {
            try writer.insert(draft)
        }
        try writer.keep(try uploads(), in: draft.id)
        return draft
    }

    private func new(_ now: Instant) throws -> KeptDraft {
        let limit = desk.office.limits.drafts
        guard try writer.countDrafts(of: desk.me) < limit else {
            throw Refusal(.draftsTooMany, ["limit": .number(limit)])
        }
        return KeptDraft(
            id: desk.office.ids.next(), person: desk.me, what: form.what, thread: thread, order: form.order,
            form: form.key, content: "", updated: now)
    }

    /// The person's own uploads among the attachments; what was sent before is kept as it is.
    private func uploads() throws -> [ID<Attachment>] {
        try Set(form.attachments).sorted().filter { id in
            guard let (attachment, message) = try writer.attachment(id) else { return false }
            return message == nil && attachment.owner == desk.me
        }
    }
}
