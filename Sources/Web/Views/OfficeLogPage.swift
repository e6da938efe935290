// What is said once for the whole organisation, its log, and somebody who leaves.

/// The office's own chain: sign-ins and administration.
struct OfficeLogPage: View {
    static let template = "office-log"

    let tabs: [Tab]
    let who: Field
    let acts: [Option]
    /// The chosen one of them.
    let act: String
    /// `YYYY-MM-DD` or empty.
    let from: String
    let until: String
    let rows: [Row]
    let next: Next?
    let empty: EmptyState?
    /// What verifying it has found.
    var verified: Frame.Flash?

    struct Row: Encodable, Sendable {
        let at: TimeTag
        let actor: PersonTag
        let what: String
        let details: String?
    }
}

/// Settings of the organisation, and what is in force.
struct SettingsPage: View {
    static let template = "settings"

    let tabs: [Tab]
    let company: Field
    let languages: [Option]
    /// One to a line, `2026-06-05 why`.
    let daysOff: Field
    let holidaysTitle: String
    let holidays: [DayOff]
    let inForce: [Value]

    struct DayOff: Encodable, Sendable {
        let day: String
        let name: String
    }

    struct Value: Encodable, Sendable {
        let label: String
        let value: String
    }
}

/// Somebody who is about to be disabled.
struct LeavingPage: View {
    static let template = "leaving"

    let tabs: [Tab]
    let id: String
    let name: String
    let title: String
    /// What this person has in hand.
    let has: [Line]
    /// What will become of it.
    let then: [Line]
    let mayDisable: Bool
    var error: String?

    struct Line: Encodable, Sendable {
        let icon: String
        let text: String
    }
}
