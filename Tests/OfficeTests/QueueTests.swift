import Domain
import Office
import TestSupport
import Testing

/// What was offered to a unit, and who of it holds what.
@Suite struct QueueTests {
    /// A unit with Anna and Katarzyna, led by Anna; Piotr leads the one above.
    private func unit(_ place: Workplace) async throws -> ID<Domain.Unit> {
        let admin = try await place.desk("admin")
        var top = UnitDraft()
        (top.code, top.name, top.head) = ("zarzad", "Zarząd", .some(try await place.person("piotr")))
        var draft = UnitDraft()
        (draft.code, draft.name, draft.head) = ("serwis", "Serwis", .some(try await place.person("anna")))
        draft.parent = .some(try await admin.addUnit(top))
        let unit = try await admin.addUnit(draft)
        for login in ["anna", "katarzyna"] {
            var change = PersonDraft()
            change.unit = .some(unit)
            _ = try await admin.changePerson(try await place.person(login), change)
        }
        return unit
    }

    private func give(_ unit: ID<Domain.Unit>, _ place: Workplace) async throws -> ID<Order> {
        let marek = try await place.desk("marek")
        var draft = Draft(kind: try #require(try await marek.directory().kind(code: "task")).id)
        (draft.subject, draft.note, draft.to) = ("Montaż", "Kto może?", [.unit(unit)])
        return try #require(try await marek.send(draft).orders.first)
    }

    @Test(arguments: Engines.all)
    func `those who were asked and who leads them see the queue, until one takes it`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            let unit = try await unit(place)
            let order = try await give(unit, place)
            let (anna, katarzyna, piotr) = try await (
                place.desk("anna"), place.desk("katarzyna"), place.desk("piotr")
            )
            for desk in [anna, katarzyna] {
                let queue = try await desk.queue(of: unit, after: nil, limit: 10)
                #expect(queue.orders.items.map(\.order.id) == [order])
                #expect(try await desk.look({ try $0.counts() }).queue == 1)
            }
            // Whoever leads the unit above sees that it waits, and nothing of the thread.
            let above = try #require(try await piotr.queue(of: unit, after: nil, limit: 10).orders.items.first)
            #expect(above.title == "Montaż" && !above.seesThread && !above.acts.contains(.accept))
            try await refused(.notAllowed) { try await place.desk("marek").queue(of: unit, after: nil, limit: 10) }
            try await refused(.notFound) { try await anna.queue(of: ID(raw: 9), after: nil, limit: 10) }
            _ = try await katarzyna.accept(order)
            let late = try await refused(.offerTaken) { try await anna.accept(order) }
            #expect(late.values["by"] == .person(katarzyna.me))
            for desk in [anna, katarzyna, piotr] {
                #expect(try await desk.queue(of: unit, after: nil, limit: 10).orders.items.isEmpty)
            }
        }
    }

    @Test(arguments: Engines.all)
    func `who leads the unit takes an order and offers it on in one act`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            let order = try await give(try await unit(place), place)
            let (anna, katarzyna) = (try await place.desk("anna"), try await place.desk("katarzyna"))
            let done = try await anna.assign(order, to: [.person(katarzyna.me)], note: "Proszę.", key: "k")
            #expect(done.holder == anna.me && done.offer?.people == [katarzyna.me])
            #expect(try await anna.assign(order, to: [.person(katarzyna.me)], note: "Proszę.", key: "k") == done)
            try await refused(.alreadyAnswered) { try await anna.assign(order, to: [.person(katarzyna.me)], note: "") }
            #expect(try await place.office.verify(contents: false).findings == [])
        }
    }

    @Test func `an assignment that cannot be offered on takes nothing`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            let order = try await give(try await unit(place), place)
            let anna = try await place.desk("anna")
            try await refused(.offerToSelf) { try await anna.assign(order, to: [.person(anna.me)], note: "") }
            #expect(try await anna.order(order).acts.contains(.accept))
        }
    }

    @Test(arguments: Engines.all)
    func `of everybody's orders the number is told, and those one sees are shown`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            let unit = try await unit(place)
            let (anna, katarzyna, piotr, marek) = try await (
                place.desk("anna"), place.desk("katarzyna"), place.desk("piotr"), place.desk("marek")
            )
            let order = try #require(try await place.send("task", from: "marek", to: ["katarzyna"]).orders.first)
            _ = try await katarzyna.accept(order)
            for (desk, seen) in [(anna, 1), (piotr, 1), (marek, 1), (try await place.desk("rita"), 0)] {
                let sight = try await desk.unit(unit)
                let holder = try #require(sight.people.first { $0.member.person == katarzyna.me })
                #expect(holder.member.load == Load(open: 1) && holder.orders.count == seen, "\(desk.person.name)")
            }
        }
    }

    @Test func `a queue is read on after its last order`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            let unit = try await unit(place)
            var orders: [ID<Order>] = []
            for _ in 0..<3 { orders.append(try await give(unit, place)) }
            let anna = try await place.desk("anna")
            let first = try await anna.queue(of: unit, after: nil, limit: 2).orders
            #expect(first.items.map(\.order.id) == Array(orders[..<2]) && first.next == orders[1].description)
            let rest = try await anna.queue(of: unit, after: orders[1], limit: 2).orders
            #expect(rest.items.map(\.order.id) == [orders[2]] && rest.next == nil)
        }
    }
}
