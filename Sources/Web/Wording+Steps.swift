// "Who is responsible" as a list: every offer and its answer, every holder and for how long; numbered as on the line.

import Domain

extension Wording {
    /// The steps of an order in their order, the first one numbered 1.
    func steps(_ course: Course, _ names: Names) -> [OrderCard.Step] {
        course.deeds.indices.map { step($0, course, names) }
    }

    /// The same as sentences, for those who do not see the line.
    func story(_ steps: [OrderCard.Step]) -> String {
        steps.map { step in
            let quote = step.quote.map { " " + words(.quoted, ["text": .text($0)]) } ?? ""
            return "\(step.number). \(step.who) \(step.act)\(quote), \(step.line)."
        }.joined(separator: " ")
    }

    private func step(_ index: Int, _ course: Course, _ names: Names) -> OrderCard.Step {
        let deed = course.deeds[index]
        let telling = telling(index, course)
        let to = deed.sort.made.map { names.list($0.to) } ?? ""
        let holder = deed.sort.made.map { names.person($0.by).name } ?? ""
        let isSystem = telling.word == .stepExpired
        var link: String?
        if case .split(let part) = deed.sort { link = part.description }
        return OrderCard.Step(
            number: index + 1, who: isSystem ? words[.system] : names.person(deed.by).name,
            act: words(telling.word, ["to": .text(to), "holder": .text(holder)]),
            quote: names.reason(deed.reason?.code, deed.reason?.text),
            line: [moment(deed.at).text, more(index, course)].compactMap { $0 }.joined(separator: " · "),
            tone: telling.tone, icon: telling.icon, link: link, isAnswered: isAnswered(deed, course))
    }

    /// An offer that was answered says nothing that the answer does not.
    private func isAnswered(_ deed: Course.Deed, _ course: Course) -> Bool {
        if case .offered(let offer) = deed.sort { return course.end(of: offer) != nil }
        return false
    }

    /// For how long it was held, whether an answer is waited for, how late it was done.
    private func more(_ index: Int, _ course: Course) -> String? {
        let deed = course.deeds[index]
        if let offer = deed.sort.made, offer.answer == nil { return words[.stepWaits] }
        switch deed.sort {
        case .completed(let late): return late.map { punctuality(late: $0).text }
        case .accepted, .seized:
            let end = course.stretches.first { $0.from == index }?.to
            return end.map {
                words(.stepSpan, ["span": .text(span(course.deeds[$0].at.milliseconds - deed.at.milliseconds))])
            }
        default: return nil
        }
    }

    private func telling(_ index: Int, _ course: Course) -> (word: Word, tone: String, icon: String) {
        switch course.deeds[index].sort {
        case .ordered(let offer): (offer == nil ? .stepOrdered : .stepOrderedFor, "", "flag")
        case .offered(let offer): (.stepOffered, "s-v", offer.answer == nil ? "clock" : "hand")
        case .accepted: (holds(index, course) ? .stepHolds : .stepAccepted, "s-a", "check")
        case .unaccepted: (.stepUnaccepted, "s-r", "left")
        case .declined: (.stepDeclined, "s-r", "x")
        case .rejected: (.stepRejected, "s-r", "x")
        case .recalled: (.stepRecalled, "s-r", "left")
        case .expired: (.stepExpired, "s-r", "clock")
        case .seized: (.stepSeized, "s-a", "swap")
        case .split: (.stepSplit, "", "hand")
        case .completed: (.stepCompleted, "s-a", "check")
        case .approved: (.stepApproved, "s-a", "check")
        case .returned: (.stepReturned, "s-r", "reply")
        case .reopened: (.stepReopened, "s-r", "left")
        case .cancelled: (.stepCancelled, "s-r", "x")
        }
    }

    /// Whether whoever took it has it still.
    private func holds(_ index: Int, _ course: Course) -> Bool {
        course.order.state.isOpen && course.stretches.contains { $0.from == index && $0.to == nil }
    }
}
