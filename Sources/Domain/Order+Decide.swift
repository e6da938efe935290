// The rules: what may be done with an order, by whom, in which state. Pure; whoever calls saves the events.

extension Order {
    /// What follows from a command, or why it is refused. Nothing changes until the events are applied.
    ///
    /// - Parameters:
    ///   - by: who asks; the clock, `Person.system`, for `expire` and nothing else.
    ///   - at: when; also what "late" is measured by.
    ///   - circumstances: what the order itself does not know.
    package func decide(
        _ command: Command, by: ID<Person>, at: Instant, _ circumstances: Circumstances = Circumstances()
    ) throws(Refusal) -> [Event] {
        switch command {
        case .offer(let id, let to, let people, let note):
            return [.offered(try offering(id, to: to, people: people, note: note, by: by, at: at))]
        case .accept: return [.accepted(offer: try answering(by).id)]
        case .unaccept(let id):
            try reconsidering(by, at: at, circumstances)
            return [.unaccepted(offer: id)]
        case .reject(let reason): return try rejecting(reason, by: by)
        case .recall: return [.recalled(offer: try recalling(by).id)]
        case .expire: return [.expired(offer: try expiring(by, at: at).id)]
        case .complete(let confirmation):
            try completing(by, circumstances)
            return [.completed(late: due.map { at.milliseconds - $0.lapses.milliseconds }, confirmation: confirmation)]
        case .approve:
            try approving(by)
            return [.approved]
        case .return(let reason):
            try approving(by)
            try parentOpen(circumstances)
            return [.returned(reason: try required(reason))]
        case .reopen(let reason):
            try reopening(by)
            try parentOpen(circumstances)
            return [.reopened(reason: try required(reason))]
        case .cancel(let reason):
            try ordererOnly(by)
            try openOnly()
            return [.cancelled(reason: try required(reason))]
        case .seize(let reason):
            try seizing(by, circumstances)
            return [.seized(from: holder, reason: try required(reason))]
        case .due(let due, let reason): return [try dating(due, reason: reason, by: by)]
        case .instruct(let text):
            try ordererOnly(by)
            try openOnly()
            return [.instructed(try required(text))]
        }
    }
}

// MARK: - Offers

extension Order {
    private func offering(
        _ id: ID<Offer>, to: [Party], people: [ID<Person>], note: String, by: ID<Person>, at: Instant
    ) throws(Refusal) -> Offer {
        try openOnly()
        guard by == holder else { throw Refusal(.notHolder, ["holder": .person(holder)]) }
        guard offer == nil else { throw offerOpen }
        guard to != [.person(holder)] else { throw Refusal(.offerToSelf, fields: ["to"]) }
        // Each person once: a unit's people may have been named beside the unit, and each has one answer.
        var others: [ID<Person>] = []
        for person in people where person != holder && !others.contains(person) { others.append(person) }
        guard !others.isEmpty else { throw Refusal(.recipientsRequired, fields: ["to"]) }
        return Offer(
            id: id, by: by, to: to, people: others, note: note, at: at, expires: answerDays.map { at.adding(days: $0) })
    }

    private var offerOpen: Refusal { Refusal(.offerOpen, offer.map { ["since": .at($0.at)] } ?? [:]) }

    /// The open offer, when `by` may answer it; otherwise what became of the last one that `by` could answer.
    private func answering(_ by: ID<Person>) throws(Refusal) -> Offer {
        guard let offer, offer.people.contains(by) else { throw missed(by) }
        guard offer.waiting.contains(by) else { throw Refusal(.alreadyAnswered) }
        return offer
    }

    /// Why there is nothing to answer: somebody took it, or it was taken back. Whoever took it may meanwhile have offered
    /// it to somebody else.
    private func missed(_ by: ID<Person>) -> Refusal {
        guard let last = past.last(where: { $0.people.contains(by) }), let answer = last.answer else {
            if offer != nil { return Refusal(.notAddressee) }
            return state.isOpen ? Refusal(.noOffer) : closed
        }
        switch answer.how {
        case .accepted where answer.by != by:
            return Refusal(.offerTaken, ["by": .person(answer.by), "at": .at(answer.at)])
        case .accepted, .rejected: return Refusal(.alreadyAnswered)
        case .recalled, .expired, .withdrawn: return Refusal(.offerClosed, ["at": .at(answer.at)])
        }
    }

    private func rejecting(_ reason: Reason, by: ID<Person>) throws(Refusal) -> [Event] {
        let offer = try answering(by)
        // Only the first assignment carries the superior's order; a hand-over may always be rejected.
        guard mayReject || !isNew else { throw Refusal(.mayNotReject) }
        guard !isBlank(reason.text) || !isBlank(reason.code) else {
            throw Refusal(.reasonRequired, fields: ["reason", "text"])
        }
        return offer.waiting == [by]
            ? [.rejected(offer: offer.id, reason: reason)] : [.declined(offer: offer.id, reason: reason)]
    }

    /// The holder may take back that they accepted: at once, and as long as nothing else has happened.
    private func reconsidering(_ by: ID<Person>, at: Instant, _ circumstances: Circumstances) throws(Refusal) {
        try openOnly()
        guard by == holder else { throw Refusal(.notHolder, ["holder": .person(holder)]) }
        guard offer == nil else { throw offerOpen }
        guard circumstances.openSubOrders == 0 else {
            throw Refusal(.subOrdersOpen, ["count": .number(circumstances.openSubOrders)])
        }
        guard isReconsiderable(by: by, at: at), circumstances.latest == .accept else { throw Refusal(.tooLate) }
    }

    /// Whether it was accepted by this person so short a time ago that it could be taken back, if nothing happened since.
    package func isReconsiderable(by person: ID<Person>, at: Instant) -> Bool {
        guard state == .held, let now = path.last, now.person == person, now.how == .accepted,
            let answer = past.last?.answer, answer.how == .accepted, answer.by == person, answer.at == now.from
        else { return false }
        return at < now.from.adding(milliseconds: Order.reconsider)
    }

    private func recalling(_ by: ID<Person>) throws(Refusal) -> Offer {
        guard let offer else {
            guard let last = past.last, let answer = last.answer, last.by == by else { throw Refusal(.noOffer) }
            if answer.how == .accepted {
                throw Refusal(.offerTaken, ["by": .person(answer.by), "at": .at(answer.at)])
            }
            throw Refusal(.offerClosed, ["at": .at(answer.at)])
        }
        guard offer.by == by else { throw Refusal(.notOfferer) }
        return offer
    }

    private func expiring(_ by: ID<Person>, at: Instant) throws(Refusal) -> Offer {
        guard by == Person.system else { throw Refusal(.notAllowed) }
        guard let offer, let expires = offer.expires, expires <= at else { throw Refusal(.noOffer) }
        return offer
    }
}

// MARK: - Completion and what only some may do

extension Order {
    private func completing(_ by: ID<Person>, _ circumstances: Circumstances) throws(Refusal) {
        try openOnly()
        guard by == holder else { throw Refusal(.notHolder, ["holder": .person(holder)]) }
        guard offer == nil else { throw offerOpen }
        guard circumstances.openSubOrders == 0 else {
            throw Refusal(.subOrdersOpen, ["count": .number(circumstances.openSubOrders)])
        }
    }

    private func approving(_ by: ID<Person>) throws(Refusal) {
        try ordererOnly(by)
        guard needsApproval else { throw Refusal(.noApproval) }
        guard state == .completed else { throw state.isOpen ? Refusal(.orderOpen) : closed }
    }

    /// An order that is closed has no open sub-orders, so none is opened again under it.
    private func parentOpen(_ circumstances: Circumstances) throws(Refusal) {
        guard !circumstances.parentClosed else { throw Refusal(.parentClosed) }
    }

    private func reopening(_ by: ID<Person>) throws(Refusal) {
        try ordererOnly(by)
        switch state {
        case .completed, .approved: return
        case .held, .offered: throw Refusal(.orderOpen)
        case .cancelled: throw closed
        }
    }

    private func seizing(_ by: ID<Person>, _ circumstances: Circumstances) throws(Refusal) {
        guard circumstances.isSuperior, by != holder else { throw Refusal(.notSuperior) }
        try openOnly()
    }

    private func dating(_ due: Due?, reason: String, by: ID<Person>) throws(Refusal) -> Event {
        try openOnly()
        if by == orderer { return .dueChanged(due, reason: reason) }
        guard by == holder else { throw Refusal(.notOrderer) }
        guard let due else { throw Refusal(.dateOutOfRange, fields: ["due"]) }
        return .dueAsked(due, reason: try required(reason))
    }

    private var closed: Refusal { Refusal(.orderClosed) }

    private func openOnly() throws(Refusal) { guard state.isOpen else { throw closed } }

    private func ordererOnly(_ by: ID<Person>) throws(Refusal) {
        guard by == orderer else { throw Refusal(.notOrderer, ["orderer": .person(orderer)]) }
    }

    private func required(_ reason: String) throws(Refusal) -> String {
        guard !isBlank(reason) else { throw Refusal(.reasonRequired, fields: ["reason"]) }
        return reason
    }

    /// Whether nothing is said: spaces are no reason.
    private func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
}

// MARK: - What may be done

extension Order {
    /// Whether a command would be carried out now.
    package func allows(
        _ command: Command, by: ID<Person>, at: Instant, _ circumstances: Circumstances = Circumstances()
    ) -> Bool {
        do {
            return try !decide(command, by: by, at: at, circumstances).isEmpty
        } catch {
            return false
        }
    }
}
