import Domain
import Store

// Threads: what a participant sees, all of it; an auditor too, but each reading is an act that the participants see.

/// A thread with everything that a page about it needs.
package struct ThreadSight: Sendable {
    package let thread: Thread
    package let participants: [ID<Person>]
    package let messages: [MessageAnswer]
    package let orders: [OrderSight]
    package let events: [EventAnswer]
    package let entries: [ID<Entry>: Entry]
    /// Whether the person looks in as an auditor, not as a participant.
    package let isAudit: Bool
}

/// A thread in short.
package struct ThreadAnswer: Encodable, Hashable, Sendable {
    package let id: ID<Thread>
    package let subject: String
    package let mark: String?
    package let participants: [ID<Person>]
    package let orders: [ID<Order>]
}

extension Desk {
    package func thread(_ id: ID<Thread>) async throws -> ThreadAnswer {
        try await enter(id)
        return try await office.store.read { reader in
            guard let thread = try reader.thread(id) else { throw Refusal(.notFound) }
            return ThreadAnswer(
                id: id, subject: thread.subject, mark: thread.mark,
                participants: try reader.participants(of: id).standings.keys.sorted(),
                orders: try reader.orders(of: id).map(\.id))
        }
    }

    /// The whole of a thread, and notes what was opened with it. Of a long thread the newest 500 messages.
    package func threadSight(_ id: ID<Thread>) async throws -> ThreadSight {
        let isAudit = try await enter(id)
        let directory = try await directory()
        let now = office.clock.now()
        let sight = try await office.store.read { reader in
            guard let thread = try reader.thread(id) else { throw Refusal(.notFound) }
            let messages = Array(try reader.messages(of: id, before: nil, limit: 500).reversed())
            let entries = try reader.entries(Array(Set(messages.flatMap(\.entries))))
            return ThreadSight(
                thread: thread, participants: try reader.participants(of: id).standings.keys.sorted(),
                messages: try answers(messages, reader),
                orders: try reader.orders(of: id).map {
                    try self.sight($0, title: thread.subject, seesThread: true, reader, directory, now: now)
                },
                events: try reader.events(of: id, limit: 2_000).map { EventAnswer($0, office.sealing) },
                entries: Swift.Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }, isAudit: isAudit)
        }
        try await open(sight.messages.map(\.id))
        return sight
    }

    /// A thread's messages, newest first.
    package func messages(
        of id: ID<Thread>, before: ID<Message>?, limit: Int
    ) async throws -> Page<MessageAnswer> {
        try await enter(id)
        let page = try await office.store.read { reader in
            let messages = try reader.messages(of: id, before: before, limit: limit + 1)
            let items = try answers(Array(messages.prefix(limit)), reader)
            return Page(items: items, next: messages.count > limit ? items.last?.id.description : nil)
        }
        try await open(page.items.map(\.id))
        return page
    }

    /// A thread's acts, oldest first, from a number on.
    package func events(of id: ID<Thread>, from seq: Int64, limit: Int) async throws -> Page<EventAnswer> {
        try await enter(id)
        return try await office.store.read { [office] reader in
            let events = try reader.events(of: id, from: seq, limit: limit + 1)
            let next = events.count > limit ? String(events[limit].entry.seq) : nil
            return Page(items: events.prefix(limit).map { EventAnswer($0, office.sealing) }, next: next)
        }
    }

    /// Lets somebody see the thread from now on.
    package func addObserver(_ person: ID<Person>, to id: ID<Thread>, key: String? = nil) async throws -> ThreadAnswer {
        try Recipients(try await directory(), office.limits).check([.person(person)], "person")
        let now = office.clock.now()
        _ = try await perform(key, ["observe", id.description, person.description]) { writer in
            var change = try ThreadChange(try see(id, writer), by: me, office, writer)
            let isNew = !change.participants.contains(person)
            change.join(person)
            change.note(.observe, at: now, subject: person)
            try change.save(writer)
            return isNew
        }
        return try await thread(id)
    }

    /// Makes sure that the person may read the thread; for an auditor who is no participant, writes that down first.
    ///
    /// - Returns: whether it is an auditor's reading.
    @discardableResult
    func enter(_ id: ID<Thread>) async throws -> Bool {
        let participates = try await office.store.read { try $0.participates(me, in: id) }
        if participates { return false }
        guard person.roles.contains(.auditor), id != LogEntry.office else { throw Refusal(.notFound) }
        let now = office.clock.now()
        try await office.write { [me, office] writer in
            var change = try ThreadChange(id, by: me, office, writer)
            change.note(.audit, at: now, subject: me)
            try change.save(writer)
        }
        return true
    }

    func answers(_ messages: [Message], _ archive: some Querying) throws -> [MessageAnswer] {
        let deliveries = Swift.Dictionary(grouping: try archive.deliveries(of: messages.map(\.id)), by: \.message)
        let subjects = try archive.subjects(Array(Set(messages.map(\.thread))))
        return messages.map { message in
            MessageAnswer(
                message, subject: subjects[message.thread] ?? "", deliveries: deliveries[message.id] ?? [], for: me)
        }
    }

    /// Notes that these messages were on the person's screen, where they were addressed to them.
    func open(_ messages: [ID<Message>]) async throws {
        let unopened = try await office.store.read { [me] reader in
            try reader.unopened(messages, by: me)
        }
        guard !unopened.isEmpty else { return }
        let now = office.clock.now()
        try await office.write { [me] in try $0.open(unopened, by: me, at: now) }
    }
}
