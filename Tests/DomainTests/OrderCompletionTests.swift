import Domain
import Testing

// Doing it, approving it, calling it off: domain.md, "Orders", 5, 6 and 8.

@Suite struct OrderCompletionTests {
    @Test func `the holder completes the order, and it says how it was done`() throws {
        var story = try Story.heldByMarek()
        try story.act(marek, .complete(confirmation: ID(raw: 52)))
        #expect(story.order.state == .completed)
        #expect(story.order.finished == .init(at: story.now, by: marek, late: nil, confirmation: ID(raw: 52)))
        #expect(story.order.holder == marek)
    }

    @Test func `how late it was is frozen at completion`() throws {
        var story = try Story.heldByMarek(due: due(inDays: 1))
        story.now = monday.adding(days: 1)
        try story.act(marek, .complete)
        #expect(story.order.finished?.late == 60_000)
        #expect(story.order.finished?.isLate == true)
        #expect(story.answer(anna, .due(due(inDays: 9), reason: ""))?.code == .orderClosed)
    }

    @Test func `at the moment it lapses an order is overdue, and done then it is late`() throws {
        var story = try Story.heldByMarek(due: due(inDays: 1))
        #expect(!story.order.isOverdue(at: monday.adding(days: 1).adding(milliseconds: -1)))
        #expect(story.order.isOverdue(at: monday.adding(days: 1)))
        story.now = monday.adding(days: 1).adding(milliseconds: -60_000)
        try story.act(marek, .complete)
        #expect(story.order.finished?.late == 0)
        #expect(story.order.finished?.isLate == true)
        #expect(!story.order.isOverdue(at: monday.adding(days: 2)))
    }

    @Test func `an order done in time is not late`() throws {
        var story = try Story.heldByMarek(due: due(inDays: 1))
        try story.act(marek, .complete)
        #expect(story.order.finished?.isLate == false)
    }

    @Test func `the holder may not complete while an offer is open`() throws {
        var story = try Story.heldByMarek()
        try story.act(marek, .offer(to: ewa))
        #expect(story.answer(marek, .complete)?.code == .offerOpen)
        try story.act(marek, .recall)
        try story.act(marek, .complete)
    }

    @Test func `an order with open sub-orders is not completed`() throws {
        var story = try Story.heldByMarek()
        #expect(
            story.answer(marek, .complete, .init(openSubOrders: 2)) == Refusal(.subOrdersOpen, ["count": .number(2)]))
        try story.act(marek, .complete, .init(openSubOrders: 0))
    }

    @Test func `the orderer approves the result where the kind asks for it`() throws {
        var story = try Story.heldByMarek(needsApproval: true)
        #expect(story.answer(anna, .approve)?.code == .orderOpen)
        try story.act(marek, .complete)
        #expect(story.answer(marek, .approve)?.code == .notOrderer)
        try story.act(anna, .approve)
        #expect(story.order.state == .approved)
        #expect(story.answer(anna, .approve)?.code == .orderClosed)
    }

    @Test func `without approval there is nothing to approve or return`() throws {
        var story = try Story.heldByMarek()
        try story.act(marek, .complete)
        #expect(story.answer(anna, .approve)?.code == .noApproval)
        #expect(story.answer(anna, .return(reason: "Brak zdjęć"))?.code == .noApproval)
    }

    @Test func `a returned order is the same holder's again`() throws {
        var story = try Story.heldByMarek(needsApproval: true)
        try story.act(marek, .complete)
        try story.act(anna, .return(reason: "Brak zdjęć"))
        #expect(story.order.state == .held)
        #expect(story.order.holder == marek)
        #expect(story.order.finished == nil)
        try story.act(marek, .complete)
    }

    @Test func `the orderer reopens what was done, and even what was approved`() throws {
        var story = try Story.heldByMarek(needsApproval: true)
        try story.act(marek, .complete)
        try story.act(anna, .reopen(reason: "Usterka wróciła"))
        #expect(story.order.holder == marek)
        try story.act(marek, .complete)
        try story.act(anna, .approve)
        try story.act(anna, .reopen(reason: "Usterka wróciła"))
        #expect(story.order.state == .held)
    }

    @Test func `cancelling closes the offer too`() throws {
        var story = try Story.heldByMarek()
        try story.act(marek, .offer(to: ewa))
        try story.act(anna, .cancel(reason: "Klient zrezygnował"))
        #expect(story.order.state == .cancelled)
        #expect(story.order.past.last?.answer?.how == .withdrawn)
        #expect(story.answer(ewa, .accept) == Refusal(.offerClosed, ["at": .at(story.now)]))
        #expect(story.answer(anna, .reopen(reason: "Jednak nie"))?.code == .orderClosed)
    }
}
