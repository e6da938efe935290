import Domain

// What holds for every order at every moment: the diagram above `Order`, as code.

extension Order {
    /// The invariants that do not hold; empty for every order that can come about.
    var violations: [String] {
        (holdings + offers + states).filter { !$0.holds }.map(\.rule)
    }

    private typealias Invariant = (rule: String, holds: Bool)

    private var holdings: [Invariant] {
        [
            ("the holder is the last of the path", path.last?.person == holder),
            (
                "exactly the last stretch is open",
                path.last?.to == nil && path.dropLast().allSatisfy { $0.to != nil }
            ),
            (
                "each stretch begins where the one before ends",
                zip(path, path.dropFirst()).allSatisfy { $0.to == $1.from }
            ),
            ("nobody follows themself", zip(path, path.dropFirst()).allSatisfy { $0.person != $1.person }),
            (
                "the path begins with the orderer",
                path.first?.person == orderer && path.first?.from == created && path.first?.how == .ordered
            ),
        ]
    }

    private var offers: [Invariant] {
        let people = offer?.people ?? []
        return [
            ("offered is to have an open offer", (state == .offered) == (offer != nil)),
            ("the open offer has no answer", offer?.answer == nil),
            ("the open offer is the holder's", offer == nil || offer?.by == holder),
            ("an offer is to somebody else", !people.contains(holder)),
            ("an offer names nobody twice", Set(people).count == people.count),
            ("somebody may still answer", offer == nil || offer?.waiting.isEmpty == false),
            ("every past offer has its answer", past.allSatisfy { $0.answer != nil }),
            (
                "an accepted offer was to whoever accepted it",
                past.allSatisfy { past in
                    past.answer?.how != .accepted || past.people.contains { $0 == past.answer?.by }
                }
            ),
        ]
    }

    private var states: [Invariant] {
        let isDone = state == .completed || state == .approved
        return [
            ("done is to have a result", isDone == (finished != nil)),
            ("closed is to have an end", state.isOpen == (ended == nil)),
            ("what is done ended when it was done", finished == nil || finished?.at == ended),
            ("the holder did it", finished == nil || finished?.by == holder),
            ("only an open order asks for a date", asked == nil || state.isOpen),
            ("approved only where the kind asks for it", state != .approved || needsApproval),
        ]
    }
}
