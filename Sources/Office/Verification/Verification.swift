import Domain

// What `verify` found out.

/// The outcome of a verification.
package struct Verification: Sendable {
    package var threads = 0
    package var events = 0
    package var messages = 0
    package var orders = 0
    package var attachments = 0
    /// Everything that is not as it should be: the first 1000.
    package private(set) var findings: [Finding] = []
    /// How many findings there were.
    package private(set) var found = 0

    package var isSound: Bool { found == 0 }

    mutating func add(_ more: [Finding]) {
        found += more.count
        findings += more.prefix(max(0, 1000 - findings.count))
    }
}

/// One thing that is not as it should be.
package struct Finding: Hashable, Sendable {
    /// `nil` where it concerns the log of the whole organisation.
    package let thread: ID<Thread>?
    /// The act's place in its thread; `nil` where it concerns the thread.
    package let seq: Int64?
    package let sort: Sort
    /// In plain English, for whoever looks into it.
    package let sentence: String

    package enum Sort: String, CaseIterable, Sendable {
        /// An act is missing or was put in between.
        case sequence
        /// An act or its hash was changed.
        case chain
        case time
        /// What an act said was changed, here or in the tables.
        case commitment
        /// An act that says what no program wrote.
        case payload
        /// An act on an order that its rules do not allow.
        case rule
        /// A table does not say what the acts say.
        case message, order, participants, acknowledgement
        /// The numbers of the log have a gap or a repeat.
        case number
        /// The content of an attachment is missing or another one.
        case attachment
        /// A row cannot be read at all.
        case unreadable
    }
}

extension Finding: CustomStringConvertible {
    /// One line: `thread 4k2m… act 7: sentence`.
    package var description: String {
        var place = thread.map { $0 == LogEntry.office ? "office" : "thread \($0)" } ?? "log"
        if let seq { place += " act \(seq)" }
        return "\(place): \(sentence)"
    }
}
