// The rows of the line: people in the order in which they came in, the orderer first. Where there are too many, those who
// matter least now share the last row; the list below the drawing still names everybody.

import Domain

/// Who stands where.
struct LineRows {
    /// What a row is about.
    enum Lane: Hashable {
        case person(ID<Person>)
        case unit(ID<Unit>)
        /// So many people and units together.
        case others(Int)
    }

    let lanes: [Lane]
    private let places: [Party: Int]

    /// Rows that can still be read at a glance.
    static let most = 8

    init(_ course: Course) {
        var parties: [Party] = []
        func meet(_ party: Party) { if !parties.contains(party) { parties.append(party) } }
        for deed in course.deeds {
            switch deed.sort {
            case .expired, .completed, .approved, .returned, .reopened, .cancelled, .split: break
            default: meet(.person(deed.by))
            }
            for party in deed.sort.made?.to ?? [] { meet(party) }
        }
        let shown = Self.shown(parties, course)
        var places: [Party: Int] = [:]
        for party in parties { places[party] = shown.firstIndex(of: party) ?? shown.count }
        self.places = places
        let rest = parties.count - shown.count
        lanes =
            shown.map { party in
                switch party {
                case .person(let id): .person(id)
                case .unit(let id): .unit(id)
                }
            } + (rest > 0 ? [.others(rest)] : [])
    }

    /// Those with a row of their own, as they came in.
    private static func shown(_ parties: [Party], _ course: Course) -> [Party] {
        guard parties.count > most else { return parties }
        let order = course.order
        // The orderer, who has to do something now, who held it last, and who was asked last.
        var first = [Party.person(order.orderer), .person(order.holder)] + (order.offer?.to.prefix(2) ?? [])
        first += course.stretches.reversed().map { .person($0.person) } + parties.reversed()
        var kept: Set<Party> = []
        for party in first where parties.contains(party) && kept.count < most - 1 { kept.insert(party) }
        return parties.filter(kept.contains)
    }

    /// The row of a party; somebody who is nowhere, such as the clock, is with the orderer.
    func place(of party: Party) -> Int { places[party] ?? 0 }
    func place(of person: ID<Person>) -> Int { place(of: .person(person)) }

    /// The rows of those to whom an offer was made, each once, other than the one it comes from.
    func places(of offer: Offer) -> [Int] {
        Array(Set(offer.asked.map(place(of:))).subtracting([place(of: offer.by)])).sorted()
    }
}

extension Offer {
    /// Those to whom it was addressed, and those of a unit who said no for themselves.
    var asked: [Party] {
        var refused = declined.map { Party.person($0.person) }
        if let answer, answer.how == .rejected { refused.append(.person(answer.by)) }
        return to + refused.filter { !to.contains($0) }
    }
}
