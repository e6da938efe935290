import Domain
import Testing

// Who sees a thread: domain.md, "Messages".

@Suite struct ParticipantsTests {
    @Test func `nobody sees a thread in which they have no part`() {
        #expect(cast.allSatisfy { !Participants().contains($0) })
    }

    @Test func `whoever is offered an order sees the thread until they reject it`() {
        var thread = Participants()
        thread.apply(.offered(offer(to: marek)), by: anna)
        #expect(thread.contains(marek))
        #expect(!thread.contains(ewa))
        thread.apply(.rejected(offer: first, reason: Reason(text: "Urlop")), by: marek)
        #expect(!thread.contains(marek))
    }

    @Test func `one of several who says no loses sight of the thread, the others do not`() {
        var thread = Participants()
        thread.apply(.offered(offer(to: marek, ewa)), by: anna)
        thread.apply(.declined(offer: first, reason: Reason(text: "Urlop")), by: marek)
        #expect(!thread.contains(marek))
        #expect(thread.contains(ewa))
    }

    @Test func `with two offers open, whoever rejects one still sees the thread`() {
        var thread = Participants()
        thread.apply(.offered(offer(to: marek)), by: anna)
        thread.apply(.offered(offer(to: marek)), by: ewa)
        thread.apply(.rejected(offer: first, reason: Reason(text: "Urlop")), by: marek)
        #expect(thread.contains(marek))
        thread.apply(.rejected(offer: second, reason: Reason(text: "Urlop")), by: marek)
        #expect(!thread.contains(marek))
    }

    @Test func `a member who rejects an offer stays one`() {
        var thread = Participants()
        thread.join(marek)
        thread.apply(.offered(offer(to: marek)), by: anna)
        thread.apply(.rejected(offer: first, reason: Reason(text: "Urlop")), by: marek)
        #expect(thread.contains(marek))
    }

    @Test func `whoever joins while an offer is open stays after rejecting it`() {
        var thread = Participants()
        thread.apply(.offered(offer(to: marek)), by: anna)
        thread.join(marek)
        thread.apply(.rejected(offer: first, reason: Reason(text: "Urlop")), by: marek)
        #expect(thread.contains(marek))
    }

    @Test func `whoever accepts stays, also after rejecting another offer`() {
        var thread = Participants()
        thread.apply(.offered(offer(to: marek)), by: anna)
        thread.apply(.accepted(offer: first), by: marek)
        thread.apply(.offered(offer(to: marek)), by: anna)
        thread.apply(.rejected(offer: second, reason: Reason(text: "Urlop")), by: marek)
        #expect(thread.contains(marek))
    }

    @Test func `a superior who takes an order over sees the thread, and whoever had it still does`() {
        var thread = Participants()
        thread.apply(.offered(offer(to: marek)), by: anna)
        thread.apply(.accepted(offer: first), by: marek)
        thread.apply(.seized(from: marek, reason: "Pilne"), by: piotr)
        #expect(thread.contains(piotr))
        #expect(thread.contains(marek))
    }

    @Test(arguments: [
        Order.Event.recalled(offer: ID(raw: 41)), .expired(offer: ID(raw: 41)), .cancelled(reason: "Zbędne"),
    ])
    func `whoever did not reject an offer goes on seeing the thread when it ends otherwise`(end: Order.Event) {
        var thread = Participants()
        thread.apply(.offered(offer(to: marek)), by: anna)
        thread.apply(end, by: anna)
        #expect(thread.contains(marek))
        #expect(!thread.contains(anna))
    }

    private let first = ID<Offer>(raw: 41)
    private let second = ID<Offer>(raw: 42)

    private func offer(to people: ID<Person>...) -> Offer {
        Offer(id: first, by: anna, to: people.map(Party.person), people: people, note: "", at: monday)
    }
}
