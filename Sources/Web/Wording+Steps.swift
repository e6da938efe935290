// "Who is responsible" as a list: every offer and its answer, every holder and for how long.

import Domain

extension Wording {
    /// The steps of an order in their order, the first one numbered 1.
    func steps(_ order: Order, _ names: Names) -> [OrderCard.Step] {
        let all = holdings(order, names) + offers(order, names) + end(order, names)
        // Sorting keeps the order of what happened in the same millisecond.
        return all.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
            .enumerated().map { index, item in item.element.card(index + 1) }
    }

    /// A step and when it was.
    private struct Step {
        let at: Instant
        let who: String
        let act: String
        var quote: String?
        let line: String
        let tone: String

        func card(_ number: Int) -> OrderCard.Step {
            OrderCard.Step(number: number, who: who, act: act, quote: quote, line: line, tone: tone)
        }
    }

    private func step(
        _ at: Instant, _ who: String, _ act: Word, _ tone: String, quote: String? = nil, more: String? = nil,
        _ values: [String: Filling] = [:]
    ) -> Step {
        let line = [moment(at).text, more].compactMap { $0 }.joined(separator: " · ")
        return Step(at: at, who: who, act: words(act, values), quote: quote, line: line, tone: tone)
    }

    private func holdings(_ order: Order, _ names: Names) -> [Step] {
        order.path.map { holding in
            let who = names.person(holding.person).name
            guard holding.how != .ordered else { return beginning(order, holding, names) }
            let held = holding.to.map { span($0.milliseconds - holding.from.milliseconds) }
            let told = held.map { words(.stepSpan, ["span": .text($0)]) }
            let isLast = holding.to == nil && order.state.isOpen
            let act: Word = holding.how == .seized ? .stepSeized : isLast ? .stepHolds : .stepAccepted
            return step(holding.from, who, act, "s-a", more: told)
        }
    }

    /// A new order is offered as it is given: one step.
    private func beginning(_ order: Order, _ holding: Order.Holding, _ names: Names) -> Step {
        let who = names.person(holding.person).name
        guard let first = firstOffer(order) else { return step(holding.from, who, .stepOrdered, "") }
        let waits = first.answer == nil ? words[.stepWaits] : nil
        return step(holding.from, who, .stepOrderedFor, "", more: waits, ["to": .text(names.list(first.to))])
    }

    /// The offer that was made together with the order.
    private func firstOffer(_ order: Order) -> Offer? {
        (order.past.first ?? order.offer).flatMap { $0.at == order.path.first?.from ? $0 : nil }
    }

    private func offers(_ order: Order, _ names: Names) -> [Step] {
        (order.past + (order.offer.map { [$0] } ?? [])).flatMap { offer in
            let waits = offer.answer == nil ? words[.stepWaits] : nil
            let isFirst = offer.id == firstOffer(order)?.id
            let made = step(
                offer.at, names.person(offer.by).name, .stepOffered, "s-v", more: waits,
                ["to": .text(names.list(offer.to))])
            let declined = offer.declined.map { no in
                step(
                    no.at, names.person(no.person).name, .stepDeclined, "s-r",
                    quote: names.reason(no.reason.code, no.reason.text))
            }
            return (isFirst ? [] : [made]) + declined + answer(offer, names)
        }
    }

    /// An acceptance is a holding already; a withdrawal follows from what the end or the seizure says.
    private func answer(_ offer: Offer, _ names: Names) -> [Step] {
        guard let answer = offer.answer else { return [] }
        let who = names.person(answer.by).name
        switch answer.how {
        case .accepted, .withdrawn: return []
        case .rejected:
            let why = names.reason(answer.reason?.code, answer.reason?.text)
            return [step(answer.at, who, .stepRejected, "s-r", quote: why)]
        case .recalled: return [step(answer.at, who, .stepRecalled, "s-r")]
        case .expired: return [step(answer.at, words[.system], .stepExpired, "s-r")]
        }
    }

    private func end(_ order: Order, _ names: Names) -> [Step] {
        if let done = order.finished {
            let late = done.late.map { punctuality(late: $0).text }
            return [step(done.at, names.person(done.by).name, .stepCompleted, "s-a", more: late)]
        }
        guard order.state == .cancelled, let ended = order.ended else { return [] }
        return [step(ended, names.person(order.orderer).name, .stepCancelled, "s-r")]
    }
}
