// What happened between two messages of a thread, one sentence each.

import Domain

extension Wording {
    /// An act on an order.
    ///
    /// - Parameters:
    ///   - by: who acted.
    ///   - holder: who held the order after it.
    func event(_ event: Order.Event, by: ID<Person>, at: Instant, holder: ID<Person>, _ names: Names) -> EventLine {
        let told = telling(event, stays: names.person(holder).name, names)
        return EventLine(
            who: by == Person.system ? words[.system] : names.person(by).name, act: told.act,
            quote: told.quote.flatMap { $0.isEmpty ? nil : $0 }, after: told.after, icon: told.sign.icon,
            tone: told.sign.tone, time: moment(at))
    }

    /// Somebody was added to the thread.
    func observed(_ person: ID<Person>, by: ID<Person>, at: Instant, _ names: Names) -> EventLine {
        EventLine(
            who: names.person(by).name, act: words(.eventObserved, ["person": .text(names.person(person).name)]),
            icon: "team", tone: "", time: moment(at))
    }

    /// An auditor read the thread.
    func audited(by: ID<Person>, at: Instant, _ names: Names) -> EventLine {
        EventLine(who: names.person(by).name, act: words[.eventAudited], icon: "lock", tone: "e-r", time: moment(at))
    }

    /// What is said of an act, apart from who and when.
    private struct Telling {
        let sign: Sign
        let act: String
        var quote: String?
        var after: String?
    }

    private func telling(_ event: Order.Event, stays holder: String, _ names: Names) -> Telling {
        switch event {
        case .created: Telling(sign: .flag, act: words[.eventCreated])
        case .offered(let offer):
            Telling(sign: .hand, act: words(.eventOffered, ["to": .text(named(offer.to, names))]), quote: offer.note)
        case .accepted: Telling(sign: .good, act: words[.eventAccepted])
        case .declined(_, let reason):
            Telling(
                sign: .bad, act: words[.eventDeclined], quote: names.reason(reason.code, reason.text),
                after: words[.eventDeclinedAfter])
        case .rejected(_, let reason):
            Telling(
                sign: .bad, act: words[.eventRejected], quote: names.reason(reason.code, reason.text),
                after: words(.eventRejectedAfter, ["holder": .text(holder)]))
        case .recalled: Telling(sign: .back, act: words[.eventRecalled])
        case .expired:
            Telling(
                sign: .bad, act: words[.eventExpired], after: words(.eventExpiredAfter, ["holder": .text(holder)]))
        case .completed: Telling(sign: .good, act: words[.eventCompleted])
        case .approved: Telling(sign: .good, act: words[.eventApproved])
        case .returned(let reason): Telling(sign: .bad, act: words[.eventReturned], quote: reason)
        case .reopened(let reason): Telling(sign: .back, act: words[.eventReopened], quote: reason)
        case .cancelled(let reason): Telling(sign: .bad, act: words[.eventCancelled], quote: reason)
        case .seized(let from, let reason):
            Telling(
                sign: .swap, act: words[.eventSeized], quote: reason,
                after: words(.eventSeizedAfter, ["from": .text(names.person(from).name)]))
        case .dueAsked(let due, let reason):
            Telling(sign: .flag, act: words(.eventDueAsked, ["due": .text(said(due))]), quote: reason)
        case .dueChanged(let due?, let reason):
            Telling(sign: .flag, act: words(.eventDueChanged, ["due": .text(said(due))]), quote: reason)
        case .dueChanged(nil, let reason): Telling(sign: .flag, act: words[.eventDueRemoved], quote: reason)
        case .instructed(let text): Telling(sign: .flag, act: words[.eventInstructed], quote: text)
        }
    }

    private func said(_ due: Due) -> String { self.due(due, isOpen: false).text }

    private func named(_ parties: [Party], _ names: Names) -> String {
        parties.map { party in
            switch party {
            case .person(let id): names.person(id).name
            case .unit(let id): names.unit(id)
            }
        }.joined(separator: ", ")
    }
}

/// The sign and the colour of an event.
private enum Sign {
    case good, bad, hand, back, swap, flag

    var icon: String {
        switch self {
        case .good: "check"
        case .bad: "x"
        case .hand: "hand"
        case .back: "left"
        case .swap: "swap"
        case .flag: "flag"
        }
    }

    var tone: String {
        switch self {
        case .good: "e-a"
        case .bad: "e-r"
        case .hand, .swap: "e-v"
        case .back, .flag: ""
        }
    }
}
