// Dictionaries as everybody sees them: what there is, and for an entry everything that was ever said about it.

/// The dictionaries, and entries that were looked for in all of them.
struct RecordsPage: View {
    static let template = "records"

    /// What was looked for.
    let query: String
    /// Nil where nothing was looked for.
    let found: [RecordItem]?
    let dictionaries: [Item]
    /// What an empty list says.
    let empty: String?

    struct Item: Sendable, Encodable {
        let path: String
        let name: String
        /// "12 entries".
        let entries: String
        /// What is known of each of them.
        let attributes: String
    }
}

/// The entries of a dictionary.
struct RecordListPage: View {
    static let template = "record-list"

    let path: String
    let name: String
    let query: String
    let entries: [RecordItem]
    let next: Next?
    let empty: String?
    /// Where everything is again; nil where nothing was looked for.
    let all: String?
}

/// An entry in a list.
struct RecordItem: Sendable, Encodable {
    let path: String
    let name: String
    let code: String
    /// Of which dictionary; nil where all are of one.
    var dictionary: String?
    /// The attributes that have a value.
    let line: String
    /// It can no longer be chosen.
    let isOld: Bool
}

/// An entry with everything that the reader may see about it.
struct RecordPage: View {
    static let template = "record"

    let name: String
    let code: String
    let dictionary: String
    /// The list of its dictionary; nil for one that is no longer used.
    let list: String?
    let isOld: Bool
    /// "2 open orders"; nil for none.
    let open: String?
    let facts: [Fact]
    let tabs: [RecordTab]
    let months: [MonthThreads]
    let files: [File]
    let entries: [RecordItem]
    let next: Next?
    let empty: String?
    /// That only the newest was looked at, and where the rest is.
    let more: More?
    let rail: Rail
    /// A new order about it; nil where it can no longer be chosen.
    let compose: String?
    /// For whoever may change it.
    let edit: String?

    /// An attribute; with a path where it names another entry.
    struct Fact: Sendable, Encodable {
        let label: String
        let value: String
        var path: String?
    }

    /// Threads whose last message is of one month.
    struct MonthThreads: Sendable, Encodable {
        let title: String
        let threads: [Row]
    }

    struct Row: Sendable, Encodable {
        let path: String
        let subject: String
        let person: PersonTag
        /// Kind, people, how many messages.
        let line: String
        var state: StateTag?
        let time: TimeTag
    }

    struct File: Sendable, Encodable {
        let file: FileTag
        let path: String
        let subject: String
        let sent: TimeTag
    }

    struct More: Sendable, Encodable {
        let text: String
        let path: String
    }

    /// What stands beside the list.
    struct Rail: Sendable, Encodable {
        /// Nil where nothing was written in twelve months.
        let activity: MonthBars?
        /// What the drawing shows, said.
        let activityLabel: String
        let months: [MonthCount]
        let people: [Knower]
    }

    struct MonthCount: Sendable, Encodable {
        let month: String
        let count: String
    }

    /// Somebody who wrote about it.
    struct Knower: Sendable, Encodable {
        let person: PersonTag
        let count: String
        let bar: ShareBar
    }
}

/// A choice above what is known about an entry.
struct RecordTab: Sendable, Encodable {
    let path: String
    let text: String
    /// "48", "over 1,000".
    let count: String
    let isCurrent: Bool
}
