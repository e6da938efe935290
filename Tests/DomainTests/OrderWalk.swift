import Domain

// One random walk of an order, and everything that must hold after each of its steps.

/// An order to which somebody keeps doing something.
struct OrderWalk {
    private(set) var order: Order
    private(set) var participants = Participants()
    private(set) var events: [Story.Happening]
    /// What was seen on the way, so that a test can tell that the walks went everywhere.
    private(set) var seen = Seen()
    private var random: SplitMix64
    private var now = monday

    struct Seen {
        var states: Set<Order.State> = []
        var acts: Set<Act> = []
        var refusals: Set<Refusal.Code> = []
    }

    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
        let created = Order.Created(
            id: ID(raw: 31), thread: ID(raw: 32), message: ID(raw: 33), parent: random.pick(nil, ID(raw: 34)),
            orderer: anna, due: random.pick(nil, due(inDays: 2)), needsApproval: random.pick(true, false),
            mayReject: !random.once(in: 4), answerDays: random.pick(nil, 1))
        order = Order(created, at: monday)
        events = [Story.Happening(event: .created(created), by: anna, at: monday)]
        participants.join(anna)
    }

    /// Somebody asks something. What is wrong afterwards; empty when all is well.
    mutating func step() -> [String] {
        // Often at once, so that some acceptances can still be taken back.
        now = now.adding(milliseconds: .random(in: 0...(random.once(in: 3) ? 15_000 : 20_000_000), using: &random))
        let by = random.actor(in: order)
        let command = random.command()
        let before = order
        do throws(Refusal) {
            let decided = try order.decide(
                command, by: by, at: now, random.circumstances(latest: events.last?.event.act))
            for event in decided { happen(Story.Happening(event: event, by: by, at: now)) }
            let grown = order.version == before.version + decided.count
            return faults + (grown ? [] : ["the version does not count the events"])
        } catch {
            seen.refusals.insert(error.code)
            return before == order ? [] : ["a refusal changed something"]
        }
    }

    private mutating func happen(_ happening: Story.Happening) {
        order.apply(happening.event, by: happening.by, at: happening.at)
        participants.apply(happening.event, by: happening.by)
        events.append(happening)
        seen.acts.insert(happening.event.act)
        seen.states.insert(order.state)
    }

    private var faults: [String] {
        var faults = order.violations
        if !([order.holder] + (order.offer?.waiting ?? [])).allSatisfy(participants.contains) {
            faults.append("somebody concerned does not see the thread")
        }
        return faults
    }
}

extension OrderWalk {
    /// The order made again from its events alone, as they are read back from the log; `nil` when one cannot be read.
    var fromTheLog: Order? {
        var order: Order?
        for happening in events {
            let (event, by, at) = (happening.event, happening.by, happening.at)
            guard let payload = Canonical(event.payload.encoded),
                let read = Order.Event(event.act, payload, order: self.order.id, by: by, at: at), read == event
            else { return nil }
            if case .created(let created) = read {
                order = Order(created, at: at)
            } else {
                order?.apply(read, by: by, at: at)
            }
        }
        return order
    }
}
