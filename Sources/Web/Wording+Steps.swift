// "Who is responsible" as a list: every offer and its answer, every holder and for how long.

import Domain
import Office

extension Wording {
    /// The steps of an order in their order, the first one numbered 1.
    func steps(_ order: OrderAnswer, _ names: Names) -> [OrderCard.Step] {
        let all = (holdings(order, names) + offers(order, names) + end(order, names)).sorted { $0.at < $1.at }
        return all.enumerated().map { index, step in
            OrderCard.Step(
                number: index + 1, who: step.who, act: step.act, quote: step.quote, line: step.line, tone: step.tone)
        }
    }

    /// A step and when it was.
    private struct Step {
        let at: Instant
        let who: String
        let act: String
        var quote: String?
        let line: String
        let tone: String
    }

    private func holdings(_ order: OrderAnswer, _ names: Names) -> [Step] {
        order.path.map { holding in
            let isOrder = holding.how == .ordered
            let held = holding.to.map { span($0.milliseconds - holding.from.milliseconds) }
            let told = isOrder ? nil : held.map { words(.stepSpan, ["span": .text($0)]) }
            return Step(
                at: holding.from, who: names.person(holding.person).name,
                act: words[act(holding, isLast: holding.to == nil && order.state.isOpen)],
                line: line(holding.from, told), tone: isOrder ? "" : "s-a")
        }
    }

    private func act(_ holding: HoldingAnswer, isLast: Bool) -> Word {
        switch holding.how {
        case .ordered: .stepOrdered
        case .accepted: isLast ? .stepHolds : .stepAccepted
        case .seized: .stepSeized
        }
    }

    private func offers(_ order: OrderAnswer, _ names: Names) -> [Step] {
        (order.past + (order.offer.map { [$0] } ?? [])).flatMap { offer in
            let to: [String: Filling] = ["to": .text(recipients(offer.to, names))]
            let waits = offer.answer == nil ? words[.stepWaits] : nil
            let made = Step(
                at: offer.at, who: names.person(offer.by).name, act: words(.stepOffered, to),
                line: line(offer.at, waits),
                tone: "s-v")
            return [made] + declined(offer, names) + answer(offer, names)
        }
    }

    private func declined(_ offer: OfferAnswer, _ names: Names) -> [Step] {
        offer.declined.map { no in
            Step(
                at: no.at, who: names.person(no.person).name, act: words[.stepDeclined],
                quote: names.reason(no.reason, no.text), line: line(no.at, nil), tone: "s-r")
        }
    }

    /// An acceptance is a holding already; a withdrawal follows from what the end or the seizure says.
    private func answer(_ offer: OfferAnswer, _ names: Names) -> [Step] {
        guard let how = offer.answer, let at = offer.answeredAt, let by = offer.answeredBy else { return [] }
        switch how {
        case .accepted, .withdrawn: return []
        case .rejected:
            return [
                Step(
                    at: at, who: names.person(by).name, act: words[.stepRejected],
                    quote: names.reason(offer.reason, offer.text), line: line(at, nil), tone: "s-r")
            ]
        case .recalled:
            return [
                Step(at: at, who: names.person(by).name, act: words[.stepRecalled], line: line(at, nil), tone: "s-r")
            ]
        case .expired:
            return [Step(at: at, who: words[.system], act: words[.stepExpired], line: line(at, nil), tone: "s-r")]
        }
    }

    private func end(_ order: OrderAnswer, _ names: Names) -> [Step] {
        guard let done = order.completed else { return [] }
        let late = done.onTime.map { $0 ? -1 : Int64(done.lateMinutes) * 60_000 }
        return [
            Step(
                at: done.at, who: names.person(done.by).name, act: words[.stepCompleted],
                line: line(done.at, late.map { punctuality(late: $0).text }), tone: "s-a")
        ]
    }

    private func line(_ at: Instant, _ more: String?) -> String {
        [moment(at).text, more].compactMap { $0 }.joined(separator: " · ")
    }
}
