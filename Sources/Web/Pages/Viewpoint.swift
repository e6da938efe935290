import Domain
import Office

// What a page is written from: who reads it, in which words, and who is who.

/// One reader at one moment.
struct Viewpoint: Sendable {
    let desk: Desk
    let directory: Directory
    let wording: Wording
    let names: Names
    /// Why an offer may be rejected, to choose from.
    let reasons: [Entry]

    var words: Words { wording.words }
    var tongue: Tongue { words.tongue }
    var me: ID<Person> { desk.me }

    init(_ desk: Desk, _ site: Site) async throws {
        let directory = try await desk.directory()
        let all = try await Self.reasons(desk, directory)
        let tongue = desk.person.language
        let byCode = Swift.Dictionary(all.map { ($0.code, $0.name) }) { first, _ in first }
        self.desk = desk
        self.directory = directory
        wording = try site.wording(tongue)
        reasons = all.filter(\.isActive)
        names = Names(
            person: { [me = desk.me] in PersonTag($0, directory.name($0), isMe: $0 == me) },
            unit: { directory.units[$0]?.name ?? "" }, reason: { byCode[$0] },
            dictionary: { text in
                ID<Domain.Dictionary>(text).flatMap { directory.dictionaries[$0]?.name.in(tongue) }
            })
    }

    private static func reasons(_ desk: Desk, _ directory: Directory) async throws -> [Entry] {
        guard let reasons = directory.dictionary(code: Domain.Dictionary.rejectionReasons) else { return [] }
        return try await desk.entries(of: reasons.id, limit: 200, activeOnly: false).entries
    }

    /// What a kind is called.
    func kind(_ id: ID<Kind>) -> String { directory.kinds[id]?.name.in(tongue) ?? "" }

    /// Names by which people and units are chosen.
    var parties: PartyNames {
        PartyNames(
            people: directory.sortedPeople.filter { $0.isActive && !$0.isExternal },
            units: directory.sortedUnits.filter(\.isActive), unitHint: words[.unitHint])
    }

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

    func file(_ attachment: AttachmentAnswer) -> FileTag {
        FileTag(id: attachment.id.description, name: attachment.name, size: wording.size(attachment.size))
    }

    func entry(_ entry: Entry) -> EntryTag {
        EntryTag(
            id: entry.id.description, name: entry.name,
            dictionary: directory.dictionaries[entry.dictionary]?.name.in(tongue) ?? "")
    }
}

extension PartyAnswer {
    /// Nil for an answer that names nobody.
    var party: Party? { person.map { .person($0) } ?? unit.map { .unit($0) } }
}
