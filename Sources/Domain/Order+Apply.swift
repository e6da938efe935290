// Folding events into an order. Never refuses: what happened, happened.

extension Order {
    /// The order as its first event leaves it: held by the orderer.
    package init(_ created: Created, at: Instant) {
        self.init(
            id: created.id, thread: created.thread, message: created.message, parent: created.parent,
            orderer: created.orderer, needsApproval: created.needsApproval, mayReject: created.mayReject,
            answerDays: created.answerDays, created: at, version: 1, state: .held, holder: created.orderer,
            offer: nil, due: created.due, asked: nil,
            path: [Holding(person: created.orderer, from: at, how: .ordered)], past: [], finished: nil, ended: nil)
    }

    /// The order after one more event.
    ///
    /// - Parameters:
    ///   - by: who acted.
    ///   - at: when.
    package mutating func apply(_ event: Event, by: ID<Person>, at: Instant) {
        version += 1
        switch event {
        case .created: version -= 1
        case .offered(let offer):
            self.offer = offer
            state = .offered
        case .accepted:
            close(Offer.Answer(how: .accepted, by: by, at: at))
            hold(by, from: at, how: .accepted)
        case .unaccepted(let id): reopenOffer(as: id, at: at)
        case .declined(_, let reason):
            offer?.declined.append(Offer.Declined(person: by, at: at, reason: reason))
        case .rejected(_, let reason): close(Offer.Answer(how: .rejected, by: by, at: at, reason: reason))
        case .recalled: close(Offer.Answer(how: .recalled, by: by, at: at))
        case .expired: close(Offer.Answer(how: .expired, by: by, at: at))
        case .completed(let late, let confirmation):
            state = .completed
            asked = nil
            finished = Finished(at: at, by: by, late: late, confirmation: confirmation)
            ended = at
        case .approved: state = .approved
        case .returned, .reopened:
            state = .held
            finished = nil
            ended = nil
        case .cancelled:
            close(Offer.Answer(how: .withdrawn, by: by, at: at))
            state = .cancelled
            asked = nil
            ended = at
        case .seized:
            close(Offer.Answer(how: .withdrawn, by: by, at: at))
            hold(by, from: at, how: .seized)
        case .dueAsked(let due, let reason): asked = Asked(due: due, reason: reason, at: at)
        case .dueChanged(let due, _):
            self.due = due
            asked = nil
        case .instructed: break
        }
    }

    private mutating func close(_ answer: Offer.Answer) {
        guard var closing = offer else { return }
        closing.answer = answer
        past.append(closing)
        offer = nil
        state = .held
    }

    /// The last offer once more, by whoever held the order before it was accepted; those who said no have said it.
    private mutating func reopenOffer(as id: ID<Offer>, at: Instant) {
        guard let last = past.last else { return }
        hold(last.by, from: at, how: .putBack)
        offer = Offer(
            id: id, by: last.by, to: last.to, people: last.people, note: last.note, at: at, expires: last.expires,
            declined: last.declined)
        state = .offered
    }

    private mutating func hold(_ person: ID<Person>, from: Instant, how: Holding.How) {
        path[path.count - 1].to = from
        // A later date was asked for by the one who held it then.
        asked = nil
        path.append(Holding(person: person, from: from, how: how))
        holder = person
        state = .held
    }
}
