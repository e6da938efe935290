import Domain
import Store

// Reminding those who have to do something. It changes nothing but what they see, and not more often than once an hour.

extension Desk {
    /// Reminds whoever has to do something with an order now: who holds it, or who has not answered its offer.
    ///
    /// - Throws: `notOrderer`, `orderClosed`, `nobodyToNudge`; `nudgedAlready` where all of them were, within the hour.
    package func nudge(_ id: ID<Order>, text: String = "", key: String? = nil) async throws -> OrderAnswer {
        let text = try Text.clean(text, "text", limit: office.limits.reason, lines: true)
        let directory = try await directory()
        let now = office.clock.now()
        return try await perform(key, [id.description, "nudge", text]) { [me, office] writer in
            guard let thread = try writer.thread(of: id) else { throw Refusal(.notFound) }
            var change = try ThreadChange(thread, by: me, office, writer)
            guard let order = try writer.order(id),
                change.participants.contains(me) || directory.isSuperior(me, of: order.holder)
            else { throw Refusal(.notFound) }
            try change.nudge(.order(id), try order.awaited(by: me), text, by: me, at: now, writer)
            try change.save(writer)
            return OrderAnswer(order, title: change.subject, now: now)
        }
    }

    /// Reminds those addressees of a message of the person's who are asked to acknowledge it and have not.
    ///
    /// - Throws: `notAllowed` for whoever is not its author; `nobodyToNudge`, `nudgedAlready`.
    package func nudge(_ id: ID<Message>, text: String = "", key: String? = nil) async throws -> MessageAnswer {
        let text = try Text.clean(text, "text", limit: office.limits.reason, lines: true)
        let directory = try await directory()
        let now = office.clock.now()
        _ = try await perform(key, [id.description, "nudge", text]) { [me, office] writer in
            let thread = try see(try writer.thread(of: id), writer)
            var change = try ThreadChange(thread, by: me, office, writer)
            guard let message = try writer.message(id) else { throw Refusal(.notFound) }
            guard message.author == me else { throw Refusal(.notAllowed) }
            let asks = directory.kinds[message.kind]?.expectation == .acknowledge
            let silent = try writer.deliveries(of: [id]).filter { one in
                asks && one.role == .to && one.acknowledged == nil && one.person != me
                    && change.participants.contains(one.person)
            }
            guard !silent.isEmpty else { throw Refusal(.nobodyToNudge) }
            try change.nudge(.message(id), silent.map(\.person), text, by: me, at: now, writer)
            try change.save(writer)
            return true
        }
        return try await message(id)
    }
}

extension Look {
    /// The last reminders that the person got of these messages.
    package func nudges(of messages: [ID<Message>]) throws -> [ID<Message>: Nudged] {
        let found = try reader.nudges(of: messages.map(\.raw), to: me)
        return Swift.Dictionary(found.map { (ID<Message>(raw: $0.key), $0.value) }) { first, _ in first }
    }
}

extension ThreadChange {
    /// Reminds those of `people` who were not reminded of it within the hour.
    mutating func nudge(
        _ about: Nudge.Subject, _ people: [ID<Person>], _ text: String, by: ID<Person>, at: Instant, _ writer: Writer
    ) throws {
        let at = time(at)
        let last = try writer.nudged(of: about.raw, people)
        let due = people.filter { person in last[person].map { $0.adding(milliseconds: Nudge.pause) <= at } ?? true }
        guard !due.isEmpty else {
            throw Refusal(.nudgedAlready, last.values.max().map { ["at": .at($0)] } ?? [:])
        }
        let nudge = Nudge(about: about, people: due, text: text)
        note(
            .nudge, at: at, subject: due.count == 1 ? due[0] : nil, reference: about.raw, payload: nudge.payload)
        try writer.save(nudge, by: by, at: at)
    }
}

extension LoggedEvent {
    /// The reminder that this act is.
    var nudge: Nudge? {
        guard entry.act == .nudge else { return nil }
        return payload.flatMap { Canonical($0) }.flatMap { Nudge($0, reference: entry.reference) }
    }

    /// The order that it is about.
    var order: ID<Order>? {
        if case .order(let id)? = nudge?.about { return id }
        return entry.act.concernsOrder ? entry.reference.map { ID(raw: $0) } : nil
    }

    /// The message that it is about.
    var message: ID<Message>? {
        if case .message(let id)? = nudge?.about { return id }
        let isMessage = entry.act == .message || entry.act == .acknowledge
        return isMessage ? entry.reference.map { ID(raw: $0) } : nil
    }
}
