import Domain
import Office

// What the page of a thread shows.

extension Viewpoint {
    func page(
        _ sight: ThreadSight, _ tries: ThreadTries, _ drafts: ThreadDrafts, losesSight: Bool
    ) -> ThreadPage {
        let first = sight.messages.first
        let entries = sight.messages.flatMap(\.entries).reduce(into: [ID<Entry>]()) { all, id in
            if !all.contains(id) { all.append(id) }
        }
        return ThreadPage(
            id: sight.thread.id.description, subject: sight.thread.subject, kind: first.map { kind($0.kind) } ?? "",
            entries: entries.compactMap { sight.entries[$0] }.map(entry),
            orders: sight.orders.map {
                card(
                    $0, course(of: $0.order, in: sight), tries.attempt, drafts.completions[$0.order.id],
                    losesSight: losesSight)
            },
            timeline: timeline(sight), pending: drafts.pending,
            reply: sight.isAudit ? nil : reply(tries.reply ?? drafts.reply),
            people: sight.participants.map(names.person),
            observer: sight.isAudit ? nil : observer(tries.observer), directory: parties.options,
            mistakes: mistakes(tries), notice: sight.isAudit ? words[.auditNotice] : nil)
    }

    /// What happened with an order, with what only the log of the thread remembers.
    private func course(of order: Order, in sight: ThreadSight) -> Course {
        let closings = sight.events.compactMap { event -> Course.Closing? in
            guard event.order == order.id else { return nil }
            return Course.Closing(act: event.type, by: event.actor, at: event.at, reason: event.reason)
        }
        let parts = sight.orders.map(\.order).filter { $0.parent == order.id }
        return Course(
            order, closings: closings, parts: parts.map { Course.Part(id: $0.id, by: $0.orderer, at: $0.created) })
    }

    private func reply(_ refused: MessageForm?) -> ReplyForm {
        guard let refused else { return ReplyForm(kinds: kinds(nil)) }
        let faults = refused.faults
        return ReplyForm(
            kinds: kinds(refused.kind), to: refused.to.filter { !$0.isEmpty },
            note: Field(value: refused.fields["note"] ?? "", error: faults["note"]), files: refused.files,
            error: faults.all.first { $0.field != "note" }?.text, draft: refused.draftTag)
    }

    private func observer(_ refused: Field?) -> ObserverForm {
        refused.map { ObserverForm(name: $0, isOpen: true) } ?? ObserverForm()
    }

    private func mistakes(_ tries: ThreadTries) -> [Mistake] {
        let observer = tries.observer?.error.map { [Mistake(field: "observer-name", text: $0)] } ?? []
        let reply =
            tries.reply?.faults.mistakes(["note": "note", "to": "reply-to", "kind": "kind"], form: "reply") ?? []
        return (tries.attempt?.mistakes ?? []) + reply + observer
    }
}
