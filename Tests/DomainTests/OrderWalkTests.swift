import Domain
import Testing

@Suite struct OrderWalkTests {
    @Test func `whatever people ask of an order, its invariants hold and its events give it again`() {
        var states: Set<Order.State> = []
        var acts: Set<Act> = []
        var refusals: Set<Refusal.Code> = []
        for seed in UInt64(1)...2_000 {
            var walk = OrderWalk(seed: seed)
            for step in 1...40 {
                let faults = walk.step()
                guard faults.isEmpty else {
                    Issue.record("seed \(seed), step \(step): \(faults.joined(separator: "; "))")
                    return
                }
            }
            #expect(walk.fromTheLog == walk.order, "seed \(seed)")
            states.formUnion(walk.seen.states)
            acts.formUnion(walk.seen.acts)
            refusals.formUnion(walk.seen.refusals)
        }
        // The walks went everywhere, or they would say little.
        #expect(states == Set(Order.State.allCases))
        #expect(acts == Set(Act.allCases.filter { $0.concernsOrder && $0 != .order }))
        #expect(refusals == everyRefusal)
    }

    /// Every way in which `Order.decide` refuses.
    private let everyRefusal: Set<Refusal.Code> = [
        .notAllowed, .notHolder, .notOrderer, .notOfferer, .notSuperior, .notAddressee, .offerTaken, .offerClosed,
        .offerOpen, .noOffer, .orderClosed, .orderOpen, .alreadyAnswered, .reasonRequired, .mayNotReject, .offerToSelf,
        .subOrdersOpen, .noApproval, .recipientsRequired, .dateOutOfRange, .tooLate,
    ]
}
