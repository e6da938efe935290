// A thread: what was said, the orders given in it, and what the reader may do.

/// A thread as a participant sees it. For somebody to whom an order is offered, with the decision on top.
struct ThreadPage: View {
    static let template = "thread"

    let id: String
    let subject: String
    let kind: String
    let entries: [EntryTag]
    /// The state and due date of the order that matters most to the reader; nil in a thread without orders.
    let state: StateTag?
    let due: DueTag?
    let orders: [OrderCard]
    /// Messages and what happened between them, oldest first.
    let timeline: [TimelineItem]
    /// What the reader has sent and can take back.
    let pending: [PendingItem]
    /// Nil for an auditor, who only reads.
    let reply: ReplyForm?
    let people: [PersonTag]
    let observer: ObserverForm?
    /// Names for the fields that choose people.
    let directory: [PartyOption]
    let mistakes: [Mistake]
    /// What an auditor is told; nil for a participant.
    let notice: String?
    /// The act that the narrow screen has at its foot beside replying.
    let finish: String?
    let handOver: String?

    init(
        id: String, subject: String, kind: String, entries: [EntryTag], orders: [OrderCard], timeline: [TimelineItem],
        pending: [PendingItem] = [], reply: ReplyForm?, people: [PersonTag], observer: ObserverForm? = ObserverForm(),
        directory: [PartyOption],
        mistakes: [Mistake] = [], notice: String? = nil
    ) {
        self.id = id
        self.subject = subject
        self.kind = kind
        self.entries = entries
        self.orders = orders
        self.timeline = timeline
        self.pending = pending
        self.reply = reply
        self.people = people
        self.observer = observer
        self.directory = directory
        self.mistakes = mistakes
        self.notice = notice
        let first =
            orders.first { $0.acts.decision != nil } ?? orders.first { $0.acts.completion != nil } ?? orders.first
        state = first?.state
        due = first?.due
        finish = orders.first { $0.acts.completion != nil }?.id
        handOver = orders.first { $0.acts.offer != nil }?.id
    }
}

/// A message or an event; the other one is nil.
struct TimelineItem: Encodable, Sendable {
    var message: MessageView?
    var event: EventLine?
}

/// One message of a thread.
struct MessageView: Encodable, Sendable {
    let id: String
    let author: PersonTag
    /// Names of the addressees, "Katarzyna Zawada, Serwis".
    let to: String
    /// Those for information; nil where nobody.
    var information: String?
    let sent: TimeTag
    let kind: String
    /// The event date, where it is not the day of sending.
    var eventDate: String?
    let note: [NoteBlock]
    var comment: [Run] = []
    var entries: [EntryTag] = []
    var files: [FileTag] = []
    /// The message by which an orderer is told.
    var isConfirmation = false
    /// The reader is asked to acknowledge it.
    var mayAcknowledge = false
    /// When the reader did.
    var acknowledged: TimeTag?
    /// Who has opened and acknowledged it; nil where nobody else got it.
    var receipts: Receipts?
}

/// Who has opened a message, and who has acknowledged it.
struct Receipts: Encodable, Sendable {
    /// "Opened: 3 of 5, acknowledged: 2 of 5".
    let summary: String
    let people: [Receipt]
    /// Some of them are asked to acknowledge it and have not.
    let mayNudge: Bool

    struct Receipt: Encodable, Sendable {
        let person: PersonTag
        let isInformation: Bool
        var opened: TimeTag?
        var acknowledged: TimeTag?
    }
}

/// What happened between two messages.
struct EventLine: Encodable, Sendable, Equatable {
    let who: String
    /// "rejection of the hand-over:".
    let act: String
    /// The words of the person: a reason, an instruction.
    var quote: String?
    /// What follows from it.
    var after: String?
    let icon: String
    /// `e-a` good, `e-v` an offer, `e-r` a refusal, or empty.
    let tone: String
    let time: TimeTag
}

/// An answer in the thread.
struct ReplyForm: Encodable, Sendable {
    /// Chosen kinds, by what they expect.
    let kinds: [KindGroup]
    /// Names to whom it goes, as typed.
    var to: [String] = []
    var note = Field()
    /// Attachments that were taken before the form was refused.
    var files: [FileTag] = []
    var error: String?
    /// The draft that it is of.
    var draft: DraftTag?
}

/// Adding somebody who will see the thread.
struct ObserverForm: Encodable, Sendable {
    var name = Field()
    var isOpen = false
}
