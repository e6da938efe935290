import Domain
import Office
import TestSupport
import Testing

// A random day at the office: random people do random things, and a model that knows nothing of SQL keeps, by the words of
// the domain alone, who must see which thread and who must hold which order.

/// What must be true, by the words of the domain.
struct Oracle {
    /// For each thread who was its author, addressee, holder or observer.
    var members: [ID<Thread>: Set<ID<Person>>] = [:]
    /// For each thread and person the offers made to them that they have not rejected.
    var offered: [ID<Thread>: [ID<Person>: Int]] = [:]
    /// Who holds each order.
    var holders: [ID<Order>: ID<Person>] = [:]
    /// Whom each open offer may be answered by.
    var open: [ID<Order>: Set<ID<Person>>] = [:]
    var threads: [ID<Order>: ID<Thread>] = [:]

    func sees(_ person: ID<Person>, _ thread: ID<Thread>) -> Bool {
        members[thread, default: []].contains(person) || offered[thread, default: [:]][person, default: 0] > 0
    }

    mutating func offer(_ order: ID<Order>, to people: Set<ID<Person>>) {
        guard let thread = threads[order] else { return }
        open[order] = people
        for person in people { offered[thread, default: [:]][person, default: 0] += 1 }
    }

    mutating func reject(_ order: ID<Order>, by person: ID<Person>) {
        guard let thread = threads[order] else { return }
        offered[thread, default: [:]][person, default: 0] -= 1
        open[order]?.remove(person)
        if open[order]?.isEmpty == true { open[order] = nil }
    }

    mutating func hold(_ order: ID<Order>, _ person: ID<Person>) {
        guard let thread = threads[order] else { return }
        holders[order] = person
        open[order] = nil
        members[thread, default: []].insert(person)
    }
}

/// One walk.
struct OfficeWalk {
    let desks: [Desk]
    let units: [(id: ID<Unit>, people: Set<ID<Person>>)]
    let kinds: [ID<Kind>]
    var dice: Dice
    var oracle = Oracle()
    var orders: [ID<Order>] = []
    /// How often each sort of act was done, not only tried.
    var done: [String: Int] = [:]

    /// One act of somebody; refusals are part of the day, anything else fails the test.
    mutating func step() async throws {
        let desk = desks[Int.random(in: 0..<desks.count, using: &dice)]
        do {
            try await act(desk)
        } catch is Refusal {
            done["refused", default: 0] += 1
        }
    }

    private mutating func act(_ desk: Desk) async throws {
        switch Int.random(in: 0..<20, using: &dice) {
        case 0..<4: try await send(desk)
        case 4..<7: try await offer(desk)
        case 7..<10: try await accept(desk)
        case 10..<13: try await reject(desk)
        case 13: try await simple(desk, "recall") { desk, order in try await desk.recall(order) }
        case 14: try await complete(desk)
        case 15:
            try await simple(desk, "cancel") { desk, order in try await desk.cancel(order, reason: "Nieaktualne.") }
        case 16: try await simple(desk, "reopen") { desk, order in try await desk.reopen(order, reason: "Niepełne.") }
        case 17: try await seize(desk)
        case 18: try await observe(desk)
        default: try await simple(desk, "approve") { desk, order in try await desk.approve(order) }
        }
    }

    private mutating func send(_ desk: Desk) async throws {
        var draft = Draft(kind: kinds[Int.random(in: 0..<kinds.count, using: &dice)])
        draft.subject = "Sprawa"
        draft.note = "Treść wiadomości."
        draft.thread = Bool.random(using: &dice) ? oracle.members.keys.sorted().randomElement(using: &dice) : nil
        draft.to = parties()
        draft.forInformation = Bool.random(using: &dice) ? parties().filter { !draft.to.contains($0) } : []
        draft.assign = Bool.random(using: &dice) ? .each : .first
        let before = draft.thread.map { oracle.sees(desk.me, $0) } ?? true
        let sent = try await desk.send(draft)
        #expect(before, "wrote into a thread that is not to be seen")
        oracle.members[sent.thread, default: []].formUnion(people(draft.to + draft.forInformation) + [desk.me])
        let groups = draft.assign == .first ? [draft.to] : draft.to.map { [$0] }
        for (order, group) in zip(sent.orders, groups) {
            orders.append(order)
            oracle.threads[order] = sent.thread
            oracle.holders[order] = desk.me
            oracle.offer(order, to: people(group).subtracting([desk.me]))
        }
        done["send", default: 0] += 1
    }

    private mutating func offer(_ desk: Desk) async throws {
        guard let order = order(for: desk, holding: true) else { return }
        let to = parties()
        _ = try await desk.offer(order, to: to, note: "Proszę się tym zająć.")
        oracle.offer(order, to: people(to).subtracting([desk.me]))
        done["offer", default: 0] += 1
    }

    private mutating func accept(_ desk: Desk) async throws {
        guard let order = order(for: desk, holding: false) else { return }
        let answer = try await desk.accept(order)
        #expect(answer.holder == desk.me)
        let (before, asked) = (oracle.holders[order], oracle.open[order])
        oracle.hold(order, desk.me)
        done["accept", default: 0] += 1
        guard done["accept", default: 0].isMultiple(of: 3) else { return }
        let back = try await desk.unaccept(order)
        #expect(back.holder == before && back.offer != nil, "the acceptance was not taken back")
        (oracle.holders[order], oracle.open[order]) = (before, asked)
        done["unaccept", default: 0] += 1
    }

    private mutating func reject(_ desk: Desk) async throws {
        guard let order = order(for: desk, holding: false) else { return }
        let answer = try await desk.reject(order, reason: "no-time", text: "")
        oracle.reject(order, by: desk.me)
        #expect(answer.holder == oracle.holders[order])
        done["reject", default: 0] += 1
    }

    private mutating func complete(_ desk: Desk) async throws {
        guard let order = order(for: desk, holding: true) else { return }
        let answer = try await desk.complete(order, result: "Zrobione.")
        #expect(answer.state == .completed)
        done["complete", default: 0] += 1
    }

    private mutating func seize(_ desk: Desk) async throws {
        guard let order = orders.randomElement(using: &dice) else { return }
        _ = try await desk.seize(order, reason: "Przejmuję.")
        oracle.hold(order, desk.me)
        done["seize", default: 0] += 1
    }

    private mutating func observe(_ desk: Desk) async throws {
        guard let thread = oracle.members.keys.sorted().randomElement(using: &dice) else { return }
        let person = desks[Int.random(in: 0..<desks.count, using: &dice)].me
        let sees = oracle.sees(desk.me, thread)
        _ = try await desk.addObserver(person, to: thread)
        #expect(sees, "added somebody to a thread that is not to be seen")
        oracle.members[thread, default: []].insert(person)
        done["observe", default: 0] += 1
    }

    private mutating func simple(
        _ desk: Desk, _ name: String, _ act: (Desk, ID<Order>) async throws -> OrderAnswer
    ) async throws {
        guard let order = orders.randomElement(using: &dice) else { return }
        let answer = try await act(desk, order)
        #expect(answer.holder == oracle.holders[order], "the holder changed by \(name)")
        if answer.offer == nil { oracle.open[order] = nil }
        done[name, default: 0] += 1
    }

    /// Mostly an order with which the person can do something.
    private mutating func order(for desk: Desk, holding: Bool) -> ID<Order>? {
        let fitting = orders.filter { order in
            holding ? oracle.holders[order] == desk.me : oracle.open[order]?.contains(desk.me) == true
        }
        if Int.random(in: 0..<8, using: &dice) > 0, let order = fitting.randomElement(using: &dice) { return order }
        return orders.randomElement(using: &dice)
    }

    private mutating func parties() -> [Party] {
        var parties: [Party] = []
        for _ in 0..<Int.random(in: 1...2, using: &dice) {
            let party: Party =
                Int.random(in: 0..<5, using: &dice) == 0
                ? .unit(units[Int.random(in: 0..<units.count, using: &dice)].id)
                : .person(desks[Int.random(in: 0..<desks.count, using: &dice)].me)
            if !parties.contains(party) { parties.append(party) }
        }
        return parties
    }

    private func people(_ parties: [Party]) -> Set<ID<Person>> {
        Set(
            parties.flatMap { party -> Set<ID<Person>> in
                switch party {
                case .person(let id): [id]
                case .unit(let id): units.first { $0.id == id }?.people ?? []
                }
            })
    }
}
