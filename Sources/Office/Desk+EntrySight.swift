import Domain
import Language
import Store

// Everything about an entry of a dictionary, as far as the person may see it: the page of a customer. Only threads in which
// the person participates are counted, and of those at most the newest.

/// Which part of an entry's page is looked at.
package enum EntryPart: Hashable, Sendable {
    /// All threads; those with open orders.
    case all, open
    case attachments
    /// Entries of a dictionary that belong to this one.
    case children(ID<Dictionary>)
}

/// An entry with what is known about it.
package struct EntrySight: Sendable {
    package let entry: Entry
    package let dictionary: Dictionary
    package let parent: Entry?
    /// Entries that values of attributes name, by the codes of the attributes.
    package let named: [String: Entry]
    package let history: EntryHistory
    /// Of dictionaries whose entries belong to it, in the order of the dictionaries; counted up to `most`.
    package let children: [(dictionary: Dictionary, count: Int)]
    package let shown: Shown
    package let next: String?

    /// The part that is looked at.
    package enum Shown: Sendable {
        case threads([AboutThread])
        case attachments([AboutFile])
        case entries([Entry])
    }

    /// Threads, attachments and entries are counted up to here.
    package static let most = 1_000
}

/// A thread in which an entry was named.
package struct AboutThread: Sendable {
    package let about: EntryHistory.About
    package let subject: String
    package let kind: ID<Kind>?
    /// The order that matters to the person now.
    package let order: Order?
}

/// An attachment of a thread in which an entry was named.
package struct AboutFile: Sendable {
    package let file: AttachmentAnswer
    package let message: ID<Message>
    package let thread: ID<Thread>
    package let subject: String
    package let sent: Instant
}

extension Desk {
    /// An entry with one part of what is known about it.
    ///
    /// - Parameter before: the last one seen of this part, as `next` told.
    /// - Throws: `notFound`, also for a reason for rejections.
    package func entrySight(
        _ id: ID<Entry>, _ part: EntryPart, before: String?, limit: Int
    ) async throws -> EntrySight {
        let directory = try await directory()
        let starts = monthStarts()
        let now = office.clock.now()
        return try await office.store.read { [me] reader in
            guard let entry = try reader.entries([id]).first, let home = directory.dictionaries[entry.dictionary],
                home.code != Dictionary.rejectionReasons
            else { throw Refusal(.notFound) }
            let history = try reader.history(of: id, for: me, starts)
            let counts = try reader.children(of: id, most: EntrySight.most + 1)
            let (shown, next) = try reader.part(part, of: id, history, for: me, at: now, before: before, limit: limit)
            return EntrySight(
                entry: entry, dictionary: home,
                parent: try entry.parent.flatMap { try reader.entries([$0]).first },
                named: try reader.named(by: entry, directory.openDictionaries.map(\.id)), history: history,
                children: directory.openDictionaries.compactMap { one in counts[one.id].map { (one, $0) } },
                shown: shown, next: next)
        }
    }

    /// How many entries each dictionary has in which people look something up; counted up to 10,000.
    package func dictionarySizes() async throws -> [(dictionary: Dictionary, entries: Int)] {
        let all = try await directory().openDictionaries
        return try await office.store.read { reader in
            try all.map { ($0, try reader.entryCount(of: $0.id, most: 10_001)) }
        }
    }

    private func monthStarts() -> [(day: Day, from: Instant)] {
        let (year, month, _) = office.calendar.day(office.clock.now()).civil
        let present = year * 12 + month - 1
        return (0..<12).reversed().compactMap { ago in
            Day(year: (present - ago) / 12, month: (present - ago) % 12 + 1, day: 1)
                .map { ($0, office.calendar.instant($0)) }
        }
    }
}

extension Querying {
    /// - Throws: what reading throws.
    fileprivate func history(
        of entry: ID<Entry>, for person: ID<Person>, _ starts: [(day: Day, from: Instant)]
    ) throws -> EntryHistory {
        let found = try threads(naming: entry, for: person, most: EntrySight.most, scanning: 20_000)
        var rows: [Authorship] = []
        var files: [(id: ID<Attachment>, thread: ID<Thread>)] = []
        var open: [ID<Thread>] = []
        var isWhole = found.isWhole
        for start in stride(from: 0, to: found.threads.count, by: 256) {
            let some = found.threads[start..<min(start + 256, found.threads.count)]
            guard rows.count < 20_000 else {
                isWhole = false
                break
            }
            let more = try authorship(in: Array(some), most: 20_000)
            isWhole = isWhole && more.count < 20_000
            rows += more
            if files.count <= EntrySight.most { files += try attachments(in: Array(some), most: EntrySight.most + 1) }
            open += try openOrders(in: Array(some))
        }
        var history = EntryHistory(rows, starts: starts)
        history.isWhole = isWhole
        history.add(attachments: files, open: open)
        return history
    }

    fileprivate func part(
        _ part: EntryPart, of entry: ID<Entry>, _ history: EntryHistory, for person: ID<Person>, at now: Instant,
        before: String?, limit: Int
    ) throws -> (EntrySight.Shown, next: String?) {
        switch part {
        case .all, .open:
            let last = try before.map { try cursor($0, Message.self) } ?? ID(raw: .max)
            let all = history.threads.filter { $0.last < last && (part == .all || $0.hasOpen) }
            let page = Array(all.prefix(limit))
            return (
                .threads(try about(page, for: person, at: now)),
                all.count > limit ? page.last?.last.description : nil
            )
        case .attachments:
            let last = try before.map { try cursor($0, Attachment.self) } ?? ID(raw: .max)
            let all = history.attachments.filter { $0 < last }
            let page = Array(all.prefix(limit))
            return (.attachments(try files(page)), all.count > limit ? page.last?.description : nil)
        case .children(let dictionary):
            let last = try before.flatMap { try entries([try cursor($0)]).first }
            let found = try children(
                of: entry, in: dictionary, after: last.map { (fold($0.name), $0.id) }, limit: limit + 1)
            let page = Array(found.prefix(limit))
            return (.entries(page), found.count > limit ? page.last?.id.description : nil)
        }
    }

    private func cursor<Subject>(_ text: String, _: Subject.Type = Subject.self) throws(Refusal) -> ID<Subject> {
        guard let id = ID<Subject>(text) else { throw Refusal(.malformed, fields: ["before"]) }
        return id
    }

    private func about(
        _ threads: [EntryHistory.About], for person: ID<Person>, at now: Instant
    ) throws -> [AboutThread] {
        let ids = threads.map(\.thread)
        let subjects = try subjects(ids)
        let kinds = try kinds(of: threads.map(\.first))
        let orders = Swift.Dictionary(grouping: try orders(in: ids), by: \.thread)
        return threads.map { one in
            AboutThread(
                about: one, subject: subjects[one.thread] ?? "", kind: kinds[one.first],
                order: orders[one.thread]?.foremost(for: person, at: now))
        }
    }

    private func files(_ ids: [ID<Attachment>]) throws -> [AboutFile] {
        let places = try attachmentPlaces(ids)
        let subjects = try subjects(Array(Set(places.map(\.thread))))
        return places.map { one in
            AboutFile(
                file: AttachmentAnswer(one.attachment), message: one.message, thread: one.thread,
                subject: subjects[one.thread] ?? "", sent: one.message.instant)
        }
    }

    /// The entries that values of attributes name; a name that several have names none.
    fileprivate func named(by entry: Entry, _ dictionaries: [ID<Dictionary>]) throws -> [String: Entry] {
        let values = entry.attributes.mapValues(fold).filter { !$0.value.isEmpty }
        let found = try entries(called: Array(Set(values.values)).sorted(), in: dictionaries, limit: 100)
            .filter { $0.id != entry.id }
        let byName = Swift.Dictionary(grouping: found) { fold($0.name) }
        return values.compactMapValues { name in byName[name]?.count == 1 ? byName[name]?[0] : nil }
    }
}
