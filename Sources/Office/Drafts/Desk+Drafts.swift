import Domain
import Store

// Drafts are kept on the server, as one types. They are their author's alone; for anybody else they are not there.

extension Desk {
    /// All drafts, the last written first.
    package func drafts() async throws -> [DraftSight] {
        try await office.store.read { [me, limits = office.limits] reader in
            try reader.drafts(of: me, limit: limits.drafts).map { try sight($0, reader) }
        }
    }

    /// One draft.
    ///
    /// - Throws: `notFound`.
    package func draft(_ id: ID<KeptDraft>) async throws -> DraftSight {
        try await office.store.read { [me] reader in
            guard let draft = try reader.draft(id, of: me) else { throw Refusal(.notFound) }
            return try sight(draft, reader)
        }
    }

    /// The person's drafts in a thread that they see, the last written first.
    package func drafts(in thread: ID<Thread>) async throws -> [DraftSight] {
        try await look { try $0.drafts(in: thread) }
    }

    /// Keeps what stands in a form: in the draft that it was opened from, or that it made before.
    ///
    /// - Returns: `nil` where there is nothing to keep.
    /// - Throws: `draftChanged` where another window has written there meanwhile, `draftLeft` where the form was sent
    ///   already, `draftsTooMany`, `tooLarge`, and `notFound` for a thread or an order that the person does not see.
    package func save(_ form: DraftForm) async throws -> SavedDraft? {
        try form.check(office.limits)
        let now = office.clock.now()
        return try await office.write { [me] writer in
            // What a page saves by itself may come later than the form that was sent.
            guard try !writer.isAnswered(key: form.key, of: me) else { throw Refusal(.draftLeft) }
            let place = try DraftPlace(form, desk: self, writer)
            guard place.isFresh else { throw Refusal(.draftChanged) }
            if place.before == nil, form.isBlank { return nil }
            let draft = try place.write(held: nil, now: now)
            return SavedDraft(draft: draft.id, saved: draft.updated)
        }
    }

    /// Forgets a draft. A second time changes nothing.
    ///
    /// - Throws: `notFound`; `draftLeft` for one that is being sent: that is taken back first.
    package func discard(draft id: ID<KeptDraft>) async throws {
        try await office.write { [me] writer in
            guard let draft = try writer.draft(id, of: me) else { throw Refusal(.notFound) }
            guard draft.held == nil else { throw Refusal(.draftLeft) }
            _ = try writer.remove(id)
        }
    }

    /// A draft as its author sees it: without the thread or the order that they do not see any more.
    func sight(_ draft: KeptDraft, _ archive: some Querying) throws -> DraftSight {
        let seen = try draft.thread.flatMap { try archive.participates(me, in: $0) ? $0 : nil }
        return DraftSight(
            id: draft.id, what: draft.what, thread: seen, order: seen == nil ? nil : draft.order,
            subject: try seen.flatMap { try archive.thread($0)?.subject },
            isOrphan: draft.thread != nil && seen == nil, fields: try draft.fields, updated: draft.updated,
            leaves: draft.held?.leaves, refusal: try draft.refused.map { try KeptRefusal(json: $0).refusal })
    }
}

extension Look {
    /// The person's drafts in a thread that they see, the last written first.
    package func drafts(in thread: ID<Thread>) throws -> [DraftSight] {
        try reader.drafts(of: me, in: thread).map { try desk.sight($0, reader) }
    }

    /// What the frame of every page tells of drafts.
    package func draftCounts() throws -> DraftCounts {
        let all = try reader.pending(of: me, limit: desk.office.limits.drafts)
        let leaving = all.compactMap { draft in draft.leaves.map { (draft: draft.id, what: draft.what, leaves: $0) } }
        return DraftCounts(
            written: all.count - leaving.count,
            leaving: leaving.sorted { ($0.leaves, $0.draft) < ($1.leaves, $1.draft) },
            refused: try all.compactMap { draft in
                try draft.refused.map { (draft: draft.id, refusal: try KeptRefusal(json: $0).refusal) }
            })
    }
}
