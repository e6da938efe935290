import Domain
import Testing

// Taking an acceptance back: at once, by whoever accepted, before anything else happens.

@Suite struct OrderUnacceptTests {
    private func command() -> Order.Command { .unaccept(offer: ID(raw: 42)) }
    private let atOnce = Order.Circumstances(latest: .accept)

    /// Anna asked Marek and Katarzyna; Katarzyna said no, Marek has accepted.
    private func accepted(mayReject: Bool = true) throws -> Story {
        var story = Story(mayReject: mayReject, answerDays: 2)
        try story.act(anna, .offer(to: marek, katarzyna, note: "Pilne"))
        if mayReject { try story.act(katarzyna, .reject("Urlop")) }
        try story.act(marek, .accept)
        story.now = story.now.adding(milliseconds: -55_000)
        return story
    }

    @Test func `the former holder holds again and the same offer is open, with its noes`() throws {
        var story = try accepted()
        let first = try #require(story.order.past.last)
        try story.act(marek, command(), atOnce)
        let offer = try #require(story.order.offer)
        #expect(story.order.holder == anna && story.order.state == .offered)
        #expect(story.order.path.map(\.how) == [.ordered, .accepted, .putBack])
        #expect(offer.id == ID(raw: 42) && offer.by == anna && offer.to == first.to && offer.note == "Pilne")
        #expect(offer.people == first.people && offer.declined == first.declined && offer.waiting == [marek])
        #expect(offer.expires == first.expires, "the time to answer goes on as it went")
        try story.act(marek, .accept)
        #expect(story.order.holder == marek)
    }

    @Test func `it is the matter of ten seconds`() throws {
        var story = try accepted()
        let from = try #require(story.order.path.last).from
        story.now = from.adding(milliseconds: 9_999)
        #expect(story.answer(marek, command(), atOnce) == nil)
        story.now = from.adding(milliseconds: 10_000)
        #expect(story.answer(marek, command(), atOnce)?.code == .tooLate)
    }

    @Test func `only whoever accepted may, and only while nothing else has happened`() throws {
        let story = try accepted()
        #expect(story.answer(anna, command(), atOnce)?.code == .notHolder)
        #expect(story.answer(katarzyna, command(), atOnce)?.code == .notHolder)
        #expect(story.answer(marek, command(), .init(latest: .instruct))?.code == .tooLate)
        #expect(story.answer(marek, command(), .init(openSubOrders: 1, latest: .accept))?.code == .subOrdersOpen)
    }

    @Test func `a holder by seizure or by order has accepted nothing`() throws {
        var story = try Story.heldByMarek()
        try story.act(piotr, .seize(reason: "Pilne"), .superior)
        story.now = story.now.adding(milliseconds: 1)
        #expect(story.answer(piotr, command(), .init(latest: .seize))?.code == .tooLate)
        #expect(Story().answer(anna, command(), .init(latest: .order))?.code == .tooLate)
    }

    @Test func `it is no way around an order that may not be rejected`() throws {
        var story = try accepted(mayReject: false)
        try story.act(marek, command(), atOnce)
        #expect(story.order.isNew)
        #expect(story.answer(marek, .reject("Nie chcę"))?.code == .mayNotReject)
        try story.act(marek, .accept)
        #expect(!story.order.isNew)
    }
}
