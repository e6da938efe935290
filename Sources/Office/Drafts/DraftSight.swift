import Domain
import Store

// A draft as its author sees it.

/// A draft.
package struct DraftSight: Sendable {
    package let id: ID<KeptDraft>
    package let what: KeptDraft.What
    /// The thread it belongs to; `nil` for a new one, and for one that its author does not see any more.
    package let thread: ID<Thread>?
    /// The order that it completes, where its author sees that.
    package let order: ID<Order>?
    /// The subject of its thread.
    package let subject: String?
    /// Whether it was written for a thread that its author does not see any more.
    package let isOrphan: Bool
    package let fields: [DraftField]
    package let updated: Instant
    /// When it leaves, while it is held back.
    package let leaves: Instant?
    /// Why it did not leave.
    package let refusal: Refusal?
}

/// A draft that was saved.
package struct SavedDraft: Hashable, Sendable {
    package let draft: ID<KeptDraft>
    package let saved: Instant

    package init(draft: ID<KeptDraft>, saved: Instant) { (self.draft, self.saved) = (draft, saved) }
}

/// What was sent by a page: done at once, or held back as a draft that leaves at a moment.
package enum Sent: Hashable, Sendable {
    case done(thread: ID<Thread>)
    case held(HeldAnswer)
}

/// What is held back.
package struct HeldAnswer: Codable, Hashable, Sendable {
    package let draft: ID<KeptDraft>
    package let leaves: Instant
    /// Where it will be; `nil`: in a thread that begins with it.
    package let thread: ID<Thread>?
}

/// What the frame of every page tells of a person's drafts.
package struct DraftCounts: Sendable {
    /// Those that are written, not those that are leaving.
    package let written: Int
    /// Those that are held back, the first to leave first.
    package let leaving: [(draft: ID<KeptDraft>, what: KeptDraft.What, leaves: Instant)]
    /// Those that did not leave when they should have.
    package let refused: [(draft: ID<KeptDraft>, refusal: Refusal)]
}
