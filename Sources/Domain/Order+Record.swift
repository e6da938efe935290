// How an order's events stand in the log: which act it is, whom it concerns, and the payload that its commitment binds.
// The encoding of each event is written out by hand: what was once written must be readable for ever.

extension Order.Event {
    package var act: Act {
        switch self {
        case .created: .order
        case .offered: .offer
        case .accepted: .accept
        case .unaccepted: .unaccept
        case .declined: .decline
        case .rejected: .reject
        case .recalled: .recall
        case .expired: .expire
        case .completed: .complete
        case .approved: .approve
        case .returned: .return
        case .reopened: .reopen
        case .cancelled: .cancel
        case .seized: .seize
        case .dueAsked: .askDue
        case .dueChanged: .changeDue
        case .instructed: .instruct
        }
    }

    /// The person to whom it happens: the one an offer is made to (when it is one), the displaced holder.
    package var subject: ID<Person>? {
        switch self {
        case .offered(let offer): offer.people.count == 1 ? offer.people[0] : nil
        case .seized(let from, _): from
        case .created(let created): created.orderer
        default: nil
        }
    }

    package var payload: Canonical {
        switch self {
        case .created(let new): new.payload
        case .offered(let offer): offer.payload
        case .accepted(let offer), .unaccepted(let offer), .recalled(let offer), .expired(let offer):
            .array([.id(offer)])
        case .declined(let offer, let reason), .rejected(let offer, let reason):
            .array([.id(offer), .text(reason.code), .text(reason.text)])
        case .completed(let late, let confirmation): .array([.optional(late), .id(confirmation)])
        case .approved: .array([])
        case .returned(let reason), .reopened(let reason), .cancelled(let reason): .array([.text(reason)])
        case .seized(let from, let reason): .array([.id(from), .text(reason)])
        case .dueAsked(let due, let reason): .array([due.payload, .text(reason)])
        case .dueChanged(let due, let reason): .array([due?.payload ?? .null, .text(reason)])
        case .instructed(let text): .array([.text(text)])
        }
    }

    /// Reads what `payload` wrote; `nil` when it is not such a payload.
    ///
    /// - Parameter at: when the act happened: an offer was made at the moment of its event.
    package init?(_ act: Act, _ payload: Canonical, order: ID<Order>, by: ID<Person>, at: Instant) {
        guard let parts = payload.asArray else { return nil }
        switch act {
        case .order:
            guard let new = Order.Created(parts, id: order) else { return nil }
            self = .created(new)
        case .offer:
            guard let offer = Offer(parts, by: by, at: at) else { return nil }
            self = .offered(offer)
        default:
            guard let event = Self(simple: act, parts) else { return nil }
            self = event
        }
        // Only what `payload` writes: nothing left over, nothing passed over.
        guard self.payload == payload else { return nil }
    }

    private init?(simple act: Act, _ parts: [Canonical]) {
        func text(_ index: Int) -> String? { parts.indices.contains(index) ? parts[index].asText : nil }
        let offer = parts.first?.asID(Offer.self)
        let reason = text(1).flatMap { code in text(2).map { Reason(code: code, text: $0) } }
        switch act {
        case .accept: if let offer { self = .accepted(offer: offer) } else { return nil }
        case .unaccept: if let offer { self = .unaccepted(offer: offer) } else { return nil }
        case .recall: if let offer { self = .recalled(offer: offer) } else { return nil }
        case .expire: if let offer { self = .expired(offer: offer) } else { return nil }
        case .decline: if let offer, let reason { self = .declined(offer: offer, reason: reason) } else { return nil }
        case .reject: if let offer, let reason { self = .rejected(offer: offer, reason: reason) } else { return nil }
        case .complete:
            guard parts.count == 2, let message = parts[1].asID(Message.self) else { return nil }
            self = .completed(late: parts[0].asInteger, confirmation: message)
        case .approve: self = .approved
        case .return: if let reason = text(0) { self = .returned(reason: reason) } else { return nil }
        case .reopen: if let reason = text(0) { self = .reopened(reason: reason) } else { return nil }
        case .cancel: if let reason = text(0) { self = .cancelled(reason: reason) } else { return nil }
        case .seize:
            guard let from = parts.first?.asID(Person.self), let reason = text(1) else { return nil }
            self = .seized(from: from, reason: reason)
        case .askDue:
            guard let due = parts.first.flatMap(Due.init), let reason = text(1) else { return nil }
            self = .dueAsked(due, reason: reason)
        case .changeDue:
            guard let reason = text(1) else { return nil }
            self = .dueChanged(parts.first.flatMap(Due.init), reason: reason)
        case .instruct: if let text = text(0) { self = .instructed(text) } else { return nil }
        case .order, .offer, .message, .acknowledge, .observe, .audit, .erase, .nudge, .signIn, .administration:
            return nil
        }
    }
}

extension Order.Created {
    fileprivate var payload: Canonical {
        .array([
            .id(thread), .id(message), .id(parent), .id(orderer), due?.payload ?? .null,
            .integer(needsApproval ? 1 : 0), .integer(mayReject ? 1 : 0), .optional(answerDays.map(Int64.init)),
        ])
    }

    fileprivate init?(_ parts: [Canonical], id: ID<Order>) {
        guard parts.count == 8, let thread = parts[0].asID(Thread.self), let message = parts[1].asID(Message.self),
            let orderer = parts[3].asID(Person.self), let approval = parts[5].asInteger,
            let mayReject = parts[6].asInteger
        else { return nil }
        self.init(
            id: id, thread: thread, message: message, parent: parts[2].asID(), orderer: orderer, due: Due(parts[4]),
            needsApproval: approval == 1, mayReject: mayReject == 1, answerDays: parts[7].asInteger.map { Int($0) })
    }
}

extension Offer {
    fileprivate var payload: Canonical {
        .array([
            .id(id), .array(to.map(\.payload)), .array(people.map(Canonical.id)), .text(note),
            .optional(expires?.milliseconds),
        ])
    }

    fileprivate init?(_ parts: [Canonical], by: ID<Person>, at: Instant) {
        guard parts.count == 5, let id = parts[0].asID(Offer.self), let to = parts[1].asArray,
            let people = parts[2].asArray, let note = parts[3].asText
        else { return nil }
        self.init(
            id: id, by: by, to: to.compactMap(Party.init), people: people.compactMap { $0.asID() }, note: note, at: at,
            expires: parts[4].asInteger.map(Instant.init))
    }
}

extension Party {
    package var payload: Canonical {
        switch self {
        case .person(let id): .array([.text("person"), .id(id)])
        case .unit(let id): .array([.text("unit"), .id(id)])
        }
    }

    fileprivate init?(_ value: Canonical) {
        guard let parts = value.asArray, parts.count == 2 else { return nil }
        switch parts[0].asText {
        case "person": if let id = parts[1].asID(Person.self) { self = .person(id) } else { return nil }
        case "unit": if let id = parts[1].asID(Unit.self) { self = .unit(id) } else { return nil }
        default: return nil
        }
    }
}

extension Due {
    fileprivate var payload: Canonical {
        .array([.integer(Int64(day.number)), .optional(minute.map(Int64.init)), .integer(lapses.milliseconds)])
    }

    fileprivate init?(_ value: Canonical) {
        guard let parts = value.asArray, parts.count == 3, let number = parts[0].asInteger,
            let day = Int(exactly: number).map(Day.init(number:)), day >= .first, day <= .last,
            let lapses = parts[2].asInteger
        else { return nil }
        self.init(
            day: day, minute: parts[1].asInteger.map { Int($0) },
            lapses: Instant(milliseconds: lapses))
    }
}
