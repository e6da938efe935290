// A message is never edited or deleted. A correction is a new message that refers to the old one.

/// One written entry: author, addressees, kind, note, date, comment, dictionary values, attachments.
package struct Message: Hashable, Sendable {
    package let id: ID<Message>
    package let thread: ID<Thread>
    package let author: ID<Person>
    package let kind: ID<Kind>
    package let note: String
    package let comment: String?
    /// The day the message is about.
    package let eventDate: Day
    package let addressees: [Addressee]
    package let entries: [ID<Entry>]
    package let attachments: [Attachment]
    /// The order whose completion this message confirms.
    package let confirms: ID<Order>?

    package init(
        id: ID<Message>, thread: ID<Thread>, author: ID<Person>, kind: ID<Kind>, note: String,
        comment: String? = nil, eventDate: Day, addressees: [Addressee], entries: [ID<Entry>] = [],
        attachments: [Attachment] = [], confirms: ID<Order>? = nil
    ) {
        self.id = id
        self.thread = thread
        self.author = author
        self.kind = kind
        self.note = note
        self.comment = comment
        self.eventDate = eventDate
        self.addressees = addressees
        self.entries = entries
        self.attachments = attachments
        self.confirms = confirms
    }

    /// When it was sent: its id says so.
    package var sent: Instant { id.instant }
}

/// To whom a message is addressed, as its author named them.
package struct Addressee: Hashable, Sendable {
    package let party: Party
    package let role: Role

    package enum Role: String, CaseIterable, Hashable, Sendable, Codable {
        case to
        case forInformation = "information"
    }

    package init(_ party: Party, _ role: Role) {
        self.party = party
        self.role = role
    }
}

/// A message as one person got it.
package struct Delivery: Hashable, Sendable {
    package let message: ID<Message>
    package let person: ID<Person>
    package let role: Addressee.Role
    /// When the person first had it on a screen.
    package var opened: Instant?
    /// When the person said to have read it.
    package var acknowledged: Instant?

    package init(
        message: ID<Message>, person: ID<Person>, role: Addressee.Role, opened: Instant? = nil,
        acknowledged: Instant? = nil
    ) {
        self.message = message
        self.person = person
        self.role = role
        self.opened = opened
        self.acknowledged = acknowledged
    }
}

/// An electronic document in a message.
package struct Attachment: Hashable, Sendable {
    package let id: ID<Attachment>
    package let owner: ID<Person>
    package let name: String
    /// The media type that the sender gave; never trusted.
    package let type: String
    /// Bytes.
    package let size: Int64
    /// SHA-256 of the content, 32 bytes.
    package let digest: [UInt8]
    /// How far its words have been read.
    package var reading = ReadingState(.pending)

    package init(id: ID<Attachment>, owner: ID<Person>, name: String, type: String, size: Int64, digest: [UInt8]) {
        self.id = id
        self.owner = owner
        self.name = name
        self.type = type
        self.size = size
        self.digest = digest
    }
}

/// Messages about one matter, with one subject and one set of participants.
package struct Thread: Hashable, Sendable {
    package let id: ID<Thread>
    package let subject: String
    /// The mark of the case that the thread was promoted to (later work); `nil` for an ordinary thread.
    package var mark: String?

    package init(id: ID<Thread>, subject: String, mark: String? = nil) {
        self.id = id
        self.subject = subject
        self.mark = mark
    }
}
