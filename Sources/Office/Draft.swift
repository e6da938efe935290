import Domain
import Language
import Store

// A message before it is sent: what was typed, and what it becomes when the rules have been checked.

/// What somebody wants to send.
package struct Draft: Hashable, Sendable, Codable {
    /// The thread to answer in; `nil` begins a new one, which needs a subject.
    package var thread: ID<Thread>?
    package var subject = ""
    package var kind: ID<Kind>
    package var to: [Party] = []
    package var forInformation: [Party] = []
    package var note = ""
    package var comment = ""
    package var eventDate: Day?
    package var due: DueWish?
    package var entries: [ID<Entry>] = []
    package var attachments: [ID<Attachment>] = []
    package var assign = Assign.each
    /// The order that the new ones are split off from.
    package var parent: ID<Order>?

    package init(kind: ID<Kind>) { self.kind = kind }

    /// One order for each addressee, or one for whoever accepts first.
    package enum Assign: String, CaseIterable, Hashable, Sendable, Codable { case each, first }

    /// What it says, without its attachments: see `Desk.fingerprint(of:)`.
    var fingerprint: [String] {
        [
            "send", thread?.description ?? "", subject, kind.description, Self.print(to), Self.print(forInformation),
            note,
            comment, eventDate?.description ?? "", due.map { "\($0.day) \($0.minute ?? -1)" } ?? "",
            entries.map(\.description).joined(separator: " "), assign.rawValue, parent?.description ?? "",
        ]
    }

    /// Written out: printing an enumeration by reflection costs more than writing its message.
    private static func print(_ parties: [Party]) -> String {
        parties.map { party in
            switch party {
            case .person(let id): "p\(id)"
            case .unit(let id): "u\(id)"
            }
        }.joined(separator: " ")
    }
}

/// A draft that has passed the rules which need no look at the archive.
struct Prepared: Sendable {
    let draft: Draft
    let kind: Kind
    let subject: String
    let note: String
    let comment: String?
    let eventDate: Day
    let due: Due?
    let parties: [Addressee]
    /// Everybody it is delivered to, without the author.
    let recipients: [ID<Person>: Addressee.Role]
    /// For each order to be made, to whom it is offered.
    let offers: [(to: [Party], people: [ID<Person>])]
    /// The index terms of note and comment: found here, so that the writer does not wait for it.
    let terms: DocumentTerms

    init(_ draft: Draft, by author: ID<Person>, in directory: Directory, _ office: Office) throws(Refusal) {
        self.draft = draft
        let limits = office.limits
        guard let kind = directory.kinds[draft.kind], kind.isActive else {
            throw Refusal(.kindUnknown, fields: ["kind"])
        }
        guard kind.code != Kind.confirmation else { throw Refusal(.kindReserved, fields: ["kind"]) }
        self.kind = kind
        subject = try Text.clean(draft.subject, "subject", limit: limits.subject)
        guard draft.thread != nil || !subject.isEmpty else { throw Refusal(.subjectRequired, fields: ["subject"]) }
        note = try Text.clean(draft.note, "note", limit: limits.note, lines: true)
        guard !note.isEmpty || !draft.attachments.isEmpty else { throw Refusal(.noteRequired, fields: ["note"]) }
        let comment = try Text.clean(draft.comment, "comment", limit: limits.comment, lines: true)
        self.comment = comment.isEmpty ? nil : comment
        let today = office.calendar.day(office.clock.now())
        eventDate = try Self.plausible(draft.eventDate ?? today, "eventDate", today, years: 100)
        due = try Self.due(draft, kind, today, office)
        guard draft.entries.count <= limits.entries else { throw Self.tooMany("entries", limits.entries) }
        guard draft.attachments.count <= limits.attachments else {
            throw Self.tooMany("attachments", limits.attachments)
        }
        parties = draft.to.map { Addressee($0, .to) } + draft.forInformation.map { Addressee($0, .forInformation) }
        recipients = try Recipients(directory, limits).resolve(draft, without: author)
        if recipients.isEmpty, draft.thread == nil || kind.expectation.makesOrders {
            throw Refusal(.recipientsRequired, fields: ["to"])
        }
        offers = kind.expectation.makesOrders ? try Self.offers(draft, by: author, in: directory) : []
        terms = office.analyser.terms(of: [note, comment])
    }

    private static func offers(
        _ draft: Draft, by author: ID<Person>, in directory: Directory
    ) throws(Refusal) -> [(to: [Party], people: [ID<Person>])] {
        guard !draft.to.isEmpty else { throw Refusal(.recipientsRequired, fields: ["to"]) }
        guard !draft.to.contains(.person(author)) else { throw Refusal(.offerToSelf, fields: ["to"]) }
        let groups = draft.assign == .first ? [draft.to] : draft.to.map { [$0] }
        var offers: [(to: [Party], people: [ID<Person>])] = []
        for group in groups {
            let people = Set(group.flatMap { directory.people(in: $0) }).subtracting([author]).sorted()
            guard !people.isEmpty else { throw Refusal(.unitEmpty, fields: ["to"]) }
            offers.append((group, people))
        }
        return offers
    }

    private static func due(_ draft: Draft, _ kind: Kind, _ today: Day, _ office: Office) throws(Refusal) -> Due? {
        guard kind.expectation.makesOrders else { return nil }
        if let wish = draft.due { return try office.due(wish, "due") }
        return kind.days.map { office.calendar.due(today.adding(days: $0)) }
    }

    private static func plausible(_ day: Day, _ field: String, _ today: Day, years: Int) throws(Refusal) -> Day {
        guard abs(day.number - today.number) <= years * 366 else { throw Refusal(.dateOutOfRange, fields: [field]) }
        return day
    }

    private static func tooMany(_ field: String, _ limit: Int) -> Refusal {
        Refusal(.recipientsTooMany, ["limit": .number(limit)], fields: [field])
    }
}

extension Office {
    /// A due date from a wish: not in the past, not more than ten years ahead.
    func due(_ wish: DueWish, _ field: String) throws(Refusal) -> Due {
        let now = clock.now()
        let due = calendar.due(wish.day, minute: wish.minute)
        guard wish.day.number - calendar.day(now).number <= 3660 else {
            throw Refusal(.dateOutOfRange, fields: [field])
        }
        guard due.lapses > now else { throw Refusal(.datePast, fields: [field]) }
        return due
    }
}

extension Directory {
    /// Who can act for a party: the person, or whoever is in the unit.
    func people(in party: Party) -> [ID<Person>] {
        switch party {
        case .person(let id): [id]
        case .unit(let id): members(of: id)
        }
    }
}

/// Turns named addressees into the people who get it.
struct Recipients {
    let directory: Directory
    let limits: Limits

    init(_ directory: Directory, _ limits: Limits) {
        self.directory = directory
        self.limits = limits
    }

    func resolve(_ draft: Draft, without author: ID<Person>) throws(Refusal) -> [ID<Person>: Addressee.Role] {
        var found: [ID<Person>: Addressee.Role] = [:]
        try check(draft.to, "to")
        try check(draft.forInformation, "forInformation")
        for party in draft.forInformation { for id in directory.people(in: party) { found[id] = .forInformation } }
        for party in draft.to { for id in directory.people(in: party) { found[id] = .to } }
        // Somebody may write a note to themselves, but is not told what they wrote to their own unit.
        if !(draft.to + draft.forInformation).contains(.person(author)) { found[author] = nil }
        return found
    }

    /// Everybody named exists and can still be given something; nobody twice; not too many.
    func check(_ parties: [Party], _ field: String) throws(Refusal) {
        guard parties.count <= limits.recipients else {
            throw Refusal(.recipientsTooMany, ["limit": .number(limits.recipients)], fields: [field])
        }
        guard Set(parties).count == parties.count else { throw Refusal(.recipientUnknown, fields: [field]) }
        for party in parties {
            switch party {
            case .person(let id):
                guard let person = directory.people[id], id != Person.system else {
                    throw Refusal(.recipientUnknown, fields: [field])
                }
                guard person.isActive, !person.isExternal else {
                    throw Refusal(.recipientInactive, ["person": .person(id)], fields: [field])
                }
            case .unit(let id):
                guard let unit = directory.units[id], unit.isActive else {
                    throw Refusal(.recipientUnknown, fields: [field])
                }
                guard !directory.members(of: id).isEmpty else {
                    throw Refusal(.unitEmpty, ["unit": .text(unit.name)], fields: [field])
                }
            }
        }
    }
}
