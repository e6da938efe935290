import Domain
import Store

// An order as one person sees it: with what that person may do with it now.

/// An order, and what may be done with it by the person who looks.
package struct OrderSight: Sendable {
    package let order: Order
    /// The subject of its thread.
    package let title: String
    package let answer: OrderAnswer
    package let acts: Set<OrderAct>
    /// Whether the person sees the whole thread, not only the order.
    package let seesThread: Bool
    package let openSubOrders: Int
    /// The last reminder of what the person has to do with it now.
    package let nudge: Nudged?
    /// Whether the person may remind those who have to do something with it.
    package let mayNudge: Bool
}

/// What can be done with an order.
package enum OrderAct: String, CaseIterable, Hashable, Sendable {
    case accept, unaccept, reject, offer, recall, complete, approve, `return`, reopen, cancel, seize, changeDue, askDue,
        instruct
    /// Split off a sub-order.
    case split
}

extension Look {
    /// An order with everything the person may do with it.
    ///
    /// - Parameters:
    ///   - nudges: the last reminders of orders that the person got.
    ///   - openSubOrders: how many that were split off from it are still open.
    func sight(
        _ order: Order, title: String, seesThread: Bool, nudges: [Int64: Nudged], openSubOrders: Int
    ) throws -> OrderSight {
        let circumstances = try reader.circumstances(
            of: order, for: me, directory, now: now, openSubOrders: openSubOrders)
        let acts = OrderAct.allCases.filter { act in
            order.allows(act.example(order), by: me, at: now, circumstances) && act.fits(order, me)
        }
        return OrderSight(
            order: order, title: title, answer: OrderAnswer(order, title: title, now: now), acts: Set(acts),
            seesThread: seesThread, openSubOrders: circumstances.openSubOrders,
            nudge: nudges[order.id.raw].flatMap { nudge in
                // One that came before the person had to do anything says nothing now.
                order.awaits(me).flatMap { $0 <= nudge.at ? nudge : nil }
            }, mayNudge: mayNudge(order))
    }

    private func mayNudge(_ order: Order) -> Bool {
        do {
            return try !order.awaited(by: me).isEmpty
        } catch {
            return false
        }
    }
}

extension Querying {
    /// What an order does not know itself but decides by: the same for showing an act and for doing it.
    ///
    /// - Parameter openSubOrders: where it is known already.
    func circumstances(
        of order: Order, for person: ID<Person>, _ directory: Directory, now: Instant, openSubOrders: Int? = nil
    ) throws -> Order.Circumstances {
        // Only then does it matter, and it costs a look into the log.
        let isReconsiderable = order.isReconsiderable(by: person, at: now)
        return Order.Circumstances(
            isSuperior: directory.isSuperior(person, of: order.holder),
            openSubOrders: try openSubOrders ?? self.openSubOrders(of: [order.id])[order.id] ?? 0,
            parentClosed: try isClosed(order.parent),
            latest: isReconsiderable ? try latestAct(on: order.id, in: order.thread) : nil)
    }
}

extension OrderAct {
    /// A command of this sort that is refused only where every such command would be.
    fileprivate func example(_ order: Order) -> Order.Command {
        let someone = ID<Person>(raw: .max)
        switch self {
        case .accept: return .accept
        case .unaccept: return .unaccept(offer: ID(raw: .max))
        case .reject: return .reject(Reason(text: "?"))
        case .offer, .split: return .offer(id: ID(raw: .max), to: [.person(someone)], people: [someone], note: "")
        case .recall: return .recall
        case .complete: return .complete(confirmation: ID(raw: .max))
        case .approve: return .approve
        case .return: return .return(reason: "?")
        case .reopen: return .reopen(reason: "?")
        case .cancel: return .cancel(reason: "?")
        case .seize: return .seize(reason: "?")
        case .changeDue, .askDue:
            return .due(Due(day: Day(number: 0), minute: nil, lapses: Instant(milliseconds: 0)), reason: "?")
        case .instruct: return .instruct("?")
        }
    }

    /// A change of the due date is the orderer's; a question is the holder's who is not the orderer.
    fileprivate func fits(_ order: Order, _ person: ID<Person>) -> Bool {
        switch self {
        case .changeDue: order.orderer == person
        case .askDue: order.orderer != person
        default: true
        }
    }
}
