import Domain
import Office

// Plays the scenes: moves the clock, goes to the desk of whoever acts, and remembers what the story's thread and orders are.

/// The stage on which the fortnight is played, one scene after the other.
struct Stage {
    let office: Office
    let clock: StoryClock
    let days: WorkingDays
    let company: Company
    let stories: [Story]
    var begun: [Int: Begun] = [:]

    init(office: Office, clock: StoryClock, days: WorkingDays, company: Company, stories: [Story]) {
        self.office = office
        self.clock = clock
        self.days = days
        self.company = company
        self.stories = stories
    }

    /// What there is of a story.
    struct Begun {
        let thread: ID<Thread>
        let message: ID<Message>
        var orders: [ID<Order>]
    }

    mutating func play(_ scene: Scene) async throws {
        clock.move(to: scene.at)
        switch scene.event {
        case .round(let who): try await round(try company.desk(who))
        case .step(let step, let story):
            do {
                try await play(step, story)
            } catch let refusal as Refusal {
                let place = "\(stories[story].subject): \(step.day), \(step.who.rawValue), \(step.deed)"
                throw DemonstrationError.refused(String(place.prefix(200)), refusal)
            }
        }
    }

    private mutating func play(_ step: Step, _ story: Int) async throws {
        let desk = try company.desk(step.who)
        if case .sends(let post) = step.deed {
            if let begun = begun[story] { try await read(begun, desk) }
            try await send(post, desk, story)
            return
        }
        guard let begun = begun[story] else { throw DemonstrationError.unknown(stories[story].subject) }
        switch step.deed {
        case .seizes, .inspects, .expires: break
        default: try await read(begun, desk)
        }
        try await act(step.deed, desk, begun, order: step.order)
    }

    /// Nobody answers what they have not read.
    private func read(_ begun: Begun, _ desk: Desk) async throws {
        _ = try await desk.messages(of: begun.thread, before: nil, limit: 100)
    }

    private func round(_ desk: Desk) async throws {
        let inbox = try await desk.inbox(unopenedOnly: true, before: nil, limit: 100)
        for thread in Set(inbox.items.map(\.thread)).sorted() {
            _ = try await desk.messages(of: thread, before: nil, limit: 100)
        }
        // A result that is to be approved is not settled by having read of it.
        for (message, order) in try await desk.day().confirmations where !order.order.needsApproval {
            _ = try await desk.acknowledge(message.id)
        }
    }
}
