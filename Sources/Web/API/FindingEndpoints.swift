import Domain
import Hummingbird
import Language
import Office

// What waits, and what is found.

enum FindingEndpoints {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "/day", "What waits for the person; at most 200 of each sort.", gives: .json(DayAnswer.schema),
            .inside(day)),
        Endpoint(
            .get, "/search", "Messages that fit all that is named, newest first.",
            parameters: filters + Endpoint.Parameter.page,
            gives: .json(FoundAnswer.schema), .inside(search)),
        Endpoint(
            .get, "/search/facets", "What a search can be narrowed by, with how many messages each value finds.",
            parameters: filters, gives: .json(FacetsAnswer.schema), .inside(facets)),
    ]

    private static let filters: [Endpoint.Parameter] = [
        .query("q", .text, "Words, \"phrases\", -exclusions, and filters as typed on the page: author:nowak."),
        .query("author", .text, "Id or log-in."),
        .query("recipient", .text, "Id or log-in of a person, id or code of a unit."),
        .query("kind", .text, "Id or code."), .query("entry", .id), .query("unit", .text, "Id or code."),
        .query("holder", .text, "Id or log-in."), .query("state", .choice(of: OrderFilter.self)),
        .query("eventFrom", .day), .query("eventTo", .day), .query("sentFrom", .day), .query("sentTo", .day),
        .query("has", .choice(of: Possession.self)),
    ]

    private static func day(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        try .json(DayAnswer(try await visitor.desk.day()))
    }

    private static func search(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let fields = try request.fields
        let query = try await query(fields, visitor.desk)
        let found = try await visitor.desk.search(query, before: fields.id("before"), limit: fields.limit)
        return try .json(FoundAnswer(found))
    }

    private static func facets(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let query = try await query(try request.fields, visitor.desk)
        return try .json(FacetsAnswer(try await visitor.desk.facets(query)))
    }

    private static func query(_ fields: Fields, _ desk: Desk) async throws -> Query {
        var query = try await desk.understand(fields["q"] ?? "").query
        try query.narrow(by: fields, in: try await desk.directory())
        return query
    }
}

extension Query {
    private mutating func narrow<One>(_ filter: WritableKeyPath<Query, Set<One>>, to one: One) {
        self[keyPath: filter].insert(one)
    }

    /// Narrows to what the fields of an address ask for beside `q`.
    fileprivate mutating func narrow(by fields: Fields, in directory: Directory) throws(Refusal) {
        if let author = try fields.person("author", in: directory) { narrow(\.authors, to: author) }
        if let holder = try fields.person("holder", in: directory) { narrow(\.holders, to: holder) }
        if let recipient = try fields.party("recipient", in: directory) { narrow(\.recipients, to: recipient) }
        if let unit = try fields.unit("unit", in: directory) { narrow(\.units, to: unit) }
        if let kind = fields.filled("kind") {
            guard let id = directory.kind(code: kind)?.id ?? ID(kind) else {
                throw Refusal(.kindUnknown, fields: ["kind"])
            }
            narrow(\.kinds, to: id)
        }
        if let entry: ID<Entry> = try fields.id("entry", else: .entryUnknown) { entries.append([entry]) }
        if let state: OrderFilter = try fields.choice("state") { narrow(\.states, to: state) }
        eventFrom = [eventFrom, try fields.day("eventFrom")].compactMap(\.self).max()
        eventTo = [eventTo, try fields.day("eventTo")].compactMap(\.self).min()
        sentFrom = [sentFrom, try fields.day("sentFrom")].compactMap(\.self).max()
        sentTo = [sentTo, try fields.day("sentTo")].compactMap(\.self).min()
        if let has = fields.filled("has") {
            switch Possession(rawValue: has) {
            case .attachment: hasAttachment = true
            case .order: hasOrder = true
            case nil: throw Refusal(.malformed, fields: ["has"])
            }
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
