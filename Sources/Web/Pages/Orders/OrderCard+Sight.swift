import Domain
import Office

// An order as it stands on a page.

extension Viewpoint {
    /// The card of an order.
    ///
    /// - Parameters:
    ///   - course: what happened with it, as its thread has it; nil where only the order is seen.
    ///   - attempt: a form that was refused.
    ///   - draft: the reader's draft of its completion.
    ///   - losesSight: whether the reader would not see the thread any more after rejecting.
    ///   - isAlone: without the thread around it, in which its other parts are.
    func card(
        _ sight: OrderSight, _ course: Course? = nil, _ attempt: Attempt? = nil, _ draft: CompletionForm? = nil,
        losesSight: Bool = false,
        isAlone: Bool = false
    ) -> OrderCard {
        let order = sight.order
        let course = course ?? Course(order)
        let steps = wording.steps(course, names)
        return OrderCard(
            id: order.id.description, state: wording.state(order, me: me, names),
            orderer: names.person(order.orderer), holder: names.person(order.holder), due: due(order),
            created: wording.moment(order.created), holding: wording.holding(order), asked: asked(order),
            line: LineDrawing(course, wording, names, story: wording.story(steps)), steps: steps,
            parent: isAlone ? nil : order.parent?.description,
            openSubOrders: sight.openSubOrders > 0
                ? words(.subOrdersOpen, ["n": .number(sight.openSubOrders)]) : nil,
            acts: ActForms(self, sight, attempt, draft, losesSight: losesSight).acts)
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
