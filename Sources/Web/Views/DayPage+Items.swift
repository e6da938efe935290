// The items of my day.

/// An offer that the reader may answer.
struct OfferItem: Encodable, Sendable {
    /// Of the order.
    let id: String
    /// Where the thread is.
    let path: String
    let subject: String
    let kind: String
    /// Nobody has held it yet: a new order rather than a hand-over.
    let isNew: Bool
    var due: DueTag?
    /// What the offerer wrote; nil where nothing.
    var note: String?
    /// Who held it before, the offerer last.
    let chain: [PersonTag]
    let me: PersonTag
    /// "Katarzyna Zawada proposes it to you, 35 min ago".
    let line: String
    /// "Rejecting returns it to: Katarzyna Zawada".
    let returnsTo: String
    let mayReject: Bool
    /// "Reminder: Marek Wilk, today, 10:31"; nil for none.
    var nudge: String?
    /// What was typed into the rejection, if it was refused.
    var rejection = RejectionForm()
}

/// A message to acknowledge.
struct LetterItem: Encodable, Sendable {
    let id: String
    let path: String
    let subject: String
    let author: PersonTag
    let kind: String
    let sent: TimeTag
    /// As of an offer.
    var nudge: String?
}

/// An order that the reader holds.
struct WorkItem: Encodable, Sendable {
    let id: String
    let path: String
    let subject: String
    /// Kind, customer, number of attachments.
    let line: String
    let from: PersonTag
    var due: DueTag?
    /// As of an offer.
    var nudge: String?
    /// It can be handed over with others.
    var mayChoose = false
    /// The completion form; nil while the order is offered to somebody or has open sub-orders.
    var completion: CompletionForm?
}

/// An order of the reader's, or offered by the reader, that others have to do something about.
struct WaitingItem: Encodable, Sendable {
    let id: String
    let path: String
    let subject: String
    let person: PersonTag
    /// "Piotr Nowak holds it, for 2 days".
    let line: String
    let state: StateTag
    var due: DueTag?
    /// The reader's own unanswered offer.
    var mayRecall = false
    var mayNudge = false
}

/// An order of the reader's that was completed.
struct ConfirmationItem: Encodable, Sendable {
    /// Of the order.
    let id: String
    /// Of the confirmation.
    let message: String
    let path: String
    let subject: String
    let person: PersonTag
    /// The result, and when.
    let line: String
    /// "On time", "2 days late"; nil where nothing was due.
    var punctuality: StateTag?
    /// The orderer approves or returns it; otherwise acknowledges having read it.
    let needsApproval: Bool
    var returning = ReasonForm()
}
