// The event log (dziennik): one hash-chained, append-only list of acts for each thread. What is hashed is the leaf; what
// the act said is bound by a commitment, so that a legal erasure can remove it and the chain still holds.

/// One act, as it stands in the log.
package struct LogEntry: Hashable, Sendable {
    package let thread: ID<Thread>
    /// 0 for a thread's first act, then without a gap.
    package let seq: Int64
    /// The hash of the thread's act before, 32 zero bytes at the beginning.
    package let previous: [UInt8]
    package let act: Act
    package let at: Instant
    package let actor: ID<Person>
    /// The absent person for whom the actor acted (a substitute, later work).
    package let behalf: ID<Person>?
    /// The person to whom it happened: a new holder, a new observer.
    package let subject: ID<Person>?
    /// The raw id of the message, order, attachment… concerned.
    package let reference: Int64?
    /// HMAC-SHA-256 of the payload under `salt`, 32 bytes.
    package let commitment: [UInt8]

    package init(
        thread: ID<Thread>, seq: Int64, previous: [UInt8], act: Act, at: Instant, actor: ID<Person>,
        behalf: ID<Person>?, subject: ID<Person>?, reference: Int64?, commitment: [UInt8]
    ) {
        self.thread = thread
        self.seq = seq
        self.previous = previous
        self.act = act
        self.at = at
        self.actor = actor
        self.behalf = behalf
        self.subject = subject
        self.reference = reference
        self.commitment = commitment
    }

    /// The canonical bytes that are hashed: `[1, thread, seq, prev, kind, at, actor, behalf, subject, ref, commit]`.
    package var leaf: [UInt8] {
        Canonical.array([
            .integer(1), .id(thread), .integer(seq), .bytes(previous), .text(act.rawValue), .integer(at.milliseconds),
            .id(actor), .id(behalf), .id(subject), .id(reference.map { ID<Message>(raw: $0) }), .bytes(commitment),
        ]).encoded
    }

    /// The hash of this act: SHA-256 of a zero byte and the leaf (a leaf of RFC 6962).
    package func hash(_ seal: Sealing) -> [UInt8] { seal.sha256([0] + leaf) }

    /// What stands before a thread's first act.
    package static let beginning = [UInt8](repeating: 0, count: 32)

    /// The thread of what belongs to no thread: sign-ins, administration.
    package static let office = ID<Thread>(raw: 1)
}

/// What kinds of acts there are; the raw values stand in the log for ever.
package enum Act: String, CaseIterable, Hashable, Sendable, Codable {
    case message, acknowledge, observe, audit, erase, nudge
    case order, offer, accept, unaccept, decline, reject, recall, expire, complete, approve, `return`, reopen, cancel,
        seize
    case askDue = "ask-due"
    case changeDue = "change-due"
    case instruct
    case signIn = "sign-in"
    case administration

    /// Whether it is an act on an order, so that its payload is an `Order.Event`.
    package var concernsOrder: Bool {
        switch self {
        case .order, .offer, .accept, .unaccept, .decline, .reject, .recall, .expire, .complete, .approve, .return,
            .reopen,
            .cancel, .seize, .askDue, .changeDue, .instruct:
            true
        case .message, .acknowledge, .observe, .audit, .erase, .nudge, .signIn, .administration: false
        }
    }
}
