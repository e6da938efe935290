import Domain
import Office
import TestSupport
import Testing

/// Reminding those who have to do something.
@Suite struct NudgeTests {
    @Test(arguments: Engines.all)
    func `the orderer reminds whoever has to do something, once an hour`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            let (marek, anna) = (try await place.desk("marek"), try await place.desk("anna"))
            let sent = try await place.send("task", from: "marek", to: ["anna"])
            let order = try #require(sent.orders.first)
            #expect(try await marek.order(order).mayNudge)
            #expect(try await !anna.order(order).mayNudge)
            _ = try await marek.nudge(order, text: "Kiedy?", key: "k")
            _ = try await marek.nudge(order, text: "Kiedy?", key: "k")
            let refusal = try await refused(.nudgedAlready) { try await marek.nudge(order) }
            #expect(refusal.values["at"] == .at(place.clock.now))
            let seen = try #require(try await anna.day().decide.first?.nudge)
            #expect(seen.by == marek.me && seen.text == "Kiedy?")
            let event = try #require(try await anna.threadSight(sent.thread).events.last)
            #expect(event.type == .nudge && event.order == order && event.text == "Kiedy?")
            place.clock.advance(hours: 1)
            _ = try await marek.nudge(order)
            // What came before the order was hers says nothing of what she has to do now.
            place.clock.advance(minutes: 1)
            _ = try await anna.accept(order)
            #expect(try await anna.day().do.first?.nudge == nil)
            place.clock.advance(hours: 1)
            _ = try await marek.nudge(order)
            #expect(try await anna.day().do.first?.nudge?.at == place.clock.now)
            #expect(try await place.office.verify(contents: false).findings == [])
        }
    }

    @Test func `only who waits may remind, and only of what is open`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            let (marek, anna, piotr) = try await (
                place.desk("marek"), place.desk("anna"), place.desk("piotr")
            )
            let order = try #require(try await place.send("task", from: "marek", to: ["anna"]).orders.first)
            try await refused(.notFound) { try await piotr.nudge(order) }
            try await refused(.notOrderer) { try await anna.nudge(order) }
            _ = try await anna.accept(order)
            _ = try await anna.offer(order, to: [.person(piotr.me)], note: "")
            _ = try await anna.nudge(order)
            #expect(try await piotr.day().decide.first?.nudge?.by == anna.me)
            _ = try await anna.recall(order)
            _ = try await anna.complete(order, result: "Zrobione.")
            try await refused(.orderClosed) { try await marek.nudge(order) }
        }
    }

    @Test(arguments: Engines.all)
    func `an author reminds those who have not acknowledged`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            let (marek, anna, piotr) = try await (
                place.desk("marek"), place.desk("anna"), place.desk("piotr")
            )
            let sent = try await place.send("read", from: "marek", to: ["anna", "piotr"])
            _ = try await anna.acknowledge(sent.message)
            try await refused(.notAllowed) { try await anna.nudge(sent.message) }
            _ = try await marek.nudge(sent.message, text: "Proszę przeczytać.")
            #expect(try await piotr.look({ try $0.nudges(of: [sent.message]) })[sent.message]?.by == marek.me)
            #expect(try await anna.look({ try $0.nudges(of: [sent.message]) }) == [:])
            try await refused(.nudgedAlready) { try await marek.nudge(sent.message) }
            _ = try await piotr.acknowledge(sent.message)
            try await refused(.nobodyToNudge) { try await marek.nudge(sent.message) }
            let note = try await place.send("note", from: "marek", to: ["anna"])
            try await refused(.nobodyToNudge) { try await marek.nudge(note.message) }
            #expect(try await place.office.verify(contents: false).findings == [])
        }
    }
}
