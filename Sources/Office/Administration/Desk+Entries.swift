import Domain
import Language
import Store

// Entries of dictionaries, by a registrar or an administrator. There may be hundreds of thousands, so they are no part of
// the directory in memory: a change locks the office's chain instead. Only the reasons for rejections are few and on every
// page, so the directory keeps them.

/// An entry to be added or changed; what is `nil` stays as it is.
package struct EntryDraft: Sendable {
    package var code: String?
    package var name: String?
    /// Values by the code of the attribute; an empty one takes it away, those not named stay.
    package var attributes: [String: String]?
    /// `.some(nil)` takes it away.
    package var parent: ID<Entry>??
    package var isActive: Bool?

    package init() {}

    fileprivate var summary: [String] {
        var all: [(String, String?)] = [("code", code), ("name", name)]
        all += (attributes ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        all += [("parent", parent.map { $0?.description ?? "" }), ("active", isActive.map { $0 ? "yes" : "no" })]
        return all.compactMap { name, value in value.map { "\(name)=\($0)" } }
    }

    fileprivate func cleaned(_ dictionary: Dictionary, _ limits: Limits) throws(Refusal) -> EntryDraft {
        var clean = self
        if let code { clean.code = try Text.code(code) }
        if let name { clean.name = try Text.name(name, "name", limits) }
        for (code, value) in attributes ?? [:] {
            guard dictionary.attributes.contains(where: { $0.code == code }) else {
                throw Refusal(.entryUnknown, fields: ["attributes"])
            }
            clean.attributes?[code] = try Text.clean(value, "attributes", limit: limits.comment)
        }
        return clean
    }

    fileprivate func applied(to entry: Entry) -> Entry {
        var entry = entry
        if let code { entry.code = code }
        if let name { entry.name = name }
        for (code, value) in attributes ?? [:] { entry.attributes[code] = value.isEmpty ? nil : value }
        if let parent { entry.parent = parent }
        if let isActive { entry.isActive = isActive }
        return entry
    }
}

extension Desk {
    /// Adds an entry; it needs a code and a name.
    ///
    /// - Throws: `codeTaken`, `codeInvalid`, `nameRequired`, `entryUnknown` for an attribute that the dictionary has not,
    ///   `notFound` for a dictionary or parent that is not there.
    package func addEntry(
        to dictionary: ID<Dictionary>, _ draft: EntryDraft, key: String? = nil
    ) async throws -> ID<Entry> {
        try need(.registrar, .administrator)
        guard let home = try await directory().dictionaries[dictionary] else { throw Refusal(.notFound) }
        let draft = try draft.cleaned(home, office.limits)
        guard let code = draft.code else { throw Refusal(.codeInvalid, fields: ["code"]) }
        guard let name = draft.name else { throw Refusal(.nameRequired, fields: ["name"]) }
        let what = ["add-entry", dictionary.description] + draft.summary
        return try await changeEntries(of: home, key, what) { [me, office] writer in
            let new = Entry(id: office.ids.next(), dictionary: dictionary, code: code, name: name)
            let entry = draft.applied(to: new)
            try check(entry, writer)
            try writer.insert(entry, folded: fold(entry.name))
            try office.note(.administration, by: me, reference: entry.id.raw, what: what, writer)
            return entry.id
        }
    }

    /// Changes what the draft names.
    package func changeEntry(_ id: ID<Entry>, _ draft: EntryDraft, key: String? = nil) async throws {
        try need(.registrar, .administrator)
        let found = try await office.store.read { try $0.entries([id]).first }
        guard let found, let home = try await directory().dictionaries[found.dictionary] else {
            throw Refusal(.notFound)
        }
        let draft = try draft.cleaned(home, office.limits)
        let what = ["change-entry", id.description] + draft.summary
        _ = try await changeEntries(of: home, key, what) { [me, office] writer in
            guard let before = try writer.entries([id]).first else { throw Refusal(.notFound) }
            let entry = draft.applied(to: before)
            try check(entry, writer)
            try writer.update(entry, folded: fold(entry.name))
            try office.note(.administration, by: me, reference: id.raw, what: what, writer)
            return true
        }
    }

    /// Runs a change of a dictionary's entries, under the lock of the office's chain.
    func changeEntries<Answer: Codable & Sendable>(
        of dictionary: Dictionary, _ key: String?, _ fingerprint: [String],
        _ body: @escaping @Sendable (Writer) throws -> Answer
    ) async throws -> Answer {
        let change: @Sendable (Writer) throws -> Answer = { writer in
            _ = try writer.lock(LogEntry.office)
            return try body(writer)
        }
        if dictionary.code == Dictionary.rejectionReasons { return try await administer(key, fingerprint, change) }
        do {
            return try await perform(key, fingerprint, change)
        } catch StoreError.constraint(let name) {
            throw taken(name)
        }
    }

    private func check(_ entry: Entry, _ writer: Writer) throws {
        if let other = try writer.entry(entry.dictionary, code: entry.code), other.id != entry.id {
            throw Refusal(.codeTaken, fields: ["code"])
        }
        // No entry belongs to itself, over however many others.
        var above = entry.parent
        var seen: Set<ID<Entry>> = [entry.id]
        while let id = above {
            guard seen.insert(id).inserted, let next = try writer.entries([id]).first else {
                throw Refusal(.notFound, fields: ["parent"])
            }
            above = next.parent
        }
    }
}
