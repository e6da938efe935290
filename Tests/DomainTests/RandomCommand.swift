import Domain

// What somebody might ask of an order: anything, by anybody, but more often what makes sense, so that walks go far.

extension SplitMix64 {
    /// Who asks: as a rule somebody whom the order concerns.
    mutating func actor(in order: Order) -> ID<Person> {
        if once(in: 3) { return (cast + [Person.system]).randomElement(using: &self) ?? anna }
        return pick(order.orderer, order.holder, order.offer?.waiting.randomElement(using: &self) ?? order.holder)
    }

    mutating func circumstances(latest: Act?) -> Order.Circumstances {
        Order.Circumstances(isSuperior: once(in: 4), openSubOrders: once(in: 8) ? 1 : 0, latest: latest)
    }

    /// Any command, with arguments good and bad.
    mutating func command() -> Order.Command {
        switch Int.random(in: 0..<22, using: &self) {
        case 0...4: offer()
        case 5...7: .accept
        case 8, 9: .reject(Reason(code: pick("", "absent"), text: text()))
        case 10: .recall
        case 11: .expire
        case 12, 13: .complete(confirmation: ID(raw: .random(in: 1...9_999, using: &self)))
        case 14: .approve
        case 15: .return(reason: text())
        case 16: .reopen(reason: text())
        case 17: once(in: 3) ? .cancel(reason: text()) : .instruct(text())
        case 18: .seize(reason: text())
        case 19, 20: .unaccept(offer: ID(raw: .random(in: 1...9_999, using: &self)))
        default: .due(once(in: 4) ? nil : due(inDays: .random(in: -3...30, using: &self)), reason: text())
        }
    }

    private mutating func offer() -> Order.Command {
        let people = cast.shuffled(using: &self).prefix(.random(in: 0...3, using: &self))
        let twice = once(in: 5) ? people + people : people
        return .offer(
            id: ID(raw: .random(in: 1...9_999, using: &self)),
            to: once(in: 3) ? [.unit(service)] : twice.map(Party.person), people: Array(twice), note: text())
    }

    private mutating func text() -> String { pick("Urlop", "Zażółć gęślą jaźń", "👩‍🔧 e\u{301}", "", " ") }
}
