// What somebody looks for in the archive, as a value: typed or picked, it is the same query.

/// Filters of the archive. Everything named must hold; where several of one sort are named, one of them. An empty query finds
/// all that the person may see.
package struct Query: Hashable, Sendable {
    /// Words, "phrases" and -exclusions as typed.
    package var text = ""
    package var authors: Set<ID<Person>> = []
    package var recipients: Set<Party> = []
    package var kinds: Set<ID<Kind>> = []
    /// One entry of each of these sets, which are not empty.
    package var entries: [Set<ID<Entry>>] = []
    package var units: Set<ID<Unit>> = []
    /// These three concern one and the same order.
    package var holders: Set<ID<Person>> = []
    package var orderers: Set<ID<Person>> = []
    package var states: Set<OrderFilter> = []
    package var eventFrom: Day?
    package var eventTo: Day?
    package var sentFrom: Day?
    package var sentTo: Day?
    package var hasAttachment = false
    package var hasOrder = false
    /// Words with which words of the name of one attachment begin, folded.
    package var file: [String] = []

    package init() {}

    package var isEmpty: Bool { self == Query() }
}

/// States of an order that lists and searches ask for.
package enum OrderFilter: String, CaseIterable, Hashable, Sendable, Codable {
    /// Held or offered.
    case open
    /// Open, and its due date has passed.
    case overdue
    /// Offered to somebody who has not answered.
    case offered
    /// An offer of it was rejected at least once.
    case rejected
    /// Done, approved or not.
    case completed
    case cancelled
}
