import Domain
import Office

// An order as it stands on a page.

extension Viewpoint {
    /// The card of an order.
    ///
    /// - Parameters:
    ///   - attempt: a form that was refused.
    ///   - losesSight: whether the reader would not see the thread any more after rejecting.
    ///   - isAlone: without the thread around it, in which its other parts are.
    func card(
        _ sight: OrderSight, _ attempt: Attempt? = nil, losesSight: Bool = false, isAlone: Bool = false
    ) -> OrderCard {
        let order = sight.order
        return OrderCard(
            id: order.id.description, state: wording.state(order, me: me, names),
            orderer: names.person(order.orderer), holder: names.person(order.holder), due: due(order),
            created: wording.moment(order.created), holding: wording.holding(order), asked: asked(order),
            steps: wording.steps(order, names), parent: isAlone ? nil : order.parent?.description,
            openSubOrders: sight.openSubOrders > 0
                ? words(.subOrdersOpen, ["n": .number(sight.openSubOrders)]) : nil,
            acts: ActForms(self, sight, attempt, losesSight: losesSight).acts)
    }

    func due(_ order: Order) -> DueTag? { order.due.map { wording.due($0, isOpen: order.state.isOpen) } }

    private func asked(_ order: Order) -> AskedDue? {
        guard let asked = order.asked, order.state.isOpen else { return nil }
        let answer = AskedDue.Answer(
            day: asked.due.day.description, time: asked.due.minute.map(DueForm.clock) ?? "")
        return AskedDue(
            person: names.person(order.holder), due: wording.due(asked.due, isOpen: false), reason: asked.reason,
            asked: wording.moment(asked.at), answer: order.orderer == me ? answer : nil)
    }
}
