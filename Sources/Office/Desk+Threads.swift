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
        try await threadSight(id) { _, _ in true }.sight
    }

    /// The whole of a thread, with what a page shows beside it.
    ///
    /// - Parameter beside: what else is looked for, when what was opened with the thread has been noted.
    package func threadSight<Beside: Sendable>(
        _ id: ID<Thread>, beside: @escaping @Sendable (Look, ThreadSight) throws -> Beside
    ) async throws -> (sight: ThreadSight, beside: Beside) {
        // Most often it is a participant who looks, and nothing is new to them: then one look is all.
        let seen = try await glance(at: id, beside)
        if let seen, let beside = seen.beside { return (seen.sight, beside) }
        if let seen {
            try await note(opened: seen.unopened)
            return (seen.sight, try await look { try beside($0, seen.sight) })
        }
        let isAudit = try await enter(id)
        return try await look { look in
            let sight = try look.thread(id, isAudit: isAudit)
            return (sight, try beside(look, sight))
        }
    }

    /// The same for somebody who may want to see it in a moment: nothing is noted.
    ///
    /// - Returns: `nil` where seeing it has to be noted: something in it was not opened, or it is an auditor's reading.
    package func threadSightAhead<Beside: Sendable>(
        _ id: ID<Thread>, beside: @escaping @Sendable (Look, ThreadSight) throws -> Beside
    ) async throws -> (sight: ThreadSight, beside: Beside)? {
        guard let seen = try await glance(at: id, beside) else {
            guard person.roles.contains(.auditor) else { throw Refusal(.notFound) }
            return nil
        }
        return seen.beside.map { (seen.sight, $0) }
    }

    /// What a participant sees, and what of it they have not opened; what stands beside it only where that is nothing.
    private func glance<Beside: Sendable>(
        at id: ID<Thread>, _ beside: @escaping @Sendable (Look, ThreadSight) throws -> Beside
    ) async throws -> (sight: ThreadSight, unopened: [ID<Message>], beside: Beside?)? {
        try await look { look in
            guard try look.reader.participates(look.me, in: id) else { return nil }
            let sight = try look.thread(id, isAudit: false)
            let unopened = try look.reader.unopened(sight.messages.map(\.id), by: look.me)
            return (sight, unopened, unopened.isEmpty ? try beside(look, sight) : nil)
        }
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
        try await note(opened: unopened)
    }

    private func note(opened: [ID<Message>]) async throws {
        guard !opened.isEmpty else { return }
        let now = office.clock.now()
        try await office.write { [me] in try $0.open(opened, by: me, at: now) }
    }
}

extension Look {
    /// The whole of a thread.
    fileprivate func thread(_ id: ID<Thread>, isAudit: Bool) throws -> ThreadSight {
        guard let thread = try reader.thread(id) else { throw Refusal(.notFound) }
        let messages = Array(try reader.messages(of: id, before: nil, limit: 500).reversed())
        let entries = try reader.entries(Array(Set(messages.flatMap(\.entries))))
        let sealing = desk.office.sealing
        return ThreadSight(
            thread: thread, participants: try reader.participants(of: id).standings.keys.sorted(),
            messages: try desk.answers(messages, reader), orders: try sights(of: try reader.orders(of: id), seen: [id]),
            events: try reader.events(of: id, limit: 2_000).map { EventAnswer($0, sealing) },
            entries: Swift.Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }, isAudit: isAudit)
    }
}
