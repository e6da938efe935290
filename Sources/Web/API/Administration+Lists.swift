import Domain
import Office

// Kinds, dictionaries and their entries.

extension AdministrationEndpoints {
    @Sendable static func addKind(_ body: Body, _ visitor: SignedIn, _ key: String?) async throws -> any Encodable
        & Sendable
    {
        let id = try await visitor.desk.addKind(try KindDraft(body, in: try await visitor.desk.directory()), key: key)
        return try await visitor.kind(id)
    }

    @Sendable static func changeKind(_ body: Body, _ visitor: SignedIn, _ key: String?) async throws -> any Encodable
        & Sendable
    {
        let id: ID<Kind> = try visitor.id()
        try await visitor.desk.changeKind(id, try KindDraft(body, in: try await visitor.desk.directory()), key: key)
        return try await visitor.kind(id)
    }

    @Sendable static func addDictionary(_ body: Body, _ visitor: SignedIn, _ key: String?) async throws -> any Encodable
        & Sendable
    {
        let id = try await visitor.desk.addDictionary(try DictionaryDraft(body), key: key)
        return try await visitor.shown(id)
    }

    @Sendable static func changeDictionary(
        _ body: Body, _ visitor: SignedIn, _ key: String?
    ) async throws -> any Encodable & Sendable {
        let id = try await visitor.dictionary().id
        try await visitor.desk.changeDictionary(id, try DictionaryDraft(body), key: key)
        return try await visitor.shown(id)
    }

    @Sendable static func addEntry(_ body: Body, _ visitor: SignedIn, _ key: String?) async throws -> any Encodable
        & Sendable
    {
        let dictionary = try await visitor.dictionary().id
        let id = try await visitor.desk.addEntry(to: dictionary, try EntryDraft(body), key: key)
        return EntryAnswer(try await visitor.desk.entry(id))
    }

    @Sendable static func changeEntry(_ body: Body, _ visitor: SignedIn, _ key: String?) async throws -> any Encodable
        & Sendable
    {
        let id: ID<Entry> = try visitor.id()
        guard try await visitor.desk.entry(id).dictionary == visitor.dictionary().id else { throw Refusal(.notFound) }
        try await visitor.desk.changeEntry(id, try EntryDraft(body), key: key)
        return EntryAnswer(try await visitor.desk.entry(id))
    }
}

extension SignedIn {
    fileprivate func kind(_ id: ID<Kind>) async throws -> KindAnswer {
        let directory = try await desk.directory()
        guard let kind = directory.kinds[id] else { throw Refusal(.notFound) }
        return KindAnswer(kind, in: directory, desk.person.language)
    }

    fileprivate func shown(_ id: ID<Domain.Dictionary>) async throws -> DictionaryAnswer {
        guard let dictionary = try await desk.directory().dictionaries[id] else { throw Refusal(.notFound) }
        return DictionaryAnswer(dictionary, desk.person.language)
    }
}

extension KindDraft {
    fileprivate init(_ body: Body, in directory: Directory) throws(Refusal) {
        self.init()
        code = try body.text("code")
        name = try body.name("name")
        expectation = try body.choice("expectation")
        requires = try body.texts("requires").map { names throws(Refusal) in
            try Self.dictionaries(names, in: directory)
        }
        days = try body.changedNumber("days")
        mayReject = try body.flag("mayReject")
        answerDays = try body.changedNumber("answerDays")
        isActive = try body.flag("active")
    }

    private static func dictionaries(
        _ names: [String], in directory: Directory
    ) throws(Refusal) -> [ID<Domain.Dictionary>] {
        var ids: [ID<Domain.Dictionary>] = []
        for name in names {
            guard let id = directory.dictionary(code: name)?.id ?? ID(name) else {
                throw Refusal(.notFound, fields: ["requires"])
            }
            ids.append(id)
        }
        return ids
    }
}

extension DictionaryDraft {
    fileprivate init(_ body: Body) throws(Refusal) {
        self.init()
        code = try body.text("code")
        name = try body.name("name")
        isActive = try body.flag("active")
        guard let items = try body.list("attributes") else { return }
        attributes = try items.map { item throws(Refusal) in
            let attribute = try Body(item)
            guard let code = try attribute.text("code"), let name = try attribute.name("name") else {
                throw Refusal(.malformed, fields: ["attributes"])
            }
            return Domain.Dictionary.Attribute(code: code, name: name)
        }
    }
}

extension EntryDraft {
    fileprivate init(_ body: Body) throws(Refusal) {
        self.init()
        code = try body.text("code")
        name = try body.text("name")
        attributes = try body.table("attributes")
        parent = try body.changedID("parent")
        isActive = try body.flag("active")
    }
}
