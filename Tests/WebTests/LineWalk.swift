// Orders to which somebody keeps doing something, for properties that must hold of every drawing.

import Domain

@testable import Web

/// A random order, and what the log says of its end.
struct LineWalk {
    private(set) var order: Order
    private(set) var closings: [Course.Closing] = []
    private var random: Seeded
    private var now: Instant
    private let people: [ID<Person>]

    init(seed: UInt64, people: Int = 12) {
        random = Seeded(state: seed)
        self.people = (0..<people).map { ID<Person>(raw: 1 << 21 + Int64($0)) }
        now = november(2, 8, 15)
        let due: Due? = Bool.random(using: &random) ? nil : Self.due(&random)
        order = Order(
            Order.Created(
                id: ID(raw: 31), thread: ID(raw: 32), message: ID(raw: 33), orderer: self.people[0], due: due,
                needsApproval: Bool.random(using: &random), answerDays: 1), at: now)
    }

    private static func due(_ random: inout Seeded) -> Due {
        let day = Int.random(in: 1...40, using: &random)
        return Due(day: Day(number: 20_757 + day), minute: nil, lapses: november(day + 1, 0))
    }

    /// Somebody tries something that they may do as a rule; `pace` is the longest time until then.
    mutating func step(pace: Int64) {
        now = now.adding(milliseconds: .random(in: 0...pace, using: &random))
        let command = command()
        let by = actor(command)
        do throws(Refusal) {
            let happened = try order.decide(
                command, by: by, at: now, Order.Circumstances(isSuperior: true, latest: .accept))
            for event in happened {
                order.apply(event, by: by, at: now)
                if event.act.isClosing {
                    closings.append(Course.Closing(act: event.act, by: by, at: now, reason: "Powód, który trwa"))
                }
            }
        } catch {
            return
        }
    }

    var course: Course { Course(order, closings: closings) }
    /// The moment after everything.
    var end: Instant { now.adding(milliseconds: 60_000) }

    private mutating func actor(_ command: Order.Command) -> ID<Person> {
        switch command {
        case .accept, .reject: order.offer?.waiting.randomElement(using: &random) ?? order.holder
        case .expire: Person.system
        case .offer, .recall, .complete, .unaccept: order.holder
        case .seize: people.randomElement(using: &random) ?? order.holder
        default: order.orderer
        }
    }

    private mutating func command() -> Order.Command {
        switch Int.random(in: 0..<24, using: &random) {
        case 0...7: offer()
        case 8...12: .accept
        case 13...16: .reject(Reason(code: "no-licence", text: "Przy wycieku czynnika nie mogę tego prowadzić"))
        case 17:
            Bool.random(using: &random) ? .recall : .unaccept(offer: ID(raw: .random(in: 1...99_999, using: &random)))
        case 18: .expire
        case 19, 20: .complete(confirmation: ID(raw: 9))
        case 21: .return(reason: "Brak zdjęć")
        case 22: .reopen(reason: "Znowu nie działa")
        default: .seize(reason: "Urlop")
        }
    }

    private mutating func offer() -> Order.Command {
        let asked = Array(people.shuffled(using: &random).prefix(.random(in: 1...3, using: &random)))
        let id = ID<Offer>(raw: .random(in: 1...99_999, using: &random))
        let isUnit = Int.random(in: 0..<4, using: &random) == 0
        return .offer(id: id, to: isUnit ? [.unit(service)] : asked.map(Party.person), people: asked, note: "")
    }
}

extension Order.Event {
    fileprivate var act: Act {
        switch self {
        case .completed: .complete
        case .approved: .approve
        case .returned: .return
        case .reopened: .reopen
        case .cancelled: .cancel
        default: .offer
        }
    }
}

extension Act {
    fileprivate var isClosing: Bool { self != .offer }
}

/// The same numbers each time (a linear congruential generator with Knuth's constants).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 33
    }
}
