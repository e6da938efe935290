import Domain
import Testing

// Saying no, and saying nothing: domain.md, "Orders", 3 and 4.

@Suite struct OrderRejectionTests {
    @Test func `a rejected order stays with whoever offered it, not with the first orderer`() throws {
        var story = try Story.heldByMarek()
        try story.act(marek, .offer(to: katarzyna))
        try story.act(katarzyna, .reject(Reason(code: "absent", text: "Urlop do piątku")))
        #expect(story.order.state == .held)
        #expect(story.order.holder == marek)
        #expect(story.order.past.last?.answer?.by == katarzyna)
        #expect(story.order.past.last?.answer?.reason == Reason(code: "absent", text: "Urlop do piątku"))
    }

    @Test(arguments: [Reason(text: ""), Reason(text: " \n"), Reason(code: " ", text: "")])
    func `a rejection without a reason is refused`(reason: Reason) throws {
        var story = Story()
        try story.act(anna, .offer(to: marek))
        #expect(story.answer(marek, .reject(reason)) == Refusal(.reasonRequired, fields: ["reason", "text"]))
    }

    @Test func `a reason of the dictionary is enough`() throws {
        var story = Story()
        try story.act(anna, .offer(to: marek))
        try story.act(marek, .reject(Reason(code: "absent", text: "")))
        #expect(story.order.holder == anna)
    }

    @Test func `one of several says no, and the others may still accept`() throws {
        var story = Story()
        try story.act(anna, .offer(to: marek, katarzyna, ewa))
        let events = try story.act(marek, .reject("Urlop"))
        #expect(events == [.declined(offer: ID(raw: 41), reason: Reason(text: "Urlop"))])
        #expect(story.order.state == .offered)
        #expect(story.order.offer?.waiting == [katarzyna, ewa])
        #expect(story.answer(marek, .accept)?.code == .alreadyAnswered)
        #expect(story.answer(marek, .reject("Urlop"))?.code == .alreadyAnswered)
        try story.act(ewa, .accept)
        #expect(story.order.holder == ewa)
    }

    @Test func `when the last of several says no, the order stays with the offerer`() throws {
        var story = Story()
        try story.act(anna, .offer(to: marek, katarzyna))
        try story.act(marek, .reject("Urlop"))
        let events = try story.act(katarzyna, .reject("Brak uprawnień"))
        #expect(events == [.rejected(offer: ID(raw: 41), reason: Reason(text: "Brak uprawnień"))])
        #expect(story.order.state == .held)
        #expect(story.order.holder == anna)
        #expect(story.order.past.first?.declined.map(\.person) == [marek])
    }

    @Test func `an order that may not be rejected is not rejected`() throws {
        var story = Story(mayReject: false)
        try story.act(anna, .offer(to: marek))
        #expect(story.answer(marek, .reject("Nie chcę"))?.code == .mayNotReject)
    }

    @Test func `a hand-over of an order that may not be rejected may be`() throws {
        var story = Story(mayReject: false)
        try story.act(anna, .offer(to: marek))
        try story.act(marek, .accept)
        try story.act(marek, .offer(to: katarzyna))
        try story.act(katarzyna, .reject("Urlop"))
        #expect(story.order.holder == marek)
    }

    @Test func `an unanswered offer goes back to its offerer by the clock`() throws {
        var story = Story(answerDays: 3)
        try story.act(anna, .offer(to: marek))
        let expires = story.now.adding(days: 3)
        #expect(story.order.offer?.expires == expires)
        story.now = expires.adding(milliseconds: -1)
        #expect(story.answer(Person.system, .expire)?.code == .noOffer)
        story.now = expires
        #expect(story.answer(anna, .expire)?.code == .notAllowed)
        #expect(try story.act(Person.system, .expire) == [.expired(offer: ID(raw: 41))])
        #expect(story.order.holder == anna)
        #expect(story.answer(marek, .accept)?.code == .offerClosed)
    }

    @Test func `an offer of a kind without a limit never expires`() throws {
        var story = Story()
        try story.act(anna, .offer(to: marek))
        story.now = story.now.adding(days: 10_000)
        #expect(story.answer(Person.system, .expire)?.code == .noOffer)
    }
}
