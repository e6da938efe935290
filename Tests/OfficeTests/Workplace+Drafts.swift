import Domain
import Office
import Testing

// Forms as somebody types them, and what is held back of them.

extension Workplace {
    /// The form of a new message to somebody.
    func form(
        _ key: String, note: String = "Proszę o sprawdzenie.", thread: ID<Domain.Thread>? = nil,
        attachments: [ID<Domain.Attachment>] = [], draft: SavedDraft? = nil
    ) -> DraftForm {
        DraftForm(
            message: [
                DraftField("subject", "Awaria w hotelu"), DraftField("to", "Marek Nowak"), DraftField("note", note),
            ],
            thread: thread, attachments: attachments, key: key, draft: draft?.draft, saved: draft?.saved)
    }

    /// What the form of `form(_:)` means.
    func message(
        _ kind: String, to logins: [String], note: String = "Proszę o sprawdzenie.", thread: ID<Domain.Thread>? = nil,
        attachments: [ID<Domain.Attachment>] = []
    ) async throws -> Draft {
        var draft = Draft(kind: try #require(try await office.directory().kind(code: kind)).id)
        for login in logins { draft.to.append(.person(try await person(login))) }
        (draft.subject, draft.note, draft.thread) = ("Awaria w hotelu", note, thread)
        draft.attachments = attachments
        return draft
    }

    /// Sends a message to Marek by a page.
    @discardableResult
    func hold(
        _ key: String = "k1", by login: String = "anna", to: [String] = ["marek"], draft: SavedDraft? = nil
    ) async throws -> HeldAnswer {
        try held(
            try await desk(login).hold(try await message("task", to: to), form(key, draft: draft)))
    }

    @discardableResult
    func held(_ sent: Sent) throws -> HeldAnswer {
        guard case .held(let answer) = sent else { return try #require(nil as HeldAnswer?, "it was sent at once") }
        return answer
    }

    /// The subjects that somebody has in the inbox.
    func inbox(_ login: String) async throws -> [String] {
        try await desk(login).inbox(unopenedOnly: false, before: nil, limit: 50).items.map(\.subject)
    }
}
