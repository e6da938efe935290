import Domain
import Store

// Single messages, the inbox, acknowledgements.

extension Desk {
    package func message(_ id: ID<Message>) async throws -> MessageAnswer {
        let thread = try await office.store.read { try $0.thread(of: id) }
        guard let thread else { throw Refusal(.notFound) }
        try await enter(thread)
        let answer = try await office.store.read { reader in
            guard let message = try reader.message(id) else { throw Refusal(.notFound) }
            return try answers([message], reader)
        }
        try await open([id])
        guard let answer = answer.first else { throw Refusal(.notFound) }
        return answer
    }

    /// What came to the person, newest first.
    package func inbox(unopenedOnly: Bool, before: ID<Message>?, limit: Int) async throws -> Page<MessageAnswer> {
        try await office.store.read { [me] reader in
            let deliveries = try reader.inbox(of: me, unopenedOnly: unopenedOnly, before: before, limit: limit + 1)
            let shown = deliveries.prefix(limit)
            let items = try answers(try reader.messages(shown.map(\.message)).reversed(), reader)
            return Page(
                items: items, next: deliveries.count > limit ? shown.last?.message.description : nil)
        }
    }

    /// Says that the person has read a message. A second time changes nothing.
    package func acknowledge(_ id: ID<Message>, key: String? = nil) async throws -> MessageAnswer {
        let now = office.clock.now()
        _ = try await perform(key, ["acknowledge", id.description]) { writer in
            let thread = try see(try writer.thread(of: id), writer)
            guard try writer.delivery(of: id, to: me) != nil else { throw Refusal(.notAddressee) }
            var change = try ThreadChange(thread, by: me, office, writer)
            guard try writer.acknowledge(id, by: me, at: now) else { return false }
            change.note(.acknowledge, at: now, reference: id.raw)
            try change.save(writer)
            return true
        }
        return try await message(id)
    }
}
