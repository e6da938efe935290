// The course of an order (przebieg): everything that decided who is responsible, numbered. The line draws it and the list
// tells it, so that both have the same numbers.

import Domain

/// What happened with an order, oldest first.
struct Course: Sendable {
    let order: Order
    let deeds: [Deed]

    /// One thing that happened; its number is its place, from 1.
    struct Deed: Sendable, Hashable {
        let at: Instant
        let by: ID<Person>
        let sort: Sort
        var reason: Reason?
    }

    enum Sort: Sendable, Hashable {
        /// The order was given, with the offer that was made together with it.
        case ordered(Offer?)
        case offered(Offer)
        case accepted(Offer)
        /// Whoever had accepted took that back at once; the same offer is open again.
        case unaccepted(Offer)
        case declined(Offer)
        case rejected(Offer)
        case recalled(Offer)
        case expired(Offer)
        case seized
        /// A part was split off as an order of its own.
        case split(ID<Order>)
        case completed(late: Int64?)
        case approved
        case returned
        case reopened
        case cancelled
    }

    /// What an order does not remember once it is open again, as the log of its thread has it.
    struct Closing: Sendable {
        let act: Act
        let by: ID<Person>
        let at: Instant
        var reason: String?
    }

    /// A part of the order, as an order of its own.
    struct Part: Sendable {
        let id: ID<Order>
        let by: ID<Person>
        let at: Instant
    }

    /// - Parameters:
    ///   - closings: completions, returns, reopenings and so on; nil where only the order itself is known.
    ///   - parts: what was split off it.
    init(_ order: Order, closings: [Closing]? = nil, parts: [Part] = []) {
        let offers = order.past + (order.offer.map { [$0] } ?? [])
        let first = offers.first.flatMap { $0.at == order.created && $0.by == order.orderer ? $0 : nil }
        var deeds = [Deed(at: order.created, by: order.orderer, sort: .ordered(first))]
        for offer in offers {
            let before = order.path.indices.dropFirst().first {
                order.path[$0].how == .putBack && order.path[$0].from == offer.at
            }
            if let before {
                deeds.append(Deed(at: offer.at, by: order.path[before - 1].person, sort: .unaccepted(offer)))
            } else if offer.id != first?.id {
                deeds.append(Deed(at: offer.at, by: offer.by, sort: .offered(offer)))
            }
            deeds += Self.answers(to: offer)
        }
        deeds += order.path.filter { $0.how == .seized }.map { Deed(at: $0.from, by: $0.person, sort: .seized) }
        deeds += parts.map { Deed(at: $0.at, by: $0.by, sort: .split($0.id)) }
        deeds += (closings ?? Self.closings(of: order)).compactMap { Self.deed($0, of: order) }
        self.order = order
        // Sorting keeps the order of what happened in the same millisecond.
        self.deeds = deeds.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
            .map(\.element)
    }

    private static func answers(to offer: Offer) -> [Deed] {
        // Of an offer that is open again, those who said no have said it before.
        let declined = offer.declined.filter { $0.at >= offer.at }
        let deeds = declined.map { Deed(at: $0.at, by: $0.person, sort: .declined(offer), reason: $0.reason) }
        guard let answer = offer.answer else { return deeds }
        let sort: Sort? =
            switch answer.how {
            case .accepted: .accepted(offer)
            case .rejected: .rejected(offer)
            case .recalled: .recalled(offer)
            case .expired: .expired(offer)
            // The cancellation or the seizure says it.
            case .withdrawn: nil
            }
        return deeds + (sort.map { [Deed(at: answer.at, by: answer.by, sort: $0, reason: answer.reason)] } ?? [])
    }

    private static func closings(of order: Order) -> [Closing] {
        if let done = order.finished { return [Closing(act: .complete, by: done.by, at: done.at)] }
        guard order.state == .cancelled, let ended = order.ended else { return [] }
        return [Closing(act: .cancel, by: order.orderer, at: ended)]
    }

    private static func deed(_ closing: Closing, of order: Order) -> Deed? {
        let sort: Sort? =
            switch closing.act {
            case .complete: .completed(late: order.finished?.at == closing.at ? order.finished?.late : nil)
            case .approve: .approved
            case .return: .returned
            case .reopen: .reopened
            case .cancel: .cancelled
            default: nil
            }
        return sort.map {
            Deed(at: closing.at, by: closing.by, sort: $0, reason: closing.reason.map { Reason(text: $0) })
        }
    }
}

// MARK: - Who held it

extension Course {
    /// A stretch of time in which somebody was responsible, from one deed to another; to none where it lasts.
    struct Stretch: Sendable, Hashable {
        let person: ID<Person>
        let from: Int
        var to: Int?
    }

    /// Who held it, without the time in which it was done.
    var stretches: [Stretch] {
        var all: [Stretch] = []
        var holder = order.orderer
        for (index, deed) in deeds.enumerated() {
            switch deed.sort {
            case .offered, .declined, .rejected, .recalled, .expired, .split, .approved: continue
            case .ordered, .accepted, .seized: holder = deed.by
            case .unaccepted(let offer): holder = offer.by
            case .returned, .reopened, .completed, .cancelled: break
            }
            if let last = all.last, last.to == nil { all[all.count - 1].to = index }
            if !deed.sort.closes { all.append(Stretch(person: holder, from: index)) }
        }
        return all
    }

    /// The deed that ended an offer; nil while it is open.
    func end(of offer: Offer) -> Int? {
        guard let answer = offer.answer else { return nil }
        return deeds.firstIndex { deed in
            switch deed.sort {
            case .accepted(let other), .rejected(let other), .recalled(let other), .expired(let other):
                other.id == offer.id
            case .seized, .cancelled: answer.how == .withdrawn && deed.at == answer.at
            default: false
            }
        }
    }

    /// The deed in which somebody said no to an offer that stayed open for others.
    func decline(_ offer: Offer, by person: ID<Person>) -> Int? {
        deeds.firstIndex { deed in
            if case .declined(let other) = deed.sort { return other.id == offer.id && deed.by == person }
            return false
        }
    }
}

extension Course.Sort {
    /// The offer that was made.
    var made: Offer? {
        switch self {
        case .ordered(let offer): offer
        case .offered(let offer), .unaccepted(let offer): offer
        default: nil
        }
    }

    /// Nobody is responsible after it.
    var closes: Bool {
        switch self {
        case .completed, .cancelled: true
        default: false
        }
    }
}
