import Domain

// What a thread's acts make of it. Every act on an order is decided once more by the order's own rules: an act that they
// would have refused (a second acceptance of one offer) is found even where the chain is whole.

/// The state that a thread's acts fold to.
struct ThreadFold: Sendable {
    private(set) var orders: [ID<Order>: Order] = [:]
    private(set) var participants = Participants()
    /// What happened to each order last.
    private var latest: [ID<Order>: Act] = [:]
    private var expected: [ID<Message>: MessageAct] = [:]
    private var acknowledgements: [Acknowledgement: Int64] = [:]
    private var reminders: [Reminder: Instant] = [:]

    /// What the log says of a message; the message itself is in the tables.
    struct MessageAct: Sendable {
        let seq: Int64
        let author: ID<Person>
        let salt: [UInt8]
        let commitment: [UInt8]
    }

    private struct Acknowledgement: Hashable {
        let message: ID<Message>
        let person: ID<Person>
    }

    private struct Reminder: Hashable {
        let about: Nudge.Subject
        let person: ID<Person>
    }

    typealias Fault = (sort: Finding.Sort, sentence: String)

    /// Notes that a message must be in the tables; tells what is wrong with the act.
    mutating func expect(_ entry: LogEntry, salt: [UInt8]) -> String? {
        guard let id = entry.reference.map({ ID<Message>(raw: $0) }) else { return "it names no message" }
        guard expected[id] == nil else { return "it sends message \(id) a second time" }
        expected[id] = MessageAct(seq: entry.seq, author: entry.actor, salt: salt, commitment: entry.commitment)
        return nil
    }

    /// Applies any other act; tells what is wrong with it.
    mutating func apply(_ entry: LogEntry, _ payload: Canonical, in thread: ID<Thread>) -> [Fault] {
        switch entry.act {
        case .acknowledge:
            guard let id = entry.reference else { return [(.payload, "it names no message")] }
            acknowledgements[Acknowledgement(message: ID(raw: id), person: entry.actor)] = entry.seq
        case .observe:
            guard let person = entry.subject else { return [(.payload, "it names no person")] }
            participants.join(person)
        case .nudge: return remind(entry, payload)
        case .message, .audit, .erase, .signIn, .administration: break
        case .order, .offer, .accept, .unaccept, .decline, .reject, .recall, .expire, .complete, .approve, .return,
            .reopen,
            .cancel, .seize, .askDue, .changeDue, .instruct:
            return applyToOrder(entry, payload, in: thread)
        }
        return []
    }

    private mutating func applyToOrder(_ entry: LogEntry, _ payload: Canonical, in thread: ID<Thread>) -> [Fault] {
        guard let id = entry.reference.map({ ID<Order>(raw: $0) }),
            let event = Order.Event(entry.act, payload, order: id, by: entry.actor, at: entry.at)
        else { return [(.payload, "it is not an act on an order")] }
        guard case .created(let created) = event else { return apply(event, entry, to: id) }
        guard orders[id] == nil, created.thread == thread else { return [(.rule, "it gives order \(id) again")] }
        orders[id] = Order(created, at: entry.at)
        latest[id] = entry.act
        return created.orderer == entry.actor ? [] : [(.rule, "order \(id) was given in another's name")]
    }

    private mutating func apply(_ event: Order.Event, _ entry: LogEntry, to id: ID<Order>) -> [Fault] {
        guard let before = orders[id] else { return [(.rule, "order \(id) was never given")] }
        let circumstances = circumstances(of: before)
        latest[id] = entry.act
        orders[id]?.apply(event, by: entry.actor, at: entry.at)
        participants.apply(event, by: entry.actor)
        guard let command = event.command else { return [(.rule, "order \(id) began twice")] }
        do {
            let events = try before.decide(command, by: entry.actor, at: entry.at, circumstances)
            return events == [event] ? [] : [(.rule, "the rules make something else of it for order \(id)")]
        } catch {
            return [(.rule, "the rules of order \(id) do not allow it: \(error.code.rawValue)")]
        }
    }
}

extension ThreadFold {
    /// Whether whoever was reminded had to do something, and was not reminded just before.
    private mutating func remind(_ entry: LogEntry, _ payload: Canonical) -> [Fault] {
        guard let nudge = Nudge(payload, reference: entry.reference), !nudge.people.isEmpty else {
            return [(.payload, "it is not a reminder")]
        }
        var faults: [Fault] = []
        if !awaited(nudge.about, by: entry.actor, nudge.people) {
            faults.append((.rule, "it reminds somebody who is not waited for"))
        }
        for person in nudge.people {
            let last = reminders.updateValue(entry.at, forKey: Reminder(about: nudge.about, person: person))
            if let last, entry.at < last.adding(milliseconds: Nudge.pause) {
                faults.append((.rule, "it reminds \(person) a second time within an hour"))
            }
        }
        return faults
    }

    private func awaited(_ about: Nudge.Subject, by actor: ID<Person>, _ people: [ID<Person>]) -> Bool {
        switch about {
        case .message(let id):
            return expected[id]?.author == actor
                && people.allSatisfy { acknowledgements[Acknowledgement(message: id, person: $0)] == nil }
        case .order(let id):
            do {
                return try orders[id].map { Set(people).isSubset(of: try $0.awaited(by: actor)) } ?? false
            } catch {
                return false
            }
        }
    }

    /// What else an act was decided by. Sub-orders are in the same thread; who was whose superior is not in the log.
    private func circumstances(of order: Order) -> Order.Circumstances {
        Order.Circumstances(
            isSuperior: true, openSubOrders: orders.values.count { $0.parent == order.id && $0.state.isOpen },
            parentClosed: order.parent.flatMap { orders[$0]?.state.isOpen } == false, latest: latest[order.id])
    }
}

// MARK: - What the tables are compared with

extension ThreadFold {
    /// The act with which a message was sent, once.
    mutating func claim(_ message: Message) -> MessageAct? { expected.removeValue(forKey: message.id) }

    /// Its author and whoever got it see the thread for good. When that was does not matter: nobody ceases to be a member.
    mutating func join(_ message: Message, _ deliveries: [Delivery]) {
        participants.join(message.author)
        deliveries.forEach { participants.join($0.person) }
    }

    /// Whether an act says so too; once.
    mutating func acknowledged(_ delivery: Delivery) -> Bool {
        let key = Acknowledgement(message: delivery.message, person: delivery.person)
        return acknowledgements.removeValue(forKey: key) != nil
    }

    /// Messages that acts speak of and that were not claimed.
    var missingMessages: [(id: ID<Message>, act: MessageAct)] {
        expected.sorted { $0.value.seq < $1.value.seq }.map { ($0.key, $0.value) }
    }

    /// Acknowledgements that acts speak of and no delivery has.
    var missingAcknowledgements: [(seq: Int64, message: ID<Message>)] {
        acknowledgements.sorted { $0.value < $1.value }.map { ($0.value, $0.key.message) }
    }
}

extension Order.Event {
    /// The command that leads to this event; `nil` for the beginning of an order.
    fileprivate var command: Order.Command? {
        switch self {
        case .created: nil
        case .offered(let offer): .offer(id: offer.id, to: offer.to, people: offer.people, note: offer.note)
        case .accepted: .accept
        case .unaccepted(let offer): .unaccept(offer: offer)
        case .declined(_, let reason), .rejected(_, let reason): .reject(reason)
        case .recalled: .recall
        case .expired: .expire
        case .completed(_, let confirmation): .complete(confirmation: confirmation)
        case .approved: .approve
        case .returned(let reason): .return(reason: reason)
        case .reopened(let reason): .reopen(reason: reason)
        case .cancelled(let reason): .cancel(reason: reason)
        case .seized(_, let reason): .seize(reason: reason)
        case .dueAsked(let due, let reason): .due(due, reason: reason)
        case .dueChanged(let due, let reason): .due(due, reason: reason)
        case .instructed(let text): .instruct(text)
        }
    }
}
