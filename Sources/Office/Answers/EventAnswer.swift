import Domain
import Store

// An act of the log as the interface shows it, with what a verifier needs to check the chain.

/// One act.
package struct EventAnswer: Encodable, Hashable, Sendable {
    /// The position in the log of the whole organisation.
    package let number: Int64?
    package let thread: ID<Thread>
    package let seq: Int64
    package let type: Act
    package let at: Instant
    package let actor: ID<Person>
    package let behalf: ID<Person>?
    package let subject: ID<Person>?
    package let order: ID<Order>?
    package let message: ID<Message>?
    /// Why, where a reason was given.
    package let reason: String?
    /// A code of the dictionary `rejection-reasons`.
    package let reasonCode: String?
    /// To whom an offer was made, or who was reminded.
    package let to: [PartyAnswer]?
    /// What else was said: the note of an offer, an instruction, a reminder.
    package let text: String?
    package let due: String?
    /// Hexadecimal, as are the following.
    package let previous: String
    package let commitment: String
    package let hash: String

    init(_ event: LoggedEvent, _ seal: Sealing) {
        let entry = event.entry
        number = event.n
        thread = entry.thread
        seq = entry.seq
        type = entry.act
        at = entry.at
        actor = entry.actor
        behalf = entry.behalf
        subject = entry.subject
        (order, message) = (event.order, event.message)
        let said = Self.said(event)
        (reason, reasonCode, to, text, due) = (said.reason, said.code, said.to, said.text, said.due)
        previous = entry.previous.hexadecimal
        commitment = entry.commitment.hexadecimal
        hash = entry.hash(seal).hexadecimal
    }

    private struct Said {
        var reason: String?
        var code: String?
        var to: [PartyAnswer]?
        var text: String?
        var due: String?
    }

    private static func said(_ event: LoggedEvent) -> Said {
        let entry = event.entry
        if let nudge = event.nudge {
            return Said(to: nudge.people.map { PartyAnswer(.person($0)) }, text: nudge.text)
        }
        guard entry.act.concernsOrder, let order = entry.reference, let payload = event.payload.flatMap(Canonical.init),
            let order = Order.Event(entry.act, payload, order: ID(raw: order), by: entry.actor, at: entry.at)
        else { return Said() }
        switch order {
        case .offered(let offer): return Said(to: offer.to.map(PartyAnswer.init), text: offer.note)
        case .declined(_, let reason), .rejected(_, let reason): return Said(reason: reason.text, code: reason.code)
        case .returned(let reason), .reopened(let reason), .cancelled(let reason), .seized(_, let reason):
            return Said(reason: reason)
        case .dueAsked(let due, let reason): return Said(reason: reason, due: due.text)
        case .dueChanged(let due, let reason): return Said(reason: reason, due: due?.text)
        case .instructed(let text): return Said(text: text)
        case .created(let created): return Said(due: created.due?.text)
        case .accepted, .unaccepted, .recalled, .expired, .completed, .approved: return Said()
        }
    }
}

/// What a live update tells: that there is something, and where.
package struct LiveEvent: Encodable, Hashable, Sendable {
    package let number: Int64
    package let type: Act
    package let thread: ID<Thread>
    package let order: ID<Order>?
    package let message: ID<Message>?

    init?(_ event: LoggedEvent) {
        guard let number = event.n else { return nil }
        self.number = number
        type = event.entry.act
        thread = event.entry.thread
        (order, message) = (event.order, event.message)
    }

    private enum CodingKeys: String, CodingKey { case type, thread, order, message }
}
