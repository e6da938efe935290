// What can be asked of an order, and what can happen to it.

extension Order {
    /// What somebody asks to be done with an order.
    package enum Command: Hashable, Sendable {
        case offer(id: ID<Offer>, to: [Party], people: [ID<Person>], note: String)
        case accept
        /// Takes one's own acceptance back; `offer` is the id under which the same offer is open again.
        case unaccept(offer: ID<Offer>)
        case reject(Reason)
        case recall
        case expire
        /// `confirmation` is the id that the confirmation to the orderer will have.
        case complete(confirmation: ID<Message>)
        case approve
        case `return`(reason: String)
        case reopen(reason: String)
        case cancel(reason: String)
        case seize(reason: String)
        /// By the orderer: the due date from now on, also the answer to a holder's question. By the holder: a question.
        case due(Due?, reason: String)
        case instruct(String)
    }

    /// What is known of the person who asks, beside who they are.
    package struct Circumstances: Hashable, Sendable {
        /// Whether the person is a superior of the holder, by the tree of units.
        package var isSuperior: Bool
        /// Sub-orders of this order that are still open.
        package var openSubOrders: Int
        /// Whether the order it was split off from is completed or cancelled.
        package var parentClosed: Bool
        /// What happened to the order last; asked for only where an acceptance could still be taken back.
        package var latest: Act?

        package init(
            isSuperior: Bool = false, openSubOrders: Int = 0, parentClosed: Bool = false, latest: Act? = nil
        ) {
            self.isSuperior = isSuperior
            self.openSubOrders = openSubOrders
            self.parentClosed = parentClosed
            self.latest = latest
        }
    }

    /// What happened to an order. Folding an order's events in their order gives the order.
    package enum Event: Hashable, Sendable {
        case created(Created)
        case offered(Offer)
        case accepted(offer: ID<Offer>)
        /// Whoever had accepted it took that back; the same offer is open again under this id.
        case unaccepted(offer: ID<Offer>)
        /// One of several said no; the offer stays open for the others.
        case declined(offer: ID<Offer>, reason: Reason)
        case rejected(offer: ID<Offer>, reason: Reason)
        case recalled(offer: ID<Offer>)
        case expired(offer: ID<Offer>)
        case completed(late: Int64?, confirmation: ID<Message>)
        case approved
        case returned(reason: String)
        case reopened(reason: String)
        case cancelled(reason: String)
        case seized(from: ID<Person>, reason: String)
        case dueAsked(Due, reason: String)
        case dueChanged(Due?, reason: String)
        case instructed(String)
    }

    /// The facts with which an order begins.
    package struct Created: Hashable, Sendable {
        package let id: ID<Order>
        package let thread: ID<Thread>
        package let message: ID<Message>
        package let parent: ID<Order>?
        package let orderer: ID<Person>
        package let due: Due?
        package let needsApproval: Bool
        package let mayReject: Bool
        package let answerDays: Int?

        package init(
            id: ID<Order>, thread: ID<Thread>, message: ID<Message>, parent: ID<Order>? = nil, orderer: ID<Person>,
            due: Due? = nil, needsApproval: Bool = false, mayReject: Bool = true, answerDays: Int? = nil
        ) {
            self.id = id
            self.thread = thread
            self.message = message
            self.parent = parent
            self.orderer = orderer
            self.due = due
            self.needsApproval = needsApproval
            self.mayReject = mayReject
            self.answerDays = answerDays
        }
    }
}
