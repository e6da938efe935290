import Domain
import Hummingbird
import Office

// What waits, and what is found.

enum FindingEndpoints {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "/day", "What waits for the person; at most 200 of each sort.", gives: .json(DayAnswer.schema),
            .inside(day)),
        Endpoint(
            .get, "/search", "Messages that fit all that is named, newest first.",
            parameters: [
                .query("q", .text, "Words, \"phrases\", -exclusions."), .query("author", .text, "Id or log-in."),
                .query("recipient", .text, "Id or log-in of a person, id or code of a unit."),
                .query("kind", .text, "Id or code."), .query("entry", .id), .query("unit", .text, "Id or code."),
                .query("holder", .text, "Id or log-in."), .query("state", .choice(of: OrderFilter.self)),
                .query("eventFrom", .day), .query("eventTo", .day), .query("sentFrom", .day), .query("sentTo", .day),
                .query("has", .choice(["attachment"])),
            ] + Endpoint.Parameter.page,
            gives: .json(FoundAnswer.schema), .inside(search)),
    ]

    private static func day(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        try .json(DayAnswer(try await visitor.desk.day()))
    }

    private static func search(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let fields = try request.fields
        let query = try Query(fields, in: try await visitor.desk.directory())
        let found = try await visitor.desk.search(query, before: fields.id("before"), limit: fields.limit)
        return try .json(FoundAnswer(found))
    }
}

extension Query {
    /// What the fields of an address or a form ask for.
    init(_ fields: Fields, in directory: Directory) throws(Refusal) {
        self.init()
        text = fields["q"] ?? ""
        author = try fields.person("author", in: directory)
        holder = try fields.person("holder", in: directory)
        recipient = try fields.party("recipient", in: directory)
        unit = try fields.unit("unit", in: directory)
        if let kind = fields.filled("kind") {
            guard let id = directory.kind(code: kind)?.id ?? ID(kind) else {
                throw Refusal(.kindUnknown, fields: ["kind"])
            }
            self.kind = id
        }
        entry = try fields.id("entry", else: .entryUnknown)
        state = try fields.choice("state")
        eventFrom = try fields.day("eventFrom")
        eventTo = try fields.day("eventTo")
        sentFrom = try fields.day("sentFrom")
        sentTo = try fields.day("sentTo")
        if let has = fields.filled("has") {
            guard has == "attachment" else { throw Refusal(.malformed, fields: ["has"]) }
            hasAttachment = true
        }
    }
}

extension Fields {
    /// A person by log-in or id.
    fileprivate func person(_ name: String, in directory: Directory) throws(Refusal) -> ID<Person>? {
        guard let text = filled(name) else { return nil }
        guard let id = directory.person(login: text)?.id ?? ID(text) else {
            throw Refusal(.recipientUnknown, fields: [name])
        }
        return id
    }

    /// A unit by code or id.
    fileprivate func unit(_ name: String, in directory: Directory) throws(Refusal) -> ID<Unit>? {
        guard let text = filled(name) else { return nil }
        guard let id = directory.sortedUnits.first(where: { $0.code == text })?.id ?? ID(text) else {
            throw Refusal(.recipientUnknown, fields: [name])
        }
        return id
    }

    /// Whoever is meant: a unit when there is one of this id or code, otherwise a person.
    fileprivate func party(_ name: String, in directory: Directory) throws(Refusal) -> Party? {
        guard let text = filled(name) else { return nil }
        let unit = directory.sortedUnits.first { $0.code == text } ?? ID(text).flatMap { directory.units[$0] }
        if let unit, directory.person(login: text) == nil { return .unit(unit.id) }
        return try person(name, in: directory).map { .person($0) }
    }
}
