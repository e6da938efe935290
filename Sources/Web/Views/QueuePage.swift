// A unit: the queue of what nobody has taken, and who holds what.

/// The queue of a unit.
struct QueuePage: View {
    static let template = "queue"

    let unit: String
    let title: String
    let tabs: [Tab]
    let items: [QueueItem]
    let next: Next?
    let empty: String?
    /// That the queue is not the reader's to see, and whose it is; nil where it is.
    let forbidden: String?
    let team: TeamCard?
    let together: TogetherBar?
    /// For choosing somebody without scripts.
    let directory: [PartyOption]
}

/// An order in a queue.
struct QueueItem: Encodable, Sendable {
    let id: String
    /// Nil where the reader sees no more than this.
    let path: String?
    let subject: String
    let kind: String?
    let due: DueTag?
    let note: String?
    let from: PersonTag
    /// "Marek Wilk proposes it, 35 min ago".
    let line: String
    let mayTake: Bool
    /// For whoever leads the unit.
    let assign: OfferForm?
    let nudge: String?
}

/// How much each of a unit has to do.
struct TeamCard: Encodable, Sendable {
    let title: String
    /// Where more of it is.
    let path: String
    let people: [Row]

    struct Row: Encodable, Sendable {
        let person: PersonTag
        /// The name without the surname's case: "Ty" for the reader.
        let name: String
        let bar: LoadBar
    }
}

/// Open orders as a bar 96 wide: how far it reaches, and from where it is late.
struct LoadBar: Encodable, Sendable {
    let open: Int
    /// "9 otwartych zleceń, 1 po terminie".
    let text: String
    let width: Int
    /// Where the late part begins, and how wide it is; nil where nothing is late.
    let late: Late?
    /// The person is away.
    let isSoft: Bool

    struct Late: Encodable, Sendable {
        let start: Int
        let width: Int
    }
}

/// Who of a unit holds what.
struct TeamPage: View {
    static let template = "team"

    let unit: String
    let title: String
    let tabs: [Tab]
    let people: [Holder]
    let next: Next?
    let empty: String?

    struct Holder: Encodable, Sendable {
        let id: String
        let person: PersonTag
        /// Position.
        let line: String?
        let bar: LoadBar
        let orders: [Held]
        /// "and 4 more", or what the reader does not see; nil where all are shown.
        let rest: String?
    }

    struct Held: Encodable, Sendable {
        let path: String?
        let subject: String
        let state: StateTag
        let due: DueTag?
    }
}
