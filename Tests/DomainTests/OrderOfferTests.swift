import Domain
import Testing

// Offers and their answers: domain.md, "Orders", 1 to 4.

@Suite struct OrderOfferTests {
    @Test func `a new order is held by whoever gave it until somebody accepts`() throws {
        var story = Story()
        #expect(story.order.holder == anna)
        try story.act(anna, .offer(to: marek))
        #expect(story.order.state == .offered)
        #expect(story.order.holder == anna)
        #expect(story.order.isNew)
        try story.act(marek, .accept)
        #expect(story.order.state == .held)
        #expect(story.order.holder == marek)
        #expect(!story.order.isNew)
        #expect(story.order.path.map(\.how) == [.ordered, .accepted])
    }

    @Test func `a hand-over is an offer like the first one`() throws {
        var story = try Story.heldByMarek()
        try story.act(marek, .offer(to: katarzyna, note: "Proszę o pomiar"))
        #expect(story.order.holder == marek)
        #expect(story.order.offer?.note == "Proszę o pomiar")
        try story.act(katarzyna, .accept)
        #expect(story.order.path.map(\.person) == [anna, marek, katarzyna])
    }

    @Test func `a second offer is refused while one is open`() throws {
        var story = Story()
        try story.act(anna, .offer(to: marek))
        let offered = story.now
        #expect(story.answer(anna, .offer(to: ewa)) == Refusal(.offerOpen, ["since": .at(offered)]))
    }

    @Test func `an offer to several is taken by whoever is first, and the others are told by whom and when`() throws {
        var story = Story()
        try story.act(anna, .offer(to: marek, katarzyna, ewa))
        try story.act(katarzyna, .accept)
        let taken = Refusal(.offerTaken, ["by": .person(katarzyna), "at": .at(story.now)])
        #expect(story.order.holder == katarzyna)
        #expect(story.answer(marek, .accept) == taken)
        #expect(story.answer(ewa, .reject("Urlop")) == taken)
        #expect(story.answer(anna, .recall) == taken)
        #expect(story.answer(katarzyna, .accept)?.code == .alreadyAnswered)
    }

    @Test func `who took it is told even when it was offered on meanwhile`() throws {
        var story = Story()
        try story.act(anna, .offer(to: marek, katarzyna))
        try story.act(katarzyna, .accept)
        let taken = story.now
        try story.act(katarzyna, .offer(to: piotr))
        #expect(story.answer(marek, .accept) == Refusal(.offerTaken, ["by": .person(katarzyna), "at": .at(taken)]))
        #expect(story.answer(tomasz, .accept)?.code == .notAddressee)
    }

    @Test func `an offer to a unit becomes personal when one of its people accepts, and can be put back`() throws {
        var story = Story()
        let toUnit = Order.Command.offer(
            id: ID(raw: 41), to: [.unit(service)], people: [marek, katarzyna], note: "")
        try story.act(anna, toUnit)
        try story.act(marek, .accept)
        #expect(story.order.holder == marek)
        try story.act(marek, toUnit)
        #expect(story.order.offer?.people == [katarzyna])
        #expect(story.order.holder == marek)
    }

    @Test func `nobody offers an order to themself`() throws {
        var story = try Story.heldByMarek()
        #expect(story.answer(marek, .offer(to: marek))?.code == .offerToSelf)
        let unitOfOne = Order.Command.offer(id: ID(raw: 41), to: [.unit(service)], people: [marek], note: "")
        #expect(story.answer(marek, unitOfOne)?.code == .recipientsRequired)
        try story.act(marek, .offer(to: marek, ewa))
        #expect(story.order.offer?.people == [ewa])
    }

    @Test func `an offer to nobody is refused`() throws {
        #expect(Story().answer(anna, .offer())?.code == .recipientsRequired)
    }

    @Test func `somebody named twice answers once`() throws {
        var story = Story()
        try story.act(anna, .offer(to: marek, marek))
        try story.act(marek, .reject("Urlop"))
        #expect(story.order.state == .held)
        #expect(story.order.past.map { $0.answer?.how } == [.rejected])
    }

    @Test func `a recalled offer can no longer be answered`() throws {
        var story = Story()
        try story.act(anna, .offer(to: marek))
        try story.act(anna, .recall)
        let closed = Refusal(.offerClosed, ["at": .at(story.now)])
        #expect(story.order.holder == anna)
        #expect(story.answer(marek, .accept) == closed)
        #expect(story.answer(anna, .recall) == closed)
    }

    @Test func `only whoever made an offer recalls it`() throws {
        var story = try Story.heldByMarek()
        try story.act(marek, .offer(to: ewa))
        #expect(story.answer(anna, .recall)?.code == .notOfferer)
        #expect(story.answer(ewa, .recall)?.code == .notOfferer)
        try story.act(marek, .recall)
        #expect(story.order.holder == marek)
    }
}
