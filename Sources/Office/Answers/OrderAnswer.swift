import Domain

// Orders as the interface shows them: ids are strings, times RFC 3339. What is here is a promise to others; it only grows.

/// An order as it is now.
package struct OrderAnswer: Codable, Hashable, Sendable {
    package let id: ID<Order>
    package let thread: ID<Thread>
    /// The message in which it was given.
    package let message: ID<Message>
    package let parent: ID<Order>?
    /// The subject of its thread.
    package let title: String
    package let orderer: ID<Person>
    package let holder: ID<Person>
    package let state: Order.State
    package let offer: OfferAnswer?
    /// `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM` in the organisation's time zone.
    package let due: String?
    package let overdue: Bool
    package let asked: AskedAnswer?
    package let needsApproval: Bool
    package let mayReject: Bool
    package let created: Instant
    package let completed: CompletedAnswer?
    package let version: Int
    package let path: [HoldingAnswer]
    /// Offers that were answered, taken back or expired.
    package let past: [OfferAnswer]

    init(_ order: Order, title: String, now: Instant) {
        id = order.id
        thread = order.thread
        message = order.message
        parent = order.parent
        self.title = title
        orderer = order.orderer
        holder = order.holder
        state = order.state
        offer = order.offer.map(OfferAnswer.init)
        due = order.due?.text
        overdue = order.isOverdue(at: now)
        asked = order.asked.map { AskedAnswer(due: $0.due.text, reason: $0.reason, at: $0.at) }
        needsApproval = order.needsApproval
        mayReject = order.mayReject
        created = order.created
        completed = order.finished.map(CompletedAnswer.init)
        version = order.version
        path = order.path.map { HoldingAnswer(person: $0.person, from: $0.from, to: $0.to, how: $0.how) }
        past = order.past.map(OfferAnswer.init)
    }
}

/// An offer, open or answered.
package struct OfferAnswer: Codable, Hashable, Sendable {
    package let id: ID<Offer>
    package let by: ID<Person>
    package let to: [PartyAnswer]
    /// Everybody who may answer it, or might have.
    package let people: [ID<Person>]
    package let note: String
    package let at: Instant
    package let expires: Instant?
    package let declined: [DeclinedAnswer]
    package let answer: Offer.How?
    package let answeredBy: ID<Person>?
    package let answeredAt: Instant?
    /// A code of the dictionary `rejection-reasons`.
    package let reason: String?
    package let text: String?

    init(_ offer: Offer) {
        id = offer.id
        by = offer.by
        to = offer.to.map(PartyAnswer.init)
        people = offer.people
        note = offer.note
        at = offer.at
        expires = offer.expires
        declined = offer.declined.map {
            DeclinedAnswer(person: $0.person, at: $0.at, reason: $0.reason.code, text: $0.reason.text)
        }
        answer = offer.answer?.how
        answeredBy = offer.answer?.by
        answeredAt = offer.answer?.at
        reason = offer.answer?.reason?.code
        text = offer.answer?.reason?.text
    }
}

/// One of several who said no.
package struct DeclinedAnswer: Codable, Hashable, Sendable {
    package let person: ID<Person>
    package let at: Instant
    package let reason: String
    package let text: String
}

/// A person or a unit, as `{"person": id}` or `{"unit": id}`.
package struct PartyAnswer: Codable, Hashable, Sendable {
    package let person: ID<Person>?
    package let unit: ID<Unit>?

    init(_ party: Party) {
        switch party {
        case .person(let id): (person, unit) = (id, nil)
        case .unit(let id): (person, unit) = (nil, id)
        }
    }
}

/// A later date that the holder asked for.
package struct AskedAnswer: Codable, Hashable, Sendable {
    package let due: String
    package let reason: String
    package let at: Instant
}

/// How an order was done.
package struct CompletedAnswer: Codable, Hashable, Sendable {
    package let at: Instant
    package let by: ID<Person>
    /// `nil` where nothing was due.
    package let onTime: Bool?
    /// Whole minutes past the due date, 0 when on time.
    package let lateMinutes: Int
    package let confirmation: ID<Message>

    init(_ finished: Order.Finished) {
        at = finished.at
        by = finished.by
        onTime = finished.late.map { _ in !finished.isLate }
        lateMinutes = Int(max(0, finished.late ?? 0) / 60_000)
        confirmation = finished.confirmation
    }
}

/// A stretch of the path: who was responsible, from when, until when.
package struct HoldingAnswer: Codable, Hashable, Sendable {
    package let person: ID<Person>
    package let from: Instant
    package let to: Instant?
    package let how: Order.Holding.How
}
