// An order (zlecenie) and its state. It always has exactly one holder, from its first moment to its last.
//
//     ┌──────┐  offer(to)   ┌─────────┐   accept: holder := who accepted
//     │ held │ ───────────▶ │ offered │ ─────────────────────────────────▶ held
//     └──────┘ ◀─────────── └─────────┘
//       │  ▲   reject(reason), recall, expire; seize closes an offer too
//       │  │                     │
//       │  │                     │ ◀── unaccept, from held within ten seconds of accepting and before anything else:
//       │  │                     │     holder := whoever held it before, and the same offer is open again
//       │  │ return, reopen      │ cancel(reason), from held or offered, by the orderer
//       │  │ (reason)            ▼
//       │  │                 cancelled
//       ▼ complete(result)
//     completed ──approve──▶ approved        (only where the kind asks for approval)
//
// held       offer == nil, finished == nil
// offered    offer != nil: the holder stays responsible, and may not complete before recalling
// completed  offer == nil, finished != nil with the result frozen: on time, or how late
// approved   as completed
// cancelled  offer == nil, finished == nil, ended != nil

/// An order: who asked, who is responsible now, and what became of it. A value; `Order+Decide` has the rules and
/// `Order+Apply` folds events into it.
package struct Order: Hashable, Sendable {
    package let id: ID<Order>
    package let thread: ID<Thread>
    /// The message in which the order was given.
    package let message: ID<Message>
    /// The order that this one was split off from.
    package let parent: ID<Order>?
    package let orderer: ID<Person>
    package let needsApproval: Bool
    package let mayReject: Bool
    /// Days after which an unanswered offer goes back; `nil`: never.
    package let answerDays: Int?
    package let created: Instant

    /// Grows by one with every event.
    package var version: Int
    package var state: State
    package var holder: ID<Person>
    package var offer: Offer?
    package var due: Due?
    /// A later date that the holder asked for and the orderer has not answered.
    package var asked: Asked?
    /// Who held it, in order; the last one holds it now.
    package var path: [Holding]
    /// Offers that were answered, taken back or expired, in order.
    package var past: [Offer]
    package var finished: Finished?
    package var ended: Instant?

    /// An order as it was kept. A new one is made by `init(_:at:)`.
    package init(
        id: ID<Order>, thread: ID<Thread>, message: ID<Message>, parent: ID<Order>?, orderer: ID<Person>,
        needsApproval: Bool, mayReject: Bool, answerDays: Int?, created: Instant, version: Int, state: State,
        holder: ID<Person>, offer: Offer?, due: Due?, asked: Asked?, path: [Holding], past: [Offer],
        finished: Finished?, ended: Instant?
    ) {
        self.id = id
        self.thread = thread
        self.message = message
        self.parent = parent
        self.orderer = orderer
        self.needsApproval = needsApproval
        self.mayReject = mayReject
        self.answerDays = answerDays
        self.created = created
        self.version = version
        self.state = state
        self.holder = holder
        self.offer = offer
        self.due = due
        self.asked = asked
        self.path = path
        self.past = past
        self.finished = finished
        self.ended = ended
    }

    package enum State: String, CaseIterable, Hashable, Sendable, Codable {
        case offered, held, completed, approved, cancelled

        /// Whether somebody still has to do something before the work is done.
        package var isOpen: Bool { self == .offered || self == .held }
    }

    /// A stretch of time in which one person was responsible.
    package struct Holding: Hashable, Sendable {
        package let person: ID<Person>
        package let from: Instant
        package var to: Instant?
        package let how: How

        package enum How: String, Hashable, Sendable, Codable, CaseIterable {
            case ordered, accepted, seized
            /// Held again because whoever had accepted it took that back at once.
            case putBack = "put-back"
        }

        package init(person: ID<Person>, from: Instant, to: Instant? = nil, how: How) {
            self.person = person
            self.from = from
            self.to = to
            self.how = how
        }
    }

    /// A later date asked for.
    package struct Asked: Hashable, Sendable {
        package let due: Due
        package let reason: String
        package let at: Instant

        package init(due: Due, reason: String, at: Instant) {
            self.due = due
            self.reason = reason
            self.at = at
        }
    }

    /// How it was done; frozen at completion.
    package struct Finished: Hashable, Sendable {
        package let at: Instant
        package let by: ID<Person>
        /// Milliseconds from the moment at which it lapsed: negative on time, `nil` where nothing was due.
        package let late: Int64?
        /// The message that tells the orderer.
        package let confirmation: ID<Message>

        package init(at: Instant, by: ID<Person>, late: Int64?, confirmation: ID<Message>) {
            self.at = at
            self.by = by
            self.late = late
            self.confirmation = confirmation
        }

        /// Whether it was done after it was due; at the very moment it lapses, as `Order.isOverdue(at:)` has it, is late.
        package var isLate: Bool { late.map { $0 >= 0 } ?? false }
    }

    /// Whether it is open and its due date has passed.
    package func isOverdue(at now: Instant) -> Bool {
        guard state.isOpen, let due else { return false }
        return now >= due.lapses
    }

    /// Whether nobody but the orderer has ever held it. An acceptance that was taken back at once does not count: else it
    /// would be a way around an order that may not be rejected.
    package var isNew: Bool {
        holder == orderer
            && path.indices.dropFirst().allSatisfy { index in
                path[index].how == .putBack
                    || (path[index].how == .accepted && index + 1 < path.count && path[index + 1].how == .putBack)
            }
    }

    /// Milliseconds for which an acceptance can be taken back by whoever made it. Part of the rules, not a setting: the log
    /// is verified by it.
    package static let reconsider: Int64 = 10_000
}

/// The offer of an order by its holder to somebody else (przekazanie).
package struct Offer: Hashable, Sendable {
    package let id: ID<Offer>
    package let by: ID<Person>
    /// To whom it was addressed, as the offerer named them.
    package let to: [Party]
    /// Everybody who may answer it.
    package let people: [ID<Person>]
    package let note: String
    package let at: Instant
    package let expires: Instant?
    /// Those of several who have said no; the others may still accept.
    package var declined: [Declined]
    package var answer: Answer?

    package init(
        id: ID<Offer>, by: ID<Person>, to: [Party], people: [ID<Person>], note: String, at: Instant,
        expires: Instant? = nil, declined: [Declined] = [], answer: Answer? = nil
    ) {
        self.id = id
        self.by = by
        self.to = to
        self.people = people
        self.note = note
        self.at = at
        self.expires = expires
        self.declined = declined
        self.answer = answer
    }

    /// Who may still answer.
    package var waiting: [ID<Person>] {
        people.filter { person in !declined.contains { $0.person == person } }
    }

    /// What became of an offer; there is only one answer.
    package struct Answer: Hashable, Sendable {
        package let how: How
        package let by: ID<Person>
        package let at: Instant
        package let reason: Reason?

        package init(how: How, by: ID<Person>, at: Instant, reason: Reason? = nil) {
            self.how = how
            self.by = by
            self.at = at
            self.reason = reason
        }
    }

    package enum How: String, CaseIterable, Hashable, Sendable, Codable {
        case accepted, rejected, recalled, expired
        /// Closed because the order was cancelled or seized.
        case withdrawn
    }

    /// One of several who said no.
    package struct Declined: Hashable, Sendable {
        package let person: ID<Person>
        package let at: Instant
        package let reason: Reason

        package init(person: ID<Person>, at: Instant, reason: Reason) {
            self.person = person
            self.at = at
            self.reason = reason
        }
    }
}

/// Why an offer was rejected: a reason of the dictionary, a text, or both.
package struct Reason: Hashable, Sendable {
    /// A code of the dictionary `rejection-reasons`; empty where only a text was given.
    package let code: String
    package let text: String

    package init(code: String = "", text: String) {
        self.code = code
        self.text = text
    }
}
