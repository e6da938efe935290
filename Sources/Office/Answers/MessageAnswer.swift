import Domain
import Store

// Messages as the interface shows them.

/// What sending a message made.
package struct SentAnswer: Codable, Hashable, Sendable {
    package let message: ID<Message>
    package let thread: ID<Thread>
    package let orders: [ID<Order>]
}

/// A message as one person sees it.
package struct MessageAnswer: Codable, Hashable, Sendable {
    package let id: ID<Message>
    package let thread: ID<Thread>
    package let author: ID<Person>
    package let to: [PartyAnswer]
    package let forInformation: [PartyAnswer]
    package let kind: ID<Kind>
    package let subject: String
    package let note: String
    package let comment: String?
    package let eventDate: Day
    package let sent: Instant
    package let entries: [ID<Entry>]
    package let attachments: [AttachmentAnswer]
    /// The order whose completion it confirms.
    package let confirms: ID<Order>?
    /// Who has had it on a screen: everybody for its author, oneself for an addressee.
    package let opened: [ReadAnswer]
    /// Who has said to have read it: everybody for its author, oneself for an addressee.
    package let acknowledged: [ReadAnswer]
    /// How many got it, for its author.
    package let delivered: Int?

    init(_ message: Message, subject: String, deliveries: [Delivery], for person: ID<Person>) {
        id = message.id
        thread = message.thread
        author = message.author
        to = message.addressees.filter { $0.role == .to }.map { PartyAnswer($0.party) }
        forInformation = message.addressees.filter { $0.role == .forInformation }.map { PartyAnswer($0.party) }
        kind = message.kind
        self.subject = subject
        note = message.note
        comment = message.comment
        eventDate = message.eventDate
        sent = message.sent
        entries = message.entries
        attachments = message.attachments.map(AttachmentAnswer.init)
        confirms = message.confirms
        let mine = deliveries.filter { message.author == person || $0.person == person }
        opened = mine.compactMap { one in one.opened.map { ReadAnswer(person: one.person, at: $0) } }
        acknowledged = mine.compactMap { one in one.acknowledged.map { ReadAnswer(person: one.person, at: $0) } }
        delivered = message.author == person ? deliveries.count : nil
    }
}

/// Who read it, and when.
package struct ReadAnswer: Codable, Hashable, Sendable {
    package let person: ID<Person>
    package let at: Instant
}

/// An attachment, or an upload.
package struct AttachmentAnswer: Codable, Hashable, Sendable {
    package let id: ID<Attachment>
    package let name: String
    /// Bytes.
    package let size: Int64
    package let type: String
    /// 64 hexadecimal digits.
    package let sha256: String
    /// Whether its words are found by searching.
    package let text: ReadingState.Step
    /// Why not, where it is unreadable.
    package let textProblem: ReadingFault?
    /// Whether only the beginning is: there was more than is kept.
    package let textIsCut: Bool

    package init(_ attachment: Attachment) {
        id = attachment.id
        name = attachment.name
        size = attachment.size
        type = attachment.type
        sha256 = attachment.digest.hexadecimal
        text = attachment.reading.step
        textProblem = attachment.reading.fault
        textIsCut = attachment.reading.isCut
    }
}

/// A piece of a list.
package struct Page<Item: Encodable & Sendable>: Encodable, Sendable {
    package let items: [Item]
    /// What to ask for to get what follows; `nil` at the end.
    package let next: String?

    package init(items: [Item], next: String?) {
        self.items = items
        self.next = next
    }

    private enum CodingKeys: String, CodingKey { case items, next }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(items, forKey: .items)
        try container.encode(next, forKey: .next)
    }

    /// The same page with each item turned into something else.
    package func map<Other>(_ change: (Item) throws -> Other) rethrows -> Page<Other> {
        Page<Other>(items: try items.map(change), next: next)
    }
}
