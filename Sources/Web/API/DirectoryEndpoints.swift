import Domain
import Hummingbird
import Office

// Who works here and what can be chosen. Everybody who has signed in may know.

enum DirectoryEndpoints {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "/people", "People by name.",
            parameters: [
                .query("q", .text, "What words of the name begin with."),
                .query("all", .flag, "Also the disabled and correspondents from outside."),
            ] + Endpoint.Parameter.page,
            gives: .json(.page(of: .named("Person"))), .inside(people)),
        Endpoint(.get, "/people/{id}", "One person.", gives: .json(.named("Person")), .inside(person)),
        Endpoint(
            .get, "/units", "Units by name.", parameters: [.query("all", .flag, "Also those no longer in use.")],
            gives: .json(.page(of: .named("Unit"))), .inside(units)),
        Endpoint(
            .get, "/kinds", "Kinds of messages.", parameters: [.query("all", .flag, "Also those no longer in use.")],
            gives: .json(.page(of: .named("Kind"))), .inside(kinds)),
        Endpoint(
            .get, "/dictionaries", "Dictionaries.",
            parameters: [.query("all", .flag, "Also those no longer in use.")],
            gives: .json(.page(of: .named("Dictionary"))), .inside(dictionaries)),
        Endpoint(
            .get, "/dictionaries/{code}/entries", "Entries of a dictionary by name.",
            parameters: [
                .query("q", .text, "What the name begins with."),
                .query("all", .flag, "Also those no longer in use."),
            ] + Endpoint.Parameter.page,
            gives: .json(.page(of: .named("Entry"))), .inside(entries)),
        Endpoint(.get, "/entries/{id}", "One entry.", gives: .json(.named("Entry")), .inside(entry)),
    ]

    private static func people(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let fields = try request.fields
        let (all, limit) = (try fields.flag("all"), try fields.limit)
        var people = try await visitor.desk.directory().people(named: fields["q"] ?? "")
        people = people.filter { $0.id != Person.system && (all || $0.isActive && !$0.isExternal) }
        if let before: ID<Person> = try fields.id("before") {
            guard let index = people.firstIndex(where: { $0.id == before }) else {
                throw Refusal(.malformed, fields: ["before"])
            }
            people = Array(people[(index + 1)...])
        }
        let next = people.count > limit ? people[limit - 1].id.description : nil
        return try .json(Page(items: people.prefix(limit).map(PersonAnswer.init), next: next))
    }

    private static func person(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let id: ID<Person> = try visitor.id()
        guard let person = try await visitor.desk.directory().people[id] else { throw Refusal(.notFound) }
        return try .json(PersonAnswer(person))
    }

    private static func units(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let all = try request.fields.flag("all")
        let units = try await visitor.desk.directory().sortedUnits.filter { all || $0.isActive }
        return try .json(Page(items: units.map(UnitAnswer.init), next: nil))
    }

    private static func kinds(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let all = try request.fields.flag("all")
        let directory = try await visitor.desk.directory()
        let kinds = directory.sortedKinds.filter { all || $0.isActive && $0.code != Kind.confirmation }
        let tongue = visitor.desk.person.language
        return try .json(Page(items: kinds.map { KindAnswer($0, in: directory, tongue) }, next: nil))
    }

    private static func dictionaries(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let all = try request.fields.flag("all")
        let dictionaries = try await visitor.desk.directory().sortedDictionaries.filter { all || $0.isActive }
        let tongue = visitor.desk.person.language
        return try .json(Page(items: dictionaries.map { DictionaryAnswer($0, tongue) }, next: nil))
    }

    private static func entries(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let fields = try request.fields
        let dictionary = try await visitor.dictionary()
        let (entries, hasMore) = try await visitor.desk.entries(
            of: dictionary.id, beginning: fields["q"] ?? "", after: fields.id("before"), limit: fields.limit,
            activeOnly: !fields.flag("all"))
        let next = hasMore ? entries.last?.id.description : nil
        return try .json(Page(items: entries.map(EntryAnswer.init), next: next))
    }

    private static func entry(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        try .json(EntryAnswer(try await visitor.desk.entry(try visitor.id())))
    }
}

extension SignedIn {
    /// The dictionary in the path, by its code or id.
    func dictionary(_ name: String = "code") async throws -> Domain.Dictionary {
        let directory = try await desk.directory()
        guard let text = parameters.get(name),
            let dictionary = directory.dictionary(code: text) ?? ID(text).flatMap({ directory.dictionaries[$0] })
        else { throw Refusal(.notFound) }
        return dictionary
    }
}
