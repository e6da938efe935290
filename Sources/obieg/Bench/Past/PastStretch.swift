import Domain
import Language
import Office
import Store

// A stretch of the past as it is written: everything that takes time (texts, their terms, the log's hashes) is done before the
// writer is asked.

/// Threads with their messages and orders, ready to be written in one transaction.
struct PastStretch: Sendable {
    /// Each message's id and what it says, in their order.
    private(set) var texts: [(id: ID<Message>, text: String)] = []
    private var threads: [Ready] = []

    private struct Ready: Sendable {
        var chain: Chain
        let participants: Participants
        var messages: [(message: Message, deliveries: [Delivery], terms: DocumentTerms)] = []
        var orders: [(order: Order, event: Order.Event, by: ID<Person>, at: Instant)] = []
    }

    init(_ number: Int, of plan: PastPlan, _ words: PastWords, _ office: Office) throws {
        for thread in plan.threads(number) where !thread.messages.isEmpty {
            threads.append(try ready(thread, plan, words, office))
        }
        texts.sort { $0.id < $1.id }
    }

    func write(_ writer: Writer) throws {
        for thread in threads {
            try writer.save(thread.chain)
            try writer.save(thread.participants, before: Participants(), of: thread.chain.thread, isNew: true)
            for (message, deliveries, terms) in thread.messages {
                try writer.insert(message, deliveries: deliveries, terms: terms)
            }
            for (order, event, by, at) in thread.orders {
                guard try writer.save(order, after: event, by: by, at: at) else {
                    throw Complaint("An order of the past was changed while it was written.")
                }
            }
        }
    }

    private mutating func ready(
        _ thread: PastPlan.Thread, _ plan: PastPlan, _ words: PastWords, _ office: Office
    ) throws -> Ready {
        let people = thread.people.map(PastCompany.person)
        let subject = words.subject(thread.number)
        let id = ID<Domain.Thread>(raw: plan.id(thread.messages[0].number).raw)
        var ready = Ready(
            chain: Chain(beginning: id, subject: subject),
            participants: Participants(Swift.Dictionary(uniqueKeysWithValues: people.map { ($0, .member) })))
        let about = office.store.analyser.terms(of: [subject])
        for planned in thread.messages {
            let message = message(planned, of: thread, id, words.text(planned.number), plan, office)
            // What is from the last month waits to be opened here and there.
            let isNew = planned.number > plan.messages - plan.messages / 120
            let deliveries = people.filter { $0 != message.author }.map { person in
                Delivery(
                    message: message.id, person: person, role: .to,
                    opened: isNew && person.raw % 3 == 0 ? nil : message.sent.adding(milliseconds: 3_600_000))
            }
            ready.chain.append(
                .message, at: message.sent, actor: message.author, reference: message.id.raw,
                payload: message.payload(subject: subject, deliveries: deliveries), keeping: false, .seals)
            ready.messages.append((message, deliveries, about + office.store.analyser.terms(of: [message.note])))
            texts.append((message.id, "\(subject) \(message.note)"))
            if let fate = planned.fate, let holder = deliveries.first?.person {
                ready.orders += try Self.order(in: message, for: holder, fate)
            }
        }
        return ready
    }

    private func message(
        _ planned: PastPlan.Message, of thread: PastPlan.Thread, _ id: ID<Domain.Thread>, _ note: String,
        _ plan: PastPlan, _ office: Office
    ) -> Message {
        let author = PastCompany.person(planned.author)
        var parties: [Addressee] = []
        // Whoever answers names nobody: everybody in the thread gets it.
        if planned.number == thread.messages[0].number {
            parties =
                thread.unit.map { [Addressee(.unit(PastCompany.unit($0)), .to)] }
                ?? thread.people.map(PastCompany.person).filter { $0 != author }.map { Addressee(.person($0), .to) }
        }
        let sent = plan.id(planned.number)
        return Message(
            id: sent, thread: id, author: author, kind: PastCompany.kind(planned.kind), note: note,
            eventDate: office.calendar.day(sent.instant).adding(days: -(planned.number % 4)), addressees: parties,
            entries: [planned.customer.map(PastCompany.customer), planned.contract.map(PastCompany.contract)]
                .compactMap(\.self))
    }

    private static func order(
        in message: Message, for holder: ID<Person>, _ fate: PastPlan.Fate
    ) throws -> [(order: Order, event: Order.Event, by: ID<Person>, at: Instant)] {
        let created = Order.Created(
            id: ID(raw: message.id.raw + 1), thread: message.thread, message: message.id, orderer: message.author)
        var order = Order(created, at: message.sent)
        var steps = [(order: order, event: Order.Event.created(created), by: message.author, at: message.sent)]
        func go(_ command: Order.Command, by: ID<Person>, after days: Int) throws {
            let at = message.sent.adding(days: days)
            for event in try order.decide(command, by: by, at: at) {
                order.apply(event, by: by, at: at)
                steps.append((order, event, by, at))
            }
        }
        let offer = ID<Offer>(raw: message.id.raw + 2)
        try go(.offer(id: offer, to: [.person(holder)], people: [holder], note: ""), by: message.author, after: 0)
        if fate != .offered { try go(.accept, by: holder, after: 1) }
        if fate == .cancelled { try go(.cancel(reason: "Nieaktualne."), by: message.author, after: 2) }
        if fate == .completed { try go(.complete(confirmation: message.id), by: holder, after: 3) }
        return steps
    }
}
