import Domain
import Store

// What one person sees of everything that was said about an entry, in numbers. Pure: it is made from rows.

/// Threads about an entry, the last active one first, and what is counted over them.
package struct EntryHistory: Sendable {
    package var threads: [About] = []
    /// How many orders in them are open.
    package var open = 0
    /// Newest first.
    package var attachments: [ID<Attachment>] = []
    /// The last twelve months, the present one last.
    package var months: [Month] = []
    /// Who wrote most of the messages, and how many.
    package var people: [(person: ID<Person>, messages: Int)] = []
    /// Whether everything that the person may see was looked at; otherwise only what is newest.
    package var isWhole = true

    /// One thread.
    package struct About: Sendable {
        package let thread: ID<Thread>
        package let first: ID<Message>
        package fileprivate(set) var last: ID<Message>
        /// Who wrote in it, in the order of their first message.
        package fileprivate(set) var authors: [ID<Person>]
        package fileprivate(set) var messages: Int
        package var attachments = 0
        package var hasOpen = false
    }

    /// Messages in a month.
    package struct Month: Sendable {
        /// Its first day.
        package let day: Day
        package let messages: Int
    }

    /// - Parameters:
    ///   - rows: messages of the threads, in the order of each thread's messages.
    ///   - starts: of each month in the calendar of the office, the present one last.
    package init(_ rows: [Authorship], starts: [(day: Day, from: Instant)]) {
        var places: [ID<Thread>: Int] = [:]
        var counts: [ID<Person>: Int] = [:]
        var months = starts.map { _ in 0 }
        let firsts = starts.map { ID<Message>.first(at: $0.from) }
        for row in rows {
            counts[row.author, default: 0] += 1
            if let month = firsts.lastIndex(where: { $0 <= row.message }) { months[month] += 1 }
            if let place = places[row.thread] {
                threads[place].add(row)
            } else {
                places[row.thread] = threads.count
                threads.append(
                    About(
                        thread: row.thread, first: row.message, last: row.message, authors: [row.author], messages: 1))
            }
        }
        self.months = zip(starts, months).map { Month(day: $0.day, messages: $1) }
        people = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map { ($0.key, $0.value) }
        threads.sort { $0.last > $1.last }
    }

    /// Notes which attachments and which open orders are in the threads.
    package mutating func add(attachments found: [(id: ID<Attachment>, thread: ID<Thread>)], open: [ID<Thread>]) {
        let counts = Swift.Dictionary(found.map { ($0.thread, 1) }, uniquingKeysWith: +)
        let opened = Set(open)
        for index in threads.indices {
            threads[index].attachments = counts[threads[index].thread] ?? 0
            threads[index].hasOpen = opened.contains(threads[index].thread)
        }
        self.open = open.count
        attachments = found.map(\.id).sorted(by: >)
    }
}

extension EntryHistory.About {
    fileprivate mutating func add(_ row: Authorship) {
        messages += 1
        last = max(last, row.message)
        if !authors.contains(row.author) { authors.append(row.author) }
    }
}
