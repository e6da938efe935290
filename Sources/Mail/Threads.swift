// Messages to threads, as in https://www.jwz.org/doc/threading.html: by what a message says it answers, and only where it
// says nothing by its subject. The result depends on the messages alone, not on the order in which they come.

/// The threads of a set of messages, found from their headers.
package struct Threads: Sendable {
    /// What of a message matters for its thread; all that is kept of it in memory.
    package struct Entry: Sendable {
        fileprivate let messageID: String
        fileprivate let predecessors: [String]
        fileprivate let subject: SubjectLine
        fileprivate let date: Int64?
        fileprivate let author: String?
        fileprivate let correspondents: Set<String>

        /// Takes from the headers what matters.
        package init(_ headers: MailHeaders) {
            messageID = headers.messageID
            predecessors = headers.predecessors
            subject = SubjectLine(headers.subject)
            date = headers.date
            author = headers.from.first?.address.lowercased()
            correspondents = Set((headers.from + headers.to + headers.cc).map { $0.address.lowercased() })
        }

        /// By date, undated ones last; two of the same date by everything else there is.
        fileprivate static func precedes(_ one: Entry, _ other: Entry) -> Bool {
            let dates = (one.date ?? .max, other.date ?? .max)
            if dates.0 != dates.1 { return dates.0 < dates.1 }
            if one.messageID != other.messageID { return one.messageID < other.messageID }
            return one.predecessors.lexicographicallyPrecedes(other.predecessors)
        }
    }

    private var forest = ThreadForest()
    private var claimed: [String: [String]] = [:]

    /// Finds the threads of these messages.
    package init(_ entries: some Sequence<Entry>) {
        let entries = entries.sorted(by: Entry.precedes)
        for entry in entries where claimed[entry.messageID] == nil {
            claimed[entry.messageID] = entry.predecessors
        }
        // What a message says of itself counts more than what another one's references say of it: hence two rounds.
        for entry in entries {
            let child = forest.number(entry.messageID)
            if let parent = entry.predecessors.last { forest.put(child, under: forest.number(parent)) }
        }
        for entry in entries {
            for (parent, child) in zip(entry.predecessors, entry.predecessors.dropFirst()) {
                forest.put(forest.number(child), under: forest.number(parent))
            }
        }
        joinBySubject(entries)
    }

    /// The thread of a message: the identity of its first message, which may be missing itself. The same in every run
    /// over the same messages.
    package func threadKey(of messageID: String) -> String {
        forest.rootName(of: messageID) ?? messageID
    }

    /// The messages before this one, the one it answers first; those that are missing too. To find the thread of an
    /// earlier run that this message continues, look for the first of these, and before them for the message itself,
    /// among the messages and the thread keys of that run.
    package func ancestors(of messageID: String) -> [String] {
        let found = forest.ancestors(of: messageID)
        var seen = Set(found + [messageID])
        // A claim that would have made a loop, or differs from what another message claims, still leads to the thread.
        return found + (claimed[messageID] ?? []).reversed().filter { seen.insert($0).inserted }
    }

    /// Thirty days in milliseconds: later, the same words mean another matter.
    private static let memory: Int64 = 30 * 86_400_000

    /// Puts answers that name no message under the last one with their subject, if their author was a correspondent of
    /// it. The last condition keeps strangers' mail apart that happens to be called "Re: Faktura".
    private mutating func joinBySubject(_ entries: [Entry]) {
        var earlier: [String: [Entry]] = [:]
        for entry in entries where !entry.subject.matter.isEmpty {
            guard let date = entry.date else { break }
            if let answered = Self.answered(by: entry, at: date, among: earlier[entry.subject.matter] ?? []) {
                forest.put(forest.number(entry.messageID), under: forest.number(answered))
            }
            earlier[entry.subject.matter, default: []].append(entry)
        }
    }

    /// The message an answer belongs to; `earlier` are the ones with its subject, by date.
    private static func answered(by entry: Entry, at date: Int64, among earlier: [Entry]) -> String? {
        guard entry.predecessors.isEmpty, entry.subject.isReply, let author = entry.author, !author.isEmpty else {
            return nil
        }
        return earlier.reversed().prefix { date - ($0.date ?? 0) <= memory }
            .first { $0.messageID != entry.messageID && $0.correspondents.contains(author) }?.messageID
    }
}
