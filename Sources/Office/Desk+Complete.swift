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
        let result = try Text.clean(result, "result", limit: office.limits.note / 2, lines: true)
        guard !result.isEmpty else { throw Refusal(.noteRequired, fields: ["result"]) }
        let comment = try Text.clean(comment, "comment", limit: office.limits.comment, lines: true)
        guard attachments.count <= office.limits.attachments else {
            throw Refusal(.recipientsTooMany, ["limit": .number(office.limits.attachments)], fields: ["attachments"])
        }
        let directory = try await directory()
        let now = office.clock.now()
        let print = [id.description, "complete", result, comment] + (try await fingerprint(of: attachments))
        return try await perform(key, print) { writer in
            var work = try OrderWork(id, by: me, office, directory, writer, now: now)
            let confirmation: ID<Message> = office.ids.next()
            try work.do(.complete(confirmation: confirmation))
            let uploads = try attachments.map { try upload($0, writer) }
            let message = try confirm(
                work.order, confirmation, result, comment.isEmpty ? nil : comment, uploads, directory, now: now)
            work.tell(message, to: deliveries(of: message))
            let answer = try work.finish()
            for (index, attachment) in uploads.enumerated() {
                guard try writer.claim(attachment.id, for: confirmation, position: index) else {
                    throw Refusal(.attachmentUnknown, fields: ["attachments"])
                }
            }
            return answer
        }
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
