// The state of an order in words: with the person who has to do something now.

import Domain

extension Wording {
    /// The state of an order.
    ///
    /// - Parameter me: the reader.
    func state(_ order: Order, me: ID<Person>, _ names: Names) -> StateTag {
        let isMine = order.holder == me
        let who: [String: Filling] = ["who": .text(names.person(order.holder).name)]
        switch order.state {
        case .offered: return offered(order, me: me, names)
        case .held where order.isOverdue(at: now):
            return StateTag(
                text: isMine ? words[.stateLateByYou] : words(.stateLateBy, who), tone: "c-red", icon: "clock")
        case .held where order.holder == order.orderer && !isMine:
            return StateTag(text: words(.stateNotOffered, who), tone: "", icon: "clock")
        case .held:
            return StateTag(
                text: isMine ? words[.stateHeldByYou] : words(.stateHeldBy, who), tone: "c-green", icon: "clock")
        case .completed where order.needsApproval:
            return StateTag(text: words[.stateWaitsForApproval], tone: "c-amber", icon: "check")
        case .completed, .approved: return plain(order.state, icon: "check")
        case .cancelled: return plain(order.state, icon: "x")
        }
    }

    /// "Since Fri 20 Nov, 8:15, 3 days 2 h so far"; nil when it is closed.
    func holding(_ order: Order) -> String? {
        guard order.state.isOpen, let last = order.path.last else { return nil }
        let held = span(now.milliseconds - last.from.milliseconds)
        return words(.holdsFor, ["since": .text(moment(last.from).text), "span": .text(held)])
    }

    private func offered(_ order: Order, me: ID<Person>, _ names: Names) -> StateTag {
        let isAsked = order.offer?.waiting.contains(me) ?? false
        let who: [String: Filling] = ["who": .text(names.list(order.offer?.to ?? []))]
        return StateTag(
            text: isAsked ? words[.stateOfferedToYou] : words(.stateOfferedTo, who), tone: "c-violet", icon: "hand")
    }

    private func plain(_ state: Order.State, icon: String) -> StateTag {
        StateTag(text: words.text(.state, state.rawValue), tone: "", icon: icon)
    }
}
