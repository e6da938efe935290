// What stands beside the rows of the line: who it is, and for how long they held it or what they said.

import Domain

extension Wording {
    /// The name and the part of one row.
    func row(_ lane: LineRows.Lane, _ course: Course, _ names: Names) -> (name: String, role: String) {
        switch lane {
        case .unit(let unit):
            let last = last(.unit(unit), course)
            return (names.unit(unit), last == .accepted ? words[.unitHint] : last.flatMap(role) ?? words[.unitHint])
        case .others(let count): return (words(.lineOthers, ["n": .number(count)]), words[.lineOthersHint])
        case .person(let id):
            let person = names.person(id)
            let name = person.isMe ? words(.lineYou, ["name": .text(person.name)]) : person.name
            return (name, role(id, course))
        }
    }

    private func role(_ person: ID<Person>, _ course: Course) -> String {
        let held = course.stretches.filter { $0.person == person }.reduce(Int64(0)) { sum, stretch in
            let end = stretch.to.map { course.deeds[$0].at } ?? now
            return sum + max(0, end.milliseconds - course.deeds[stretch.from].at.milliseconds)
        }
        let isOrderer = person == course.order.orderer
        let hasTaken = course.order.path.contains { $0.person == person && $0.how != .ordered }
        if isOrderer { return hasTaken ? "\(words[.lineOrderer]) · \(span(held))" : words[.lineOrderer] }
        return hasTaken ? span(held) : last(.person(person), course).flatMap(role) ?? ""
    }

    /// What became of the last offer to somebody.
    private func last(_ party: Party, _ course: Course) -> Outcome? {
        course.deeds.last { $0.sort.made?.asked.contains(party) ?? false }.flatMap { deed in
            deed.sort.made.map { course.outcome(of: $0, for: party).0 }
        }
    }

    private func role(_ outcome: Outcome) -> String? {
        switch outcome {
        case .waiting: words[.lineWaiting]
        case .accepted: nil
        case .taken: words[.lineTaken]
        case .rejected: words[.lineRejected]
        case .recalled, .withdrawn: words[.lineRecalled]
        case .expired: words[.lineUnanswered]
        }
    }
}
