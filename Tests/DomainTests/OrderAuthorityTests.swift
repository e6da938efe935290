import Domain
import Testing

// Dates, instructions, superiors, required reasons: domain.md, "Orders", 4, 6, 7 and 9.

@Suite struct OrderAuthorityTests {
    @Test func `the orderer changes the due date, with or without a reason`() throws {
        var story = try Story.heldByMarek(due: due(inDays: 1))
        try story.act(anna, .due(due(inDays: 5), reason: ""))
        #expect(story.order.due == due(inDays: 5))
        try story.act(anna, .due(nil, reason: "Bez pośpiechu"))
        #expect(story.order.due == nil)
    }

    @Test func `the holder asks for a later date, and the orderer answers`() throws {
        var story = try Story.heldByMarek(due: due(inDays: 1))
        #expect(story.answer(marek, .due(due(inDays: 3), reason: ""))?.code == .reasonRequired)
        #expect(story.answer(marek, .due(nil, reason: "Nie zdążę"))?.code == .dateOutOfRange)
        try story.act(marek, .due(due(inDays: 3), reason: "Czekam na część"))
        #expect(story.order.due == due(inDays: 1))
        #expect(story.order.asked == .init(due: due(inDays: 3), reason: "Czekam na część", at: story.now))
        try story.act(anna, .due(due(inDays: 2), reason: "Najdalej środa"))
        #expect(story.order.due == due(inDays: 2))
        #expect(story.order.asked == nil)
    }

    @Test func `nobody else has a say about the date`() throws {
        var story = try Story.heldByMarek()
        try story.act(marek, .offer(to: ewa))
        for person in [ewa, piotr, tomasz, katarzyna] {
            #expect(story.answer(person, .due(due(inDays: 3), reason: "Bo tak"))?.code == .notOrderer)
        }
    }

    @Test func `only the orderer changes the instruction`() throws {
        var story = try Story.heldByMarek()
        #expect(story.answer(marek, .instruct("Zabrać drabinę"))?.code == .notOrderer)
        #expect(try story.act(anna, .instruct("Zabrać drabinę")) == [.instructed("Zabrać drabinę")])
        #expect(story.answer(anna, .instruct(" "))?.code == .reasonRequired)
    }

    @Test func `a superior takes the order over, and an open offer of it ends`() throws {
        var story = try Story.heldByMarek()
        try story.act(marek, .offer(to: ewa))
        let events = try story.act(piotr, .seize(reason: "Pilne"), .superior)
        #expect(events == [.seized(from: marek, reason: "Pilne")])
        #expect(events.first?.subject == marek)
        #expect(story.order.state == .held)
        #expect(story.order.holder == piotr)
        #expect(story.order.path.map(\.how) == [.ordered, .accepted, .seized])
        #expect(story.answer(ewa, .accept)?.code == .offerClosed)
        #expect(story.answer(marek, .complete) == Refusal(.notHolder, ["holder": .person(piotr)]))
    }

    @Test func `whoever holds an order does not seize it, superior or not`() throws {
        let story = try Story.heldByMarek()
        #expect(story.answer(tomasz, .seize(reason: "Pilne"))?.code == .notSuperior)
        #expect(story.answer(marek, .seize(reason: "Pilne"), .superior)?.code == .notSuperior)
    }

    @Test(arguments: ["", "  ", "\t\n"])
    func `return, reopen, cancel and seize need a reason`(blank: String) throws {
        var story = try Story.heldByMarek(needsApproval: true)
        let refusal = Refusal(.reasonRequired, fields: ["reason"])
        #expect(story.answer(anna, .cancel(reason: blank)) == refusal)
        #expect(story.answer(piotr, .seize(reason: blank), .superior) == refusal)
        try story.act(marek, .complete)
        #expect(story.answer(anna, .return(reason: blank)) == refusal)
        #expect(story.answer(anna, .reopen(reason: blank)) == refusal)
    }

    @Test func `of two who act at once one wins, and the other is told what happened`() throws {
        var story = try Story.heldByMarek()
        try story.act(marek, .offer(to: ewa))
        try story.act(marek, .recall)
        #expect(story.answer(ewa, .accept) == Refusal(.offerClosed, ["at": .at(story.now)]))

        try story.act(marek, .offer(to: ewa))
        try story.act(ewa, .accept)
        #expect(story.answer(marek, .recall) == Refusal(.offerTaken, ["by": .person(ewa), "at": .at(story.now)]))
        #expect(story.answer(marek, .complete) == Refusal(.notHolder, ["holder": .person(ewa)]))
    }
}
