import Domain
import Store

// Sending a message: rows, acts and index terms of one transaction.

extension Desk {
    /// Sends a message, and makes the orders that its kind asks for.
    package func send(_ draft: Draft, key: String? = nil) async throws -> SentAnswer {
        let prepared = try Prepared(draft, by: me, in: try await directory(), office)
        let now = office.clock.now()
        let print = draft.fingerprint + (try await fingerprint(of: draft.attachments))
        return try await perform(key, print) { writer in
            try Sending(prepared, desk: self, writer: writer, now: now).send()
        }
    }
}

extension Desk {
    /// Sends many messages in one transaction: all of them, or none.
    package func sendMany(_ drafts: [Draft]) async throws -> [SentAnswer] {
        let directory = try await directory()
        let prepared = try drafts.map { try Prepared($0, by: me, in: directory, office) }
        let now = office.clock.now()
        return try await office.write { writer in
            try prepared.map { try Sending($0, desk: self, writer: writer, now: now).send() }
        }
    }
}

/// One sending, inside its transaction.
struct Sending {
    private let prepared: Prepared
    private let desk: Desk
    private let writer: Writer
    private let now: Instant
    private var office: Office { desk.office }

    init(_ prepared: Prepared, desk: Desk, writer: Writer, now: Instant) {
        self.prepared = prepared
        self.desk = desk
        self.writer = writer
        self.now = now
    }

    func send() throws -> SentAnswer {
        var change = try thread()
        try checkEntries()
        try checkParent(change)
        let message = Message(
            id: office.ids.next(), thread: change.thread, author: desk.me, kind: prepared.kind.id, note: prepared.note,
            comment: prepared.comment, eventDate: prepared.eventDate, addressees: prepared.parties,
            entries: prepared.draft.entries, attachments: try attachments())
        change.add(message, deliveries: deliveries(message.id, change), terms: prepared.terms, at: now)
        var orders: [ID<Order>] = []
        for offer in prepared.offers { orders.append(try change.give(offer, in: message, prepared, at: now)) }
        try change.save(writer)
        try claim(message)
        return SentAnswer(message: message.id, thread: change.thread, orders: orders)
    }

    private func thread() throws -> ThreadChange {
        guard let thread = prepared.draft.thread else {
            return ThreadChange(beginning: office.ids.next(), subject: prepared.subject, by: desk.me, office)
        }
        return try ThreadChange(try desk.see(thread, writer), by: desk.me, office, writer)
    }

    /// Who gets it: whoever is named; in a thread, when nobody is, everybody else who sees it.
    private func deliveries(_ message: ID<Message>, _ change: ThreadChange) -> [Delivery] {
        var recipients = prepared.recipients
        if prepared.parties.isEmpty {
            for person in change.participants.standings.keys where person != desk.me { recipients[person] = .to }
        }
        return recipients.sorted { $0.key < $1.key }.map { Delivery(message: message, person: $0.key, role: $0.value) }
    }

    private func checkEntries() throws {
        let entries = try writer.entries(prepared.draft.entries)
        guard entries.count == prepared.draft.entries.count, entries.allSatisfy(\.isActive) else {
            throw Refusal(.entryUnknown, fields: ["entries"])
        }
        let named = Set(entries.map(\.dictionary))
        if let missing = prepared.kind.requires.first(where: { !named.contains($0) }) {
            throw Refusal(.dictionaryRequired, ["dictionary": .text(missing.description)], fields: ["entries"])
        }
    }

    /// Only the holder of an open order splits something off it, in its own thread.
    private func checkParent(_ change: ThreadChange) throws {
        guard let parent = prepared.draft.parent else { return }
        guard !prepared.offers.isEmpty, let order = try writer.order(parent), order.thread == change.thread else {
            throw Refusal(.notFound, fields: ["parent"])
        }
        guard order.holder == desk.me else { throw Refusal(.notHolder, ["holder": .person(order.holder)]) }
        guard order.state.isOpen else { throw Refusal(.orderClosed) }
    }

    /// The uploads of the author; an attachment that was sent before is attached anew when the author may see it.
    private func attachments() throws -> [Attachment] {
        try prepared.draft.attachments.map { id in
            guard let (attachment, message) = try writer.attachment(id) else { throw unknown }
            guard let message else {
                guard attachment.owner == desk.me else { throw unknown }
                return attachment
            }
            guard let thread = try writer.thread(of: message), try writer.participates(desk.me, in: thread) else {
                throw unknown
            }
            return Attachment(
                id: office.ids.next(), owner: desk.me, name: attachment.name, type: attachment.type,
                size: attachment.size, digest: attachment.digest)
        }
    }

    private var unknown: Refusal { Refusal(.attachmentUnknown, fields: ["attachments"]) }

    private func claim(_ message: Message) throws {
        for (index, attachment) in message.attachments.enumerated() {
            if prepared.draft.attachments.contains(attachment.id) {
                guard try writer.claim(attachment.id, for: message.id, position: index) else { throw unknown }
            } else {
                try writer.insert(attachment, message: message.id, position: index)
            }
        }
    }
}
