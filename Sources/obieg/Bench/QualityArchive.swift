import Domain
import Foundation
import Office

// The archive of the quality set: its people, its kinds, its messages with their documents, sent on their days.

/// The archive, and who asks.
struct QualityArchive {
    private let asking: Desk
    private let names: [ID<Message>: String]

    /// Makes it in an empty archive.
    static func make(in office: Office, _ clock: HandedClock) async throws -> QualityArchive {
        let lines = try QualityFile("messages").lines.map(Line.init)
        guard let first = lines.first else { throw Complaint("The quality set has no messages.") }
        clock.set(office.calendar.instant(first.day).adding(days: -1))
        var root = PersonDraft()
        (root.login, root.name, root.roles, root.password) = ("root", "Root", [.administrator], "przekazanie w obiegu")
        _ = try await office.console.addPerson(root)
        let administrator = try await office.console.desk(login: "root")
        var maker = Maker(office: office, administrator: administrator)
        // Whoever asks is told of everything, and named in no question.
        let reader = try await maker.person("Archiwum Zakładowe")
        var names: [ID<Message>: String] = [:]
        for line in lines {
            clock.set(
                office.calendar.instant(line.day).adding(milliseconds: 9 * 3_600_000 + Int64(names.count) * 1_000))
            names[try await maker.send(line, informing: reader)] = line.id
        }
        try await office.texts?.readAll()
        return QualityArchive(asking: try await office.console.desk(id: reader), names: names)
    }

    /// The messages that a question finds: those of the first page, and all.
    func ask(_ question: QualityQuestion) async throws -> (first: Set<String>, all: Set<String>) {
        let asked = try await asking.understand(question.typed)
        var found = try await asking.search(asked.query, before: nil, limit: 1_000)
        if !found.corrections.isEmpty {
            // As somebody does who is told what may have been meant.
            let meant = Look.apply(found.corrections, to: question.typed)
            found = try await asking.search(asking.understand(meant).query, before: nil, limit: 1_000)
        }
        let ids = found.hits.compactMap { names[$0.message.id] }
        return (Set(ids.prefix(50)), Set(ids))
    }

    fileprivate struct Line {
        let id: String
        let author: String
        let recipient: String
        let kind: String
        let day: Day
        let subject: String
        let note: String
        /// Its name, and what it says.
        let document: (name: String, text: String)?

        init(_ columns: [String]) throws {
            guard columns.count >= 8, let day = Day(columns[5]) else {
                throw Complaint("A line of the quality set cannot be read: \(columns.joined(separator: " "))")
            }
            (id, author, recipient, kind, self.day) = (columns[0], columns[2], columns[3], columns[4], day)
            subject = columns[6]
            note = columns[7].replacing("\\n", with: "\n")
            let parts = columns.count > 8 ? columns[8].split(separator: "|", maxSplits: 1).map(String.init) : []
            document = parts.count == 2 ? (parts[0], parts[1].replacing("\\n", with: "\n")) : nil
        }
    }
}

/// Makes what is named for the first time.
private struct Maker {
    let office: Office
    let administrator: Desk
    private var people: [String: ID<Person>] = [:]
    private var kinds: [String: ID<Kind>] = [:]

    init(office: Office, administrator: Desk) { (self.office, self.administrator) = (office, administrator) }

    mutating func person(_ name: String) async throws -> ID<Person> {
        if let known = people[name] { return known }
        var draft = PersonDraft()
        (draft.login, draft.name) = ("p\(people.count)", name)
        let person = try await office.console.addPerson(draft)
        people[name] = person
        return person
    }

    private mutating func kind(_ name: String) async throws -> ID<Kind> {
        if let known = kinds[name] { return known }
        var draft = KindDraft()
        (draft.code, draft.name, draft.expectation) = ("k\(kinds.count)", Name(polish: name, english: name), .nothing)
        let kind = try await administrator.addKind(draft)
        kinds[name] = kind
        return kind
    }

    mutating func send(_ line: QualityArchive.Line, informing reader: ID<Person>) async throws -> ID<Message> {
        let author = try await office.console.desk(id: try await person(line.author))
        var draft = Draft(kind: try await kind(line.kind))
        (draft.subject, draft.note, draft.eventDate) = (line.subject, line.note, line.day)
        let recipient = try await person(line.recipient)
        draft.to = recipient == author.me ? [] : [.person(recipient)]
        draft.forInformation = [.person(reader)]
        if let document = line.document {
            let upload = try author.receive(name: document.name, type: "text/plain")
            try await upload.append(Array(document.text.utf8))
            draft.attachments = [try await upload.finish().id]
        }
        return try await author.send(draft).message
    }
}
