import Domain
import Store

// Dictionaries, by a registrar or an administrator.

/// A dictionary to be added or changed; what is `nil` stays as it is.
package struct DictionaryDraft: Sendable {
    package var code: String?
    package var name: Name?
    /// All of them, in the order in which they are shown; at most 50.
    package var attributes: [Dictionary.Attribute]?
    package var isActive: Bool?

    package init() {}

    fileprivate var summary: [String] {
        var all: [(String, String?)] = [("code", code), ("name", name?.polish), ("english", name?.english)]
        all += [("attributes", attributes.map { $0.map(\.code).joined(separator: " ") })]
        all += [("active", isActive.map { $0 ? "yes" : "no" })]
        return all.compactMap { name, value in value.map { "\(name)=\($0)" } }
    }

    fileprivate func cleaned(_ limits: Limits) throws(Refusal) -> DictionaryDraft {
        var clean = self
        if let code { clean.code = try Text.code(code) }
        if let name { clean.name = try Text.name(name, limits) }
        if let attributes { clean.attributes = try Self.cleaned(attributes, limits) }
        return clean
    }

    private static func cleaned(
        _ attributes: [Dictionary.Attribute], _ limits: Limits
    ) throws(Refusal) -> [Dictionary.Attribute] {
        let codes = attributes.map(\.code)
        guard codes.count <= 50, Set(codes).count == codes.count, codes.allSatisfy(isCode) else {
            throw Refusal(.codeInvalid, fields: ["attributes"])
        }
        var clean: [Dictionary.Attribute] = []
        for one in attributes { clean.append(.init(code: one.code, name: try Text.name(one.name, limits))) }
        return clean
    }

    /// A name as a program's field has it, e.g. `taxNumber`.
    private static func isCode(_ text: String) -> Bool {
        guard let first = text.first, first.isASCII, first.isLetter, text.utf8.count <= 40 else { return false }
        return text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }

    fileprivate func applied(to dictionary: Dictionary) -> Dictionary {
        var dictionary = dictionary
        if let code { dictionary.code = code }
        if let name { dictionary.name = name }
        if let attributes { dictionary.attributes = attributes }
        if let isActive { dictionary.isActive = isActive }
        return dictionary
    }
}

extension Desk {
    /// Adds a dictionary; it needs a code and a name.
    ///
    /// - Throws: `codeTaken`, `codeInvalid`, `nameRequired`.
    package func addDictionary(_ draft: DictionaryDraft, key: String? = nil) async throws -> ID<Dictionary> {
        try need(.registrar, .administrator)
        let draft = try draft.cleaned(office.limits)
        guard let code = draft.code else { throw Refusal(.codeInvalid, fields: ["code"]) }
        guard let name = draft.name else { throw Refusal(.nameRequired, fields: ["name"]) }
        return try await administer(key, ["add-dictionary"] + draft.summary) { [me, office] writer in
            let dictionary = draft.applied(to: Dictionary(id: office.ids.next(), code: code, name: name))
            try check(dictionary, writer)
            try writer.insert(dictionary)
            try office.note(
                .administration, by: me, reference: dictionary.id.raw, what: ["add-dictionary"] + draft.summary, writer)
            return dictionary.id
        }
    }

    /// Changes what the draft names. The dictionary of reasons keeps its code and stays in use: rejections need it.
    package func changeDictionary(_ id: ID<Dictionary>, _ draft: DictionaryDraft, key: String? = nil) async throws {
        try need(.registrar, .administrator)
        let draft = try draft.cleaned(office.limits)
        let what = ["change-dictionary", id.description] + draft.summary
        _ = try await administer(key, what) { [me, office] writer in
            guard let before = try writer.dictionaries().first(where: { $0.id == id }) else { throw Refusal(.notFound) }
            let dictionary = draft.applied(to: before)
            if before.code == Dictionary.rejectionReasons, dictionary.code != before.code || !dictionary.isActive {
                throw Refusal(.notAllowed, fields: dictionary.isActive ? ["code"] : ["active"])
            }
            try check(dictionary, writer)
            try writer.update(dictionary)
            try office.note(.administration, by: me, reference: id.raw, what: what, writer)
            return true
        }
    }

    private func check(_ dictionary: Dictionary, _ writer: Writer) throws {
        let others = try writer.dictionaries().filter { $0.id != dictionary.id }
        if others.contains(where: { $0.code == dictionary.code }) { throw Refusal(.codeTaken, fields: ["code"]) }
    }
}
