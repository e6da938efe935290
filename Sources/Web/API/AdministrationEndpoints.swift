import Domain
import Hummingbird
import Office

// Adding and changing people, units, kinds, dictionaries and entries, by role. `PATCH` changes what it names; `null` takes away.

enum AdministrationEndpoints {
    private static let people = Endpoint.Access.roles([.administrator])
    private static let lists = Endpoint.Access.roles([.administrator, .registrar])

    static let all: [Endpoint] = [
        add("/people", "Adds a person.", people, Schemas.personDraft, "Person", addPerson),
        change("/people/{id}", "Changes a person.", people, Schemas.personDraft, "Person", changePerson),
        add("/units", "Adds a unit.", people, Schemas.unitDraft, "Unit", addUnit),
        change("/units/{id}", "Changes a unit.", people, Schemas.unitDraft, "Unit", changeUnit),
        add("/kinds", "Adds a kind.", lists, Schemas.kindDraft, "Kind", addKind),
        change("/kinds/{id}", "Changes a kind.", lists, Schemas.kindDraft, "Kind", changeKind),
        add("/dictionaries", "Adds a dictionary.", lists, Schemas.dictionaryDraft, "Dictionary", addDictionary),
        change(
            "/dictionaries/{code}", "Changes a dictionary.", lists, Schemas.dictionaryDraft, "Dictionary",
            changeDictionary),
        add("/dictionaries/{code}/entries", "Adds an entry.", lists, Schemas.entryDraft, "Entry", addEntry),
        change(
            "/dictionaries/{code}/entries/{id}", "Changes an entry.", lists, Schemas.entryDraft, "Entry", changeEntry),
    ]

    private typealias Act = @Sendable (Body, SignedIn, _ key: String?) async throws -> any Encodable & Sendable

    private static func add(
        _ path: String, _ summary: String, _ access: Endpoint.Access, _ takes: Schema, _ gives: String,
        _ act: @escaping Act
    ) -> Endpoint {
        Endpoint(
            .post, path, summary, access: access, takes: .json(takes), gives: .json(.named(gives), status: 201),
            .inside { request, visitor in
                try .created(try await act(try await visitor.body(request), visitor, request.key))
            })
    }

    private static func change(
        _ path: String, _ summary: String, _ access: Endpoint.Access, _ takes: Schema, _ gives: String,
        _ act: @escaping Act
    ) -> Endpoint {
        Endpoint(
            .patch, path, summary, access: access, takes: .json(takes), gives: .json(.named(gives)),
            .inside { request, visitor in
                try .json(try await act(try await visitor.body(request), visitor, request.key))
            })
    }
}
