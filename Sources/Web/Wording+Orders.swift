// What became of an order, in words: its state, and who was responsible when.

import Domain
import Office

extension Wording {
    /// The state of an order, with the person who has to do something now.
    ///
    /// - Parameter me: the reader.
    func state(_ order: OrderAnswer, me: ID<Person>, _ names: Names) -> StateTag {
        let holder: [String: Filling] = ["who": .text(names.person(order.holder).name)]
        let isMine = order.holder == me
        switch order.state {
        case .offered:
            let isAsked = order.offer.map { $0.people.contains(me) } ?? false
            let who: [String: Filling] = ["who": .text(order.offer.map { recipients($0.to, names) } ?? "")]
            return tag(isAsked ? words[.stateOfferedToYou] : words(.stateOfferedTo, who), "c-violet", "hand")
        case .held where order.overdue:
            return tag(isMine ? words[.stateLateByYou] : words(.stateLateBy, holder), "c-red", "clock")
        case .held where order.holder == order.orderer && !isMine:
            return tag(words(.stateNotOffered, holder), "", "clock")
        case .held: return tag(isMine ? words[.stateHeldByYou] : words(.stateHeldBy, holder), "c-green", "clock")
        case .completed where order.needsApproval: return tag(words[.stateWaitsForApproval], "c-amber", "check")
        case .completed, .approved: return tag(words.text(.state, order.state.rawValue), "", "check")
        case .cancelled: return tag(words.text(.state, order.state.rawValue), "", "x")
        }
    }

    /// "Since Fri 20 Nov, 8:15, 3 days 2 h so far"; nil when it is closed.
    func holding(_ order: OrderAnswer) -> String? {
        guard order.state.isOpen, let last = order.path.last else { return nil }
        let held = span(now.milliseconds - last.from.milliseconds)
        return words(.holdsFor, ["since": .text(moment(last.from).text), "span": .text(held)])
    }

    /// Names of people and units, "Katarzyna Zawada, Serwis".
    func recipients(_ parties: [PartyAnswer], _ names: Names) -> String {
        parties.compactMap { party in
            party.person.map { names.person($0).name } ?? party.unit.map(names.unit)
        }.joined(separator: ", ")
    }

    private func tag(_ text: String, _ tone: String, _ icon: String) -> StateTag {
        StateTag(text: text, tone: tone, icon: icon)
    }
}
