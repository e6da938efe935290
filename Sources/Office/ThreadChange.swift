import Domain
import Language
import Store

// What one act changes in a thread, collected in memory and then written in one go: the acts of the log, who sees the
// thread, messages, orders. Whoever changes a thread holds its lock.

/// The changes of one thread in one transaction.
struct ThreadChange {
    let thread: ID<Thread>
    let subject: String
    private(set) var participants: Participants
    private let before: Participants
    private let isNew: Bool
    private var chain: Chain
    private let actor: ID<Person>
    private let office: Office
    private var messages: [(message: Message, deliveries: [Delivery], terms: DocumentTerms)] = []
    private var orders: [(order: Order, event: Order.Event, by: ID<Person>, at: Instant)] = []

    /// A thread that begins.
    init(beginning thread: ID<Thread>, subject: String, by actor: ID<Person>, _ office: Office) {
        self.thread = thread
        self.subject = subject
        self.actor = actor
        self.office = office
        (participants, before, isNew) = (Participants(), Participants(), true)
        chain = Chain(beginning: thread, subject: subject)
    }

    /// A thread that exists; locked from here on.
    init(_ thread: ID<Thread>, by actor: ID<Person>, _ office: Office, _ writer: Writer) throws {
        guard let chain = try writer.lock(thread), let found = try writer.thread(thread) else {
            throw Refusal(.notFound)
        }
        self.thread = thread
        subject = found.subject
        self.actor = actor
        self.office = office
        self.chain = chain
        before = try writer.participants(of: thread)
        (participants, isNew) = (before, false)
    }

    /// When an act happens that is done now: never before the act before it. Whoever waited for the thread's lock, or whose
    /// clock was set back, would else keep another time in the tables than in the log.
    func time(_ now: Instant) -> Instant { max(now, chain.touched) }

    /// - Parameter terms: the index terms of note and comment, where they were found beforehand.
    mutating func add(_ message: Message, deliveries: [Delivery], terms: DocumentTerms? = nil, at: Instant) {
        let said = terms ?? office.analyser.terms(of: [message.note, message.comment ?? ""])
        messages.append((message, deliveries, said))
        participants.join(message.author)
        deliveries.forEach { participants.join($0.person) }
        chain.append(
            .message, at: at, actor: message.author, reference: message.id.raw,
            payload: message.payload(subject: subject, deliveries: deliveries), keeping: false, office.sealing)
    }

    /// Makes an order, held by its orderer and offered to whom it is addressed.
    mutating func give(
        _ offer: (to: [Party], people: [ID<Person>]), in message: Message, _ prepared: Prepared, at: Instant
    ) throws -> ID<Order> {
        let at = time(at)
        let created = Order.Created(
            id: office.ids.next(), thread: thread, message: message.id, parent: prepared.draft.parent, orderer: actor,
            due: prepared.due, needsApproval: prepared.kind.expectation == .approve, mayReject: prepared.kind.mayReject,
            answerDays: prepared.kind.answerDays)
        var order = Order(created, at: at)
        record(.created(created), of: order, by: actor, at: at)
        let command = Order.Command.offer(id: office.ids.next(), to: offer.to, people: offer.people, note: "")
        for event in try order.decide(command, by: actor, at: at) { apply(event, to: &order, by: actor, at: at) }
        return order.id
    }

    /// Applies an event to an order, and to who sees the thread.
    mutating func apply(_ event: Order.Event, to order: inout Order, by: ID<Person>, at: Instant) {
        order.apply(event, by: by, at: at)
        participants.apply(event, by: by)
        record(event, of: order, by: by, at: at)
    }

    private mutating func record(_ event: Order.Event, of order: Order, by: ID<Person>, at: Instant) {
        orders.append((order, event, by, at))
        chain.append(
            event.act, at: at, actor: by, subject: event.subject, reference: order.id.raw, payload: event.payload,
            office.sealing)
    }

    /// Adds an act that is neither a message nor an order's.
    mutating func note(
        _ act: Act, at: Instant, subject: ID<Person>? = nil, reference: Int64? = nil, payload: Canonical = .array([])
    ) {
        chain.append(
            act, at: at, actor: actor, subject: subject, reference: reference, payload: payload, office.sealing)
    }

    mutating func join(_ person: ID<Person>) { participants.join(person) }

    /// Writes everything.
    func save(_ writer: Writer) throws {
        try writer.save(chain)
        try writer.save(participants, before: before, of: thread, isNew: isNew)
        let about = office.analyser.terms(of: [subject])
        for (message, deliveries, said) in messages {
            try writer.insert(message, deliveries: deliveries, terms: about + said)
        }
        for (order, event, by, at) in orders {
            guard try writer.save(order, after: event, by: by, at: at) else { throw Refusal(.changedMeanwhile) }
        }
    }
}
