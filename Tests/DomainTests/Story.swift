import Domain
import Testing

// One order, told act by act. Every act is followed by a check of all that must always hold.

/// An order that Anna gave, and everything that happened to it. A minute passes with every act.
struct Story {
    private(set) var order: Order
    private(set) var events: [Happening]
    var now = monday

    /// An event with who caused it and when, as the log keeps it.
    struct Happening: Hashable {
        let event: Order.Event
        let by: ID<Person>
        let at: Instant
    }

    init(due: Due? = nil, needsApproval: Bool = false, mayReject: Bool = true, answerDays: Int? = nil) {
        let created = Order.Created(
            id: ID(raw: 31), thread: ID(raw: 32), message: ID(raw: 33), orderer: anna, due: due,
            needsApproval: needsApproval, mayReject: mayReject, answerDays: answerDays)
        order = Order(created, at: monday)
        events = [Happening(event: .created(created), by: anna, at: monday)]
    }

    /// What the person asks is done.
    @discardableResult
    mutating func act(
        _ by: ID<Person>, _ command: Order.Command, _ circumstances: Order.Circumstances = .init(),
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> [Order.Event] {
        now = now.adding(milliseconds: 60_000)
        let decided = try order.decide(command, by: by, at: now, circumstances)
        for event in decided {
            order.apply(event, by: by, at: now)
            events.append(Happening(event: event, by: by, at: now))
        }
        #expect(order.violations.isEmpty, sourceLocation: sourceLocation)
        #expect(order.version == events.count, sourceLocation: sourceLocation)
        return decided
    }

    /// What the person is told who asks this now; `nil` when it would be done.
    func answer(_ by: ID<Person>, _ command: Order.Command, _ circumstances: Order.Circumstances = .init()) -> Refusal?
    {
        do throws(Refusal) {
            _ = try order.decide(command, by: by, at: now, circumstances)
            return nil
        } catch { return error }
    }
}

extension Story {
    /// An order that Marek holds.
    static func heldByMarek(needsApproval: Bool = false, due: Due? = nil) throws -> Story {
        var story = Story(due: due, needsApproval: needsApproval)
        try story.act(anna, .offer(to: marek))
        try story.act(marek, .accept)
        return story
    }
}

extension Order.Command {
    /// An offer to each of these people by name.
    static func offer(to people: ID<Person>..., note: String = "") -> Self {
        .offer(id: ID(raw: 41), to: people.map(Party.person), people: people, note: note)
    }

    static func reject(_ text: String) -> Self { .reject(Reason(text: text)) }

    static let complete = Self.complete(confirmation: ID(raw: 51))
}

extension Order.Circumstances {
    static let superior = Self(isSuperior: true)
}
