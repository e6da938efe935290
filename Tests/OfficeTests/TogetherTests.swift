import Domain
import Office
import TestSupport
import Testing

/// One act on several.
@Suite struct TogetherTests {
    @Test(arguments: Engines.all)
    func `each has its own answer, and nothing stops at the first refusal`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            let (marek, anna, piotr) = try await (
                place.desk("marek"), place.desk("anna"), place.desk("piotr")
            )
            var orders: [ID<Order>] = []
            for _ in 0..<3 { orders += try await place.send("task", from: "marek", to: ["anna"]).orders }
            for order in orders.dropFirst() { _ = try await anna.accept(order) }
            let act = TogetherAct.offer(to: [.person(piotr.me)], note: "Urlop")
            let outcomes = try await anna.together(act, orders, key: "k")
            #expect(outcomes.map { $0.refusal?.code } == [.notHolder, nil, nil])
            #expect(try await piotr.day().decide.count == 2)
            // The same form once more does nothing anew.
            #expect(try await anna.together(act, orders, key: "k").map { $0.refusal?.code } == [.notHolder, nil, nil])
            #expect(try await marek.together(.nudge(text: ""), orders).allSatisfy { $0.refusal == nil })
            #expect(try await anna.together(.recall, Array(orders[1...])).allSatisfy { $0.refusal == nil })
        }
    }

    @Test func `what is not there stands beside what was done; alone it is not there`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            let (anna, piotr) = (try await place.desk("anna"), try await place.desk("piotr"))
            let mine = try #require(try await place.send("task", from: "marek", to: ["anna"]).orders.first)
            let other = try #require(try await place.send("task", from: "marek", to: ["katarzyna"]).orders.first)
            let outcomes = try await anna.together(.accept, [other, mine, mine])
            #expect(outcomes.map { $0.refusal?.code } == [.notFound, nil] && outcomes[0].title == nil)
            try await refused(.notFound) { try await piotr.together(.accept, [mine, other]) }
            try await refused(.nothingChosen) { try await anna.together(.accept, []) }
            try await refused(.recipientsTooMany) {
                try await anna.together(.accept, (1...51).map { ID(raw: $0) })
            }
        }
    }

    @Test func `several messages are acknowledged`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            let anna = try await place.desk("anna")
            let first = try await place.send("read", from: "marek", to: ["anna"]).message
            let second = try await place.send("read", from: "marek", to: ["anna"]).message
            #expect(
                try await anna.look({ try $0.inbox(unreadOnly: true, before: nil, limit: 50) }).asked == [
                    first, second,
                ])
            #expect(try await anna.acknowledgeTogether([first, second], key: "k").allSatisfy { $0.refusal == nil })
            #expect(try await anna.look({ try $0.toAcknowledge() }).isEmpty)
        }
    }
}
