import Domain
import Office

// Drafts as pages show them.

extension Viewpoint {
    /// What a form says of the draft that it was opened from.
    func tag(_ draft: DraftSight) -> DraftTag {
        DraftTag(id: draft.id.description, saved: String(draft.updated.milliseconds))
    }

    /// A draft in the list.
    func item(_ draft: DraftSight) -> DraftItem {
        let note = draft.text(draft.what == .completion ? "result" : "note")
        let left = draft.leaves.map(wording.left)
        return DraftItem(
            id: draft.id.description, path: draft.form.description, subject: subject(draft),
            icon: draft.what == .completion ? "check" : draft.thread == nil ? "doc" : "reply", line: line(draft),
            beginning: note.allSatisfy(\.isWhitespace) ? nil : String(note.prefix(160)),
            refused: draft.refusal.map { wording.sentence($0, names) }, saved: wording.moment(draft.updated),
            leaves: left, seconds: left.map(Wording.seconds))
    }

    private func subject(_ draft: DraftSight) -> String {
        if draft.isOrphan { return words[.draftNoThread] }
        let own = draft.subject ?? draft.text("subject")
        return own.allSatisfy(\.isWhitespace) ? words[.draftNoSubject] : own
    }

    private func line(_ draft: DraftSight) -> String {
        if draft.what == .completion { return words[.draftCompletion] }
        let to = recipients(draft)
        if to.isEmpty { return draft.thread == nil ? words[.draftNobody] : words[.draftReply] }
        return "\(words[.toWhom]): \(to)"
    }

    private func recipients(_ draft: DraftSight) -> String {
        draft.fields.filter { $0.name == "to" || $0.name == "information" }
            .flatMap { $0.value.split(separator: ";") }
            .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }
            .joined(separator: ", ")
    }

    /// What the reader has sent and can take back.
    ///
    /// - Parameter leaves: when it leaves.
    func pending(_ draft: DraftSight, leaves: Instant) async throws -> PendingItem {
        let left = wording.left(leaves)
        let to = recipients(draft)
        let whom = to.isEmpty ? words[.everybodyInThread] : to
        return PendingItem(
            id: draft.id.description, author: names.person(me),
            to: draft.what == .completion ? words[.confirmation] : "\(words[.toWhom]): \(whom)",
            note: draft.text(draft.what == .completion ? "result" : "note"),
            files: try await files(draft.fields.filter { $0.name == "attachmentId" }.map(\.value)), leaves: left,
            seconds: Wording.seconds(left))
    }
}

extension Wording {
    /// Milliseconds until something leaves; 0 where it should have.
    func left(_ leaves: Instant) -> Int { Int(max(0, leaves.milliseconds - now.milliseconds)) }

    /// "8 s", rounded up: the last second is 1 s.
    static func seconds(_ milliseconds: Int) -> String { "\((milliseconds + 999) / 1000) s" }

    /// What is held back, for every page.
    func held(_ drafts: DraftCounts) -> [Frame.Held] {
        drafts.leaving.map { draft in
            let left = left(draft.leaves)
            return Frame.Held(
                id: draft.draft.description, text: words[draft.what == .message ? .heldMessage : .heldCompletion],
                seconds: Self.seconds(left), leaves: left)
        }
    }

    /// What did not leave, for every page.
    func unsent(_ drafts: DraftCounts, _ directory: Directory) -> [Frame.Unsent] {
        let names = Names(
            person: { PersonTag($0, directory.name($0)) }, unit: { directory.units[$0]?.name ?? "" },
            reason: { _ in nil },
            dictionary: { ID<Domain.Dictionary>($0).flatMap { directory.dictionaries[$0]?.name.in(words.tongue) } })
        return drafts.refused.map { draft in
            Frame.Unsent(
                path: "\(Path.compose.rawValue)?draft=\(draft.draft)",
                text: words(.unsent, ["why": .text(sentence(draft.refusal, names))]))
        }
    }
}

/// The reader's drafts in one thread.
struct ThreadDrafts: Sendable {
    /// The answer that is being written.
    let reply: MessageForm?
    let completions: [ID<Order>: CompletionForm]
    let pending: [PendingItem]

    init(_ drafts: [DraftSight], in thread: ID<Thread>, _ view: Viewpoint) async throws {
        let written = drafts.filter { $0.leaves == nil }
        let answer = written.first { $0.what == .message && $0.form.path == Path.thread(thread) }
        if let answer { reply = try await MessageForm(answer.typed, view, draft: answer) } else { reply = nil }
        var completions: [ID<Order>: CompletionForm] = [:]
        for draft in written {
            guard let order = draft.order else { continue }
            let why = draft.refusal.map { view.wording.sentence($0, view.names) }
            completions[order] = CompletionForm(
                result: Field(value: draft.text("result"), error: why), comment: Field(value: draft.text("comment")),
                files: try await view.files(draft.typed.all("attachmentId")), draft: view.tag(draft), isOpen: true)
        }
        self.completions = completions
        var pending: [PendingItem] = []
        for draft in drafts.reversed() {
            if let leaves = draft.leaves { pending.append(try await view.pending(draft, leaves: leaves)) }
        }
        self.pending = pending
    }
}
