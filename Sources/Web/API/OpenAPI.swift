import HTTPTypes

// The API as an OpenAPI 3.1 document (https://spec.openapis.org/oas/v3.1.0), made from the table that the router is made from.

enum OpenAPI {
    /// The whole document.
    static func document(of endpoints: [Endpoint]) -> JSON {
        let paths = endpoints.map(\.path).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return [
            "openapi": "3.1.0",
            "info": [
                "title": "Obieg", "version": "1",
                "description":
                    "Messages, orders and the archive of one organisation. Times are RFC 3339, ids are texts.",
            ],
            "servers": [["url": "/api/v1"]],
            "paths": .object(
                paths.map { path in
                    JSON.Member(path, .object(endpoints.filter { $0.path == path }.map(operation)))
                }),
            "components": [
                "schemas": .object(Schemas.named.map { JSON.Member($0.name, $0.schema.json) }),
                "securitySchemes": ["token": ["type": "http", "scheme": "bearer"]],
            ],
        ]
    }

    private static func operation(_ endpoint: Endpoint) -> JSON.Member {
        var members: [JSON.Member] = [
            .init("operationId", .text(name(endpoint))), .init("summary", .text(endpoint.summary)),
        ]
        if case .roles(let roles) = endpoint.access {
            let names = roles.map(\.rawValue).sorted().joined(separator: ", ")
            members.append(.init("description", .text("For: \(names).")))
        }
        let parameters = parameters(endpoint)
        if !parameters.isEmpty { members.append(.init("parameters", .list(parameters))) }
        if let body = body(endpoint.takes) { members.append(.init("requestBody", body)) }
        members.append(.init("responses", .object(replies(endpoint))))
        members.append(.init("security", endpoint.access == .anybody ? [] : [["token": []]]))
        return .init(endpoint.method.rawValue.lowercased(), .object(members))
    }

    /// `post-orders-id-acceptance`: stable as long as the path is.
    private static func name(_ endpoint: Endpoint) -> String {
        ([endpoint.method.rawValue.lowercased()]
            + endpoint.path.split(separator: "/").map { $0.filter { $0 != "{" && $0 != "}" } }).joined(separator: "-")
    }

    private static func parameters(_ endpoint: Endpoint) -> [JSON] {
        let places = endpoint.places.map { name -> JSON in
            ["name": .text(name), "in": "path", "required": true, "schema": ["type": "string"]]
        }
        var others = endpoint.parameters
        if endpoint.takesKey {
            others.append(
                Endpoint.Parameter(
                    name: "Idempotency-Key", place: .header, schema: .text(longest: 200),
                    note: "A repeat with the same key is answered as the first request was."))
        }
        return places
            + others.map { one in
                var members: [JSON.Member] = [
                    .init("name", .text(one.name)), .init("in", .text(one.place.rawValue)),
                    .init("schema", one.schema.json),
                ]
                if !one.note.isEmpty { members.append(.init("description", .text(one.note))) }
                return .object(members)
            }
    }

    private static func body(_ payload: Endpoint.Payload) -> JSON? {
        switch payload {
        case .nothing: nil
        case .json(let schema): ["required": true, "content": ["application/json": ["schema": schema.json]]]
        case .bytes: ["required": true, "content": ["*/*": ["schema": ["type": "string", "format": "binary"]]]]
        }
    }

    private static func replies(_ endpoint: Endpoint) -> [JSON.Member] {
        let problem: JSON = [
            "description": "Not done, and why.",
            "content": ["application/problem+json": ["schema": Schema.named("Problem").json]],
        ]
        let binary: JSON = ["schema": ["type": "string", "format": "binary"]]
        switch endpoint.gives {
        case .json(let schema, let status):
            let content: JSON = ["application/json": ["schema": schema.json]]
            return [.init(String(status), ["description": "Done.", "content": content]), .init("default", problem)]
        case .nothing: return [.init("204", ["description": "Done."]), .init("default", problem)]
        case .bytes:
            return [
                .init("200", ["description": "The content.", "content": ["*/*": binary]]),
                .init("206", ["description": "A part of the content.", "content": ["*/*": binary]]),
                .init("default", problem),
            ]
        case .events:
            let content: JSON = ["text/event-stream": ["schema": ["type": "string"]]]
            return [.init("200", ["description": "A stream.", "content": content]), .init("default", problem)]
        }
    }
}
