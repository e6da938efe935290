import Domain
import Store

// What the pages send is held back for a moment, in which its author can take it back. It is decided at once, by doing it
// all and undoing it again: every refusal shows in the form, where it can still be corrected.

extension Desk {
    /// Sends a message, after a moment in which it can be taken back.
    ///
    /// - Parameter form: what was typed, kept as a draft until it has left.
    package func hold(_ draft: Draft, _ form: DraftForm) async throws -> Sent {
        let prepared = try Prepared(draft, by: me, in: try await directory(), office)
        let now = office.clock.now()
        let print = draft.fingerprint + (try await fingerprint(of: draft.attachments))
        // The day that it is about is today, even if it leaves after midnight.
        var resolved = draft
        resolved.eventDate = prepared.eventDate
        return try await hold(.message(resolved), form, print) { writer in
            try Sending(prepared, desk: self, writer: writer, now: now).send().thread
        }
    }

    /// Completes an order, after a moment in which that can be taken back.
    package func hold(
        _ order: ID<Order>, result: String, comment: String, attachments: [ID<Attachment>], _ form: DraftForm
    ) async throws -> Sent {
        let completion = try Completion(
            order: order, result: result, comment: comment, attachments: attachments, office.limits)
        let directory = try await directory()
        let now = office.clock.now()
        return try await hold(.completion(completion), form, try await fingerprint(of: completion)) { writer in
            try complete(completion, directory, writer, now: now).thread
        }
    }

    /// Takes back what is held back: it is a draft again.
    ///
    /// - Throws: `draftLeft` when it has left, `notFound`.
    package func takeBack(_ id: ID<KeptDraft>) async throws -> DraftSight {
        try await office.write { [me] writer in
            guard var draft = try writer.draft(id, of: me) else {
                throw Refusal(try writer.isAnswered(key: Office.departure(of: id), of: me) ? .draftLeft : .notFound)
            }
            guard let held = draft.held else { return try sight(draft, writer) }
            let before = draft
            draft.held = nil
            guard try writer.update(draft, from: before) else { throw Refusal(.draftLeft) }
            // The same form may be sent again, as it was or corrected, and that is not a repeat.
            try writer.forgetRequest(key: held.key, of: me)
            return try sight(draft, writer)
        }
    }
}

extension Desk {
    private func hold(
        _ act: HeldAct, _ form: DraftForm, _ print: [String], _ work: @escaping @Sendable (Writer) throws -> ID<Thread>
    ) async throws -> Sent {
        try form.check(office.limits)
        guard office.limits.hold > 0 else { return .done(thread: try await atOnce(form, print, work)) }
        let isRepeat = try await office.store.read { [me] in try $0.isAnswered(key: form.key, of: me) }
        if !isRepeat { try await rehearse(work) }
        let leaves = office.clock.now().adding(milliseconds: office.limits.hold)
        let held = KeptDraft.Held(leaves: leaves, sending: try act.json, key: form.key)
        return .held(
            try await perform(form.key, print) { [clock = office.clock] writer in
                let draft = try place(form, writer).write(held: held, now: clock.now())
                return HeldAnswer(draft: draft.id, leaves: leaves, thread: draft.thread)
            })
    }

    /// Does it now, and forgets the draft that it was.
    private func atOnce(
        _ form: DraftForm, _ print: [String], _ work: @escaping @Sendable (Writer) throws -> ID<Thread>
    ) async throws -> ID<Thread> {
        try await perform(form.key, print) { writer in
            let place = try DraftPlace(form, desk: self, writer)
            if place.isFresh, let draft = place.before { _ = try writer.remove(draft.id) }
            return try work(writer)
        }
    }

    /// Where it is held back. A draft in which another window has written another text stays as it is, beside this one; of a
    /// completion there is only one.
    private func place(_ form: DraftForm, _ writer: Writer) throws -> DraftPlace {
        let place = try DraftPlace(form, desk: self, writer)
        return place.isFresh || form.order != nil ? place : place.besides
    }

    /// Does it and undoes it.
    ///
    /// - Throws: why it would be refused.
    private func rehearse(_ work: @escaping @Sendable (Writer) throws -> ID<Thread>) async throws {
        do {
            try await office.store.write { writer in
                _ = try work(writer)
                throw Rehearsed()
            }
        } catch is Rehearsed {
            return
        } catch StoreError.busy {
            throw Refusal(.busy)
        }
    }
}

/// Thrown when everything is decided, so that the transaction is undone.
private struct Rehearsed: Error {}
