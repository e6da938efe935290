import Domain
import Foundation
import Language
import Store

// Taking in what was written elsewhere: mail becomes messages of the archive, dated as it was sent. Its people are those of
// the organisation where the address is known, otherwise correspondents from outside.

/// A mail as it comes into the archive.
package struct ArchivedMail: Sendable {
    /// What it is known by: its Message-ID.
    package let source: String
    /// The mails before it, the one it answers first.
    package let ancestors: [String]
    /// What all mails of one thread have in common.
    package let threadKey: String
    package let subject: String
    package let author: Correspondent
    package let to: [Correspondent]
    package let forInformation: [Correspondent]
    package let sent: Instant
    package let text: String
    package let attachments: [Received]

    package init(
        source: String, ancestors: [String], threadKey: String, subject: String, author: Correspondent,
        to: [Correspondent], forInformation: [Correspondent], sent: Instant, text: String, attachments: [Received]
    ) {
        self.source = source
        self.ancestors = ancestors
        self.threadKey = threadKey
        self.subject = subject
        self.author = author
        self.to = to
        self.forInformation = forInformation
        self.sent = sent
        self.text = text
        self.attachments = attachments
    }

    /// Somebody in a mail's header.
    package struct Correspondent: Hashable, Sendable {
        package let name: String
        package let address: String

        package init(name: String, address: String) {
            self.name = name
            self.address = address
        }
    }

    /// An attachment's decoded content.
    package struct Received: Sendable {
        package let name: String
        package let type: String
        package let content: [UInt8]

        package init(name: String, type: String, content: [UInt8]) {
            self.name = name
            self.type = type
            self.content = content
        }
    }
}

/// Takes mails into the archive, one by one.
package struct Archive: Sendable {
    private let office: Office
    private let kind: ID<Kind>

    /// The code of the kind that imported mails have.
    package static let kindCode = "mail"

    /// Makes the kind of imported mails where it is missing.
    package init(_ office: Office) async throws {
        self.office = office
        if let kind = try await office.directory().kind(code: Self.kindCode) {
            self.kind = kind.id
            return
        }
        let new = Kind(
            id: office.ids.next(), code: Self.kindCode,
            name: Name(polish: "Korespondencja e-mail", english: "E-mail correspondence"), expectation: .nothing)
        try await office.write { writer in
            try writer.insert(new)
            try writer.turnDirectory()
        }
        office.directoryChanged()
        kind = new.id
    }

    /// Takes a mail in.
    ///
    /// - Returns: false where it is there already; then nothing changes.
    package func take(_ mail: ArchivedMail) async throws -> Bool {
        let known = try await office.store.read { try $0.imported(from: mail.source) != nil }
        if known { return false }
        let attachments = try keep(mail.attachments)
        return try await office.write { writer in
            guard try writer.imported(from: mail.source) == nil else { return false }
            try insert(mail, attachments, writer)
            return true
        }
    }

    private func keep(_ received: [ArchivedMail.Received]) throws -> [Attachment] {
        try received.map { one in
            let incoming = try office.store.blobs.begin()
            try one.content.withUnsafeBytes { try incoming.append($0) }
            let (digest, size) = try incoming.finish()
            return Attachment(
                id: office.ids.next(), owner: Person.system, name: Text.tame(one.name, limit: office.limits.name),
                type: Text.tame(one.type, limit: 100), size: size, digest: digest)
        }
    }

    private func insert(_ mail: ArchivedMail, _ attachments: [Attachment], _ writer: Writer) throws {
        let author = try person(mail.author, writer)
        let to = try mail.to.map { try person($0, writer) }
        let copies = try mail.forInformation.map { try person($0, writer) }.filter { !to.contains($0) }
        let id = try freeID(at: mail.sent, writer)
        var change = try thread(of: mail, at: id, by: author, writer)
        let owned = attachments.map {
            Attachment(id: $0.id, owner: author, name: $0.name, type: $0.type, size: $0.size, digest: $0.digest)
        }
        let addressees =
            unique(to).map { Addressee(.person($0), .to) }
            + unique(copies).map { Addressee(.person($0), .forInformation) }
        let message = Message(
            id: id, thread: change.thread, author: author, kind: kind,
            note: Text.tame(mail.text, limit: 1_000_000, lines: true), eventDate: office.calendar.day(mail.sent),
            addressees: addressees, attachments: owned)
        // What was read in another program years ago does not wait to be read here.
        let deliveries = addressees.compactMap { addressee -> Delivery? in
            guard case .person(let person) = addressee.party, person != author else { return nil }
            return Delivery(message: id, person: person, role: addressee.role, opened: mail.sent)
        }
        change.add(message, deliveries: deliveries, at: office.clock.now())
        try change.save(writer)
        for (index, attachment) in owned.enumerated() {
            try writer.insert(attachment, message: id, position: index)
        }
        try writer.imported(id, from: mail.source)
        if try writer.imported(from: "thread:" + mail.threadKey) == nil {
            try writer.imported(id, from: "thread:" + mail.threadKey)
        }
    }

    /// The thread of the nearest mail it answers, of another mail of its thread, or a new one.
    private func thread(
        of mail: ArchivedMail, at id: ID<Message>, by author: ID<Person>, _ writer: Writer
    ) throws -> ThreadChange {
        let sources = mail.ancestors.flatMap { [$0, "thread:" + $0] } + ["thread:" + mail.threadKey]
        for source in sources {
            if let message = try writer.imported(from: source), let thread = try writer.thread(of: message) {
                return try ThreadChange(thread, by: author, office, writer)
            }
        }
        let subject = Text.tame(mail.subject, limit: office.limits.subject)
        return ThreadChange(beginning: ID(raw: id.raw), subject: subject.isEmpty ? "—" : subject, by: author, office)
    }

    private func person(_ one: ArchivedMail.Correspondent, _ writer: Writer) throws -> ID<Person> {
        let address = Text.tame(one.address, limit: office.limits.name).lowercased()
        if let known = try writer.person(email: address) { return known.id }
        let name = Text.tame(one.name, limit: office.limits.name)
        let new = Person(
            id: office.ids.next(), login: nil, name: name.isEmpty ? address : name, email: address)
        try writer.insert(new, folded: fold(new.name))
        try writer.turnDirectory()
        return new.id
    }

    /// An id of the millisecond in which the mail was sent.
    private func freeID(at sent: Instant, _ writer: Writer) throws -> ID<Message> {
        let first = ID<Message>.first(at: sent)
        let last = try writer.lastMessage(from: first, to: ID(raw: first.raw + 1 << 21 - 1))
        return last.map { ID(raw: $0.raw + 1) } ?? ID(raw: max(first.raw, 2))
    }

    private func unique(_ people: [ID<Person>]) -> [ID<Person>] {
        var seen: Set<ID<Person>> = []
        return people.filter { seen.insert($0).inserted }
    }
}

extension Text {
    /// Text from elsewhere: what may not be kept is dropped, what is too long is cut.
    static func tame(_ text: String, limit: Int, lines: Bool = false) -> String {
        let kept = text.replacingOccurrences(of: "\r\n", with: "\n").precomposedStringWithCanonicalMapping
            .unicodeScalars.map { isAllowed($0, lines: lines) ? Character($0) : " " }
        return String(String(kept).trimmingCharacters(in: .whitespacesAndNewlines).prefix(limit))
    }
}
