import Domain
import Store

// What was held back leaves. Every node may look at once: a draft is taken out of the drafts in the transaction that sends it,
// so it leaves once, also when a program stopped between.

extension Office {
    /// Sends what is due, each as its author.
    ///
    /// - Returns: when the next one leaves; `nil` where none is held back.
    /// - Throws: the first error, after everything was tried.
    package func depart() async throws -> Instant? {
        let now = clock.now()
        var first: (any Error)?
        for draft in try await store.read({ try $0.leaving(at: now, limit: 200) }) {
            do { try await depart(draft, now: now) } catch { first = first ?? error }
        }
        if let first { throw first }
        return try await store.read { try $0.nextLeaving() }
    }

    /// The key under which a draft leaves: by it is known that it has.
    static func departure(of draft: ID<KeptDraft>) -> String { "draft-\(draft)" }

    private func depart(_ draft: KeptDraft, now: Instant) async throws {
        do {
            try await send(draft, now: now)
        } catch is Gone {
            return
        } catch let refusal as Refusal where refusal.code != .busy {
            try await giveBack(draft, refusal)
        }
    }

    private func send(_ draft: KeptDraft, now: Instant) async throws {
        guard let held = draft.held, let author = try await store.read({ try $0.person(draft.person) }) else { return }
        let desk = Desk(office: self, person: author, session: nil)
        let act: HeldAct
        do { act = try HeldAct(json: held.sending) } catch is DecodingError { throw Refusal(.malformed) }
        let work = try await desk.departing(act, now: now)
        _ = try await desk.perform(Self.departure(of: draft.id), [held.sending]) { writer in
            guard try writer.depart(draft.id, at: now) else { throw Gone() }
            guard try writer.person(author.id)?.isActive == true else { throw Refusal(.notAllowed) }
            return try work(writer)
        }
    }

    /// What could not leave is a draft again, and says why.
    private func giveBack(_ draft: KeptDraft, _ refusal: Refusal) async throws {
        var kept = draft
        (kept.held, kept.refused) = (nil, try KeptRefusal(refusal).json)
        try await write { [kept] writer in
            // False: it was taken back, or another node has done this.
            guard try writer.update(kept, from: draft), let key = draft.held?.key else { return }
            try writer.forgetRequest(key: key, of: draft.person)
        }
    }
}

extension Desk {
    /// What is to be done in the transaction in which it leaves.
    fileprivate func departing(_ act: HeldAct, now: Instant) async throws -> @Sendable (Writer) throws -> ID<Thread> {
        let directory = try await directory()
        switch act {
        case .message(let draft):
            let prepared = try Prepared(draft, by: me, in: directory, office)
            return { try Sending(prepared, desk: self, writer: $0, now: now).send().thread }
        case .completion(let completion):
            return { try complete(completion, directory, $0, now: now).thread }
        }
    }
}

/// Somebody else was faster: it was taken back, or another node sends it.
private struct Gone: Error {}
