import Domain
import Office
import Synchronization

// What a page is written from: who reads it, in which words, and who is who.

/// One reader at one moment.
struct Viewpoint: Sendable {
    let desk: Desk
    let directory: Directory
    let wording: Wording
    let names: Names
    /// Names by which people and units are chosen.
    let parties: PartyNames
    /// Why an offer may be rejected, to choose from.
    let reasons: [Entry]

    var words: Words { wording.words }
    var tongue: Tongue { words.tongue }
    var me: ID<Person> { desk.me }

    init(_ desk: Desk, _ site: Site) async throws {
        let directory = try await desk.directory()
        let all = directory.rejectionReasons
        let tongue = desk.person.language
        let byCode = Swift.Dictionary(all.map { ($0.code, $0.name) }) { first, _ in first }
        self.desk = desk
        self.directory = directory
        let wording = try site.wording(tongue)
        self.wording = wording
        reasons = all.filter(\.isActive)
        parties = site.partyNames.names(in: directory, unitHint: wording.words[.unitHint])
        let people = PersonTags { [me = desk.me, today = wording.today] id in
            let away = directory.absence(of: id, on: today).map { wording.away($0, name: directory.name) }
            return PersonTag(id, directory.name(id), isMe: id == me, away: away)
        }
        names = Names(
            person: { people[$0] },
            unit: { directory.units[$0]?.name ?? "" }, reason: { byCode[$0] },
            dictionary: { text in
                ID<Domain.Dictionary>(text).flatMap { directory.dictionaries[$0]?.name.in(tongue) }
            })
    }

    /// What a kind is called.
    func kind(_ id: ID<Kind>) -> String { directory.kinds[id]?.name.in(tongue) ?? "" }

    /// Attachments by their ids as a form has them; what is none of the reader's is left out.
    func files(_ ids: [String]) async throws -> [FileTag] {
        var files: [FileTag] = []
        for id in ids.compactMap({ ID<Attachment>($0) }) {
            do {
                let attachment = try await desk.attachment(id).attachment
                files.append(file(AttachmentAnswer(attachment)))
            } catch let refusal as Refusal where refusal.code == .notFound {
                continue
            }
        }
        return files
    }

    /// - Parameter isAudit: each look of an auditor is an act; a page makes none of its own.
    func file(_ attachment: AttachmentAnswer, isAudit: Bool = false) -> FileTag {
        FileTag(
            id: attachment.id.description, name: attachment.name, size: wording.size(attachment.size),
            hasPreviews: desk.office.hasPreviews && !isAudit, unsearched: unsearched(attachment))
    }

    /// Why what stands in a document is not found by searching, or not all of it.
    private func unsearched(_ attachment: AttachmentAnswer) -> String? {
        if let fault = attachment.textProblem { return words.text(.unsearched, fault.rawValue) }
        return attachment.textIsCut ? words[.searchedInPart] : nil
    }

    func entry(_ entry: Entry) -> EntryTag {
        EntryTag(
            id: entry.id.description, name: entry.name,
            dictionary: directory.dictionaries[entry.dictionary]?.name.in(tongue) ?? "")
    }

    /// A dictionary's name, for a title.
    func called(_ dictionary: ID<Dictionary>) -> String {
        directory.dictionaries[dictionary]?.name.in(tongue) ?? words[.entry]
    }
}

extension PartyAnswer {
    /// Nil for an answer that names nobody.
    var party: Party? { person.map { .person($0) } ?? unit.map { .unit($0) } }
}

/// How people are called on one page: a list names the same few again and again.
private final class PersonTags: Sendable {
    private let make: @Sendable (ID<Person>) -> PersonTag
    private let made = Mutex<[ID<Person>: PersonTag]>([:])

    init(_ make: @escaping @Sendable (ID<Person>) -> PersonTag) { self.make = make }

    subscript(id: ID<Person>) -> PersonTag {
        if let known = made.withLock({ $0[id] }) { return known }
        let tag = make(id)
        made.withLock { $0[id] = tag }
        return tag
    }
}
