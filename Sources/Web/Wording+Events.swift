// What happened between two messages of a thread, one sentence each.

import Domain

/// An act as the log tells it, with what a sentence about it needs.
struct Happening: Sendable {
    let act: Act
    let by: ID<Person>
    let at: Instant
    /// To whom it happened: a displaced holder, a new observer.
    var subject: ID<Person>?
    /// Who held the order after it.
    var holder: ID<Person>?
    /// To whom an offer was made, or who was reminded.
    var to: [Party] = []
    /// Why, as the person wrote it, and the code of the dictionary of reasons.
    var reason: String?
    var reasonCode: String?
    /// What else was said: the note of an offer, an instruction.
    var text: String?
    /// `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM`.
    var due: String?
}

extension Wording {
    /// The line of an act; nil for what is no news in a thread: a message shows itself, and so does who has read it.
    func event(_ told: Happening, _ names: Names) -> EventLine? {
        guard let telling = telling(told) else { return nil }
        let quote = names.reason(told.reasonCode, told.reason) ?? told.text
        return EventLine(
            who: told.by == Person.system ? words[.system] : names.person(told.by).name,
            act: words(telling.act, values(told, names)), quote: quote.flatMap { $0.isEmpty ? nil : $0 },
            after: telling.after.map { words($0, values(told, names)) }, icon: telling.sign.rawValue,
            tone: telling.sign.tone, time: moment(told.at))
    }

    private func values(_ told: Happening, _ names: Names) -> [String: Filling] {
        var values: [String: Filling] = ["to": .text(names.list(told.to))]
        values["holder"] = told.holder.map { .text(names.person($0).name) }
        values["subject"] = told.subject.map { .text(names.person($0).name) }
        values["due"] = told.due.flatMap(DueWish.init).map { .text(near($0.day, $0.minute)) }
        return values
    }

    private func telling(_ told: Happening) -> Telling? {
        switch told.act {
        case .offer: Telling(.hand, .eventOffered)
        case .accept: Telling(.good, .eventAccepted)
        case .unaccept: Telling(.back, .eventUnaccepted, after: .eventUnacceptedAfter)
        case .decline: Telling(.bad, .eventDeclined, after: .eventDeclinedAfter)
        case .reject: Telling(.bad, .eventRejected, after: .eventStaysWith)
        case .recall: Telling(.back, .eventRecalled)
        case .expire: Telling(.bad, .eventExpired, after: .eventStaysWith)
        case .complete: Telling(.good, .eventCompleted)
        case .approve: Telling(.good, .eventApproved)
        case .return: Telling(.bad, .eventReturned)
        case .reopen: Telling(.back, .eventReopened)
        case .cancel: Telling(.bad, .eventCancelled)
        case .seize: Telling(.swap, .eventSeized, after: .eventSeizedAfter)
        case .askDue: Telling(.flag, .eventDueAsked)
        case .changeDue: Telling(.flag, told.due == nil ? .eventDueRemoved : .eventDueChanged)
        case .instruct: Telling(.note, .eventInstructed)
        case .observe: Telling(.person, .eventObserved)
        case .nudge: Telling(.bell, .eventNudged)
        case .audit: Telling(.lock, .eventAudited)
        case .message, .acknowledge, .order, .erase, .signIn, .administration: nil
        }
    }
}

/// What is said of an act, apart from who and when.
private struct Telling {
    let sign: Sign
    let act: Word
    let after: Word?

    init(_ sign: Sign, _ act: Word, after: Word? = nil) {
        self.sign = sign
        self.act = act
        self.after = after
    }
}

/// The sign of an event, as it is called among the icons.
private enum Sign: String {
    case good = "check"
    case bad = "x"
    case hand
    case back = "left"
    case swap
    case flag
    case note = "doc"
    case person = "team"
    case lock, bell

    /// The colour, a class of the style sheet.
    var tone: String {
        switch self {
        case .good: "e-a"
        case .bad, .lock: "e-r"
        case .hand, .swap: "e-v"
        case .back, .flag, .note, .person, .bell: ""
        }
    }
}
