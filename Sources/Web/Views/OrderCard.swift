// An order on the page: who is responsible, how it came to that, and what the reader may do.

/// One order of a thread.
struct OrderCard: Encodable, Sendable {
    let id: String
    let state: StateTag
    let orderer: PersonTag
    let holder: PersonTag
    let due: DueTag?
    let created: TimeTag
    /// "Since Fri 20 Nov, 8:15, for 3 days 2 hours"; nil when it is closed.
    let holding: String?
    let asked: AskedDue?
    /// Who answered for it: drawn, and as a list with the same numbers.
    let line: LineDrawing
    let steps: [Step]
    /// The list for a narrow screen, without offers that were answered.
    let short: [Step]
    /// The order that this one was split off from: the same thread, another card.
    let parent: String?
    /// How many sub-orders are open, as a sentence; nil where none.
    let openSubOrders: String?
    let acts: Acts
    /// Whether the reader may do anything beside answering an offer.
    let hasActs: Bool

    init(
        id: String, state: StateTag, orderer: PersonTag, holder: PersonTag, due: DueTag? = nil, created: TimeTag,
        holding: String? = nil, asked: AskedDue? = nil, line: LineDrawing, steps: [Step], parent: String? = nil,
        openSubOrders: String? = nil, acts: Acts = Acts()
    ) {
        self.id = id
        self.state = state
        self.orderer = orderer
        self.holder = holder
        self.due = due
        self.created = created
        self.holding = holding
        self.asked = asked
        self.line = line
        self.steps = steps
        short = steps.filter { !$0.isAnswered }
        self.parent = parent
        self.openSubOrders = openSubOrders
        self.acts = acts
        hasActs = !acts.isEmpty
    }

    /// One step of "who is responsible".
    struct Step: Encodable, Sendable, Equatable {
        let number: Int
        let who: String
        /// "acceptance", "rejection:".
        let act: String
        var quote: String?
        /// When, and for how long it was held.
        let line: String
        /// `s-a` accepted, `s-v` offered, `s-r` rejected, or empty.
        let tone: String
        let icon: String
        /// The order that was split off; nil for every other step.
        var link: String?
        /// An offer that somebody has answered.
        var isAnswered = false
    }
}

/// What the reader may do with an order; nil and false are not offered.
struct Acts: Encodable, Sendable {
    var decision: Decision?
    var completion: CompletionForm?
    var offer: OfferForm?
    var mayRecall = false
    /// Whoever has to do something can be reminded.
    var mayNudge = false
    var due: DueForm?
    /// The due form asks the orderer, rather than sets.
    var asksDue = false
    var instruction: InstructionForm?
    var subOrder: SubOrderForm?
    /// The orderer approves, or returns with a reason.
    var returning: ReasonForm?
    var reopening: ReasonForm?
    var cancellation: ReasonForm?
    var seizure: ReasonForm?

    fileprivate var isEmpty: Bool {
        completion == nil && offer == nil && !mayRecall && !mayNudge && due == nil && instruction == nil
            && subOrder == nil
            && returning == nil && reopening == nil && cancellation == nil && seizure == nil
    }
}

/// An offer to the reader.
struct Decision: Encodable, Sendable {
    let from: PersonTag
    let isNew: Bool
    /// "Katarzyna Zawada proposes it to you, 35 min ago".
    let line: String
    var note: String?
    /// What follows: "Rejecting returns it to: …".
    let returnsTo: String
    /// Others who may take it first; nil when it is offered to the reader only.
    var others: String?
    /// When silence ends it.
    var expires: TimeTag?
    /// Rejecting also means not seeing the thread any more.
    let losesSight: Bool
    let mayReject: Bool
    var rejection = RejectionForm()
}

/// An order alone, for a superior of its holder who does not see the thread.
struct OrderPage: View {
    static let template = "order"

    let subject: String
    let order: OrderCard
    let mistakes: [Mistake]
}
