import Domain
import Store

// Completing an order. In the same transaction the orderer gets the confirmation, and so does everybody who had held it.

extension Desk {
    /// Completes an order.
    ///
    /// - Parameters:
    ///   - result: what was done; required.
    ///   - attachments: uploads of the person that go with the confirmation.
    package func complete(
        _ id: ID<Order>, result: String, comment: String = "", attachments: [ID<Attachment>] = [], key: String? = nil
    ) async throws -> OrderAnswer {
        let completion = try Completion(
            order: id, result: result, comment: comment, attachments: attachments, office.limits)
        let directory = try await directory()
        let now = office.clock.now()
        return try await perform(key, try await fingerprint(of: completion)) { writer in
            try complete(completion, directory, writer, now: now)
        }
    }

    /// What is asked for by a completion.
    func fingerprint(of asked: Completion) async throws -> [String] {
        [asked.order.description, "complete", asked.result, asked.comment]
            + (try await fingerprint(of: asked.attachments))
    }

    /// Completes an order, inside a transaction.
    func complete(
        _ asked: Completion, _ directory: Directory, _ writer: Writer, now: Instant
    ) throws -> OrderAnswer {
        var work = try OrderWork(asked.order, by: me, office, directory, writer, now: now)
        let confirmation: ID<Message> = office.ids.next()
        try work.do(.complete(confirmation: confirmation))
        let uploads = try asked.attachments.map { try upload($0, writer) }
        let message = try confirm(
            work.order, confirmation, asked.result, asked.comment.isEmpty ? nil : asked.comment, uploads, directory,
            now: now)
        work.tell(message, to: deliveries(of: message))
        let answer = try work.finish()
        for (index, attachment) in uploads.enumerated() {
            guard try writer.claim(attachment.id, for: confirmation, position: index) else {
                throw Refusal(.attachmentUnknown, fields: ["attachments"])
            }
        }
        return answer
    }

    private func upload(_ id: ID<Attachment>, _ writer: Writer) throws -> Attachment {
        guard let (attachment, message) = try writer.attachment(id), message == nil, attachment.owner == me else {
            throw Refusal(.attachmentUnknown, fields: ["attachments"])
        }
        return attachment
    }

    private func confirm(
        _ order: Order, _ id: ID<Message>, _ result: String, _ comment: String?, _ attachments: [Attachment],
        _ directory: Directory, now: Instant
    ) throws -> Message {
        guard let kind = directory.kind(code: Kind.confirmation) else {
            throw StoreError.corrupt("the kind of confirmations is missing")
        }
        let told = Set(order.path.map(\.person)).subtracting([order.orderer, me]).sorted()
        let text = ConfirmationText(order: order, result: result, directory: directory, calendar: office.calendar)
        return Message(
            id: id, thread: order.thread, author: me, kind: kind.id, note: text.text, comment: comment,
            eventDate: office.calendar.day(now),
            addressees: [Addressee(.person(order.orderer), .to)]
                + told.map { Addressee(.person($0), .forInformation) },
            attachments: attachments, confirms: order.id)
    }

    private func deliveries(of message: Message) -> [Delivery] {
        message.addressees.compactMap { addressee in
            guard case .person(let person) = addressee.party, person != me else { return nil }
            return Delivery(message: message.id, person: person, role: addressee.role)
        }
    }
}

/// A completion that has passed the rules which need no look at the archive.
package struct Completion: Hashable, Sendable, Codable {
    let order: ID<Order>
    let result: String
    /// May be empty.
    let comment: String
    let attachments: [ID<Attachment>]

    init(
        order: ID<Order>, result: String, comment: String, attachments: [ID<Attachment>], _ limits: Limits
    ) throws(Refusal) {
        self.order = order
        self.result = try Text.clean(result, "result", limit: limits.note / 2, lines: true)
        guard !self.result.isEmpty else { throw Refusal(.noteRequired, fields: ["result"]) }
        self.comment = try Text.clean(comment, "comment", limit: limits.comment, lines: true)
        guard attachments.count <= limits.attachments else {
            throw Refusal(.recipientsTooMany, ["limit": .number(limits.attachments)], fields: ["attachments"])
        }
        self.attachments = attachments
    }
}
