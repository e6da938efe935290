import Domain
import Office
import TestSupport
import Testing

// Taking an acceptance back, as the office keeps it.

struct UnacceptTests {
    @Test(arguments: Engines.all)
    func `an acceptance is taken back within ten seconds, with everybody who was asked`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let (anna, marek) = try await (place.desk("anna"), place.desk("marek"))
            var draft = try await place.message("task", to: ["marek", "katarzyna", "piotr"])
            draft.assign = .first
            let order = try #require(try await anna.send(draft).orders.first)
            _ = try await place.desk("piotr").reject(order, reason: "no-time", text: "Urlop")
            _ = try await marek.accept(order)
            #expect(try await marek.timeToUnaccept(order) == 10_000)
            #expect(try await anna.timeToUnaccept(order) == nil)
            place.clock.advance(seconds: 9)
            let back = try await marek.unaccept(order, key: "k1")
            #expect(try await marek.unaccept(order, key: "k1") == back)
            let now = try await anna.order(order).order
            #expect(now.holder == anna.me && now.path.map(\.how) == [.ordered, .accepted, .putBack])
            #expect(now.offer?.declined.map(\.person) == [try await place.person("piotr")])
            // Whoever said no is not asked again; the others are.
            #expect(try await place.desk("piotr").day().decide.isEmpty)
            #expect(try await place.desk("katarzyna").accept(order).state == .held)
            try await refused(.notHolder) { try await marek.unaccept(order) }
            #expect(try await place.office.verify().findings == [])
        }
    }

    @Test(arguments: Engines.all)
    func `not after ten seconds, and not after anything else has happened`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let (anna, marek) = try await (place.desk("anna"), place.desk("marek"))
            for later in [false, true] {
                let order = try #require(try await place.send("task", from: "anna", to: ["marek"]).orders.first)
                _ = try await marek.accept(order)
                if later { place.clock.advance(seconds: 10) } else { _ = try await anna.instruct(order, "I klucz.") }
                try await refused(.tooLate) { try await marek.unaccept(order) }
                #expect(try await marek.timeToUnaccept(order) == nil)
                #expect(try await marek.order(order).order.holder == marek.me)
            }
        }
    }
}
