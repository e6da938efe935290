// What somebody looks for in the archive, as a value: typed or picked, it is the same query.

/// Filters of the archive. Everything named must hold; an empty query finds all that the person may see.
package struct Query: Hashable, Sendable {
    /// Words, "phrases" and -exclusions as typed.
    package var text = ""
    package var author: ID<Person>?
    package var recipient: Party?
    package var kind: ID<Kind>?
    package var entry: ID<Entry>?
    package var unit: ID<Unit>?
    package var holder: ID<Person>?
    package var state: OrderFilter?
    package var eventFrom: Day?
    package var eventTo: Day?
    package var sentFrom: Day?
    package var sentTo: Day?
    package var hasAttachment = false

    package init() {}

    package var isEmpty: Bool { self == Query() }
}

/// States of an order that lists and searches ask for.
package enum OrderFilter: String, CaseIterable, Hashable, Sendable, Codable {
    /// Held or offered.
    case open
    /// Open, and its due date has passed.
    case overdue
    /// An offer of it was rejected at least once.
    case rejected
    /// Done, approved or not.
    case completed
    case cancelled
}
