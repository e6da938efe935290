import Domain
import Hummingbird
import Office
import Testing

@testable import Web

/// The table of endpoints is all there is: routes, document and rights come from it.
@Suite struct APITableTests {
    /// A path with something in its places.
    private func path(_ endpoint: Endpoint) -> String {
        "/api/v1" + endpoint.path.replacing("{id}", with: "1zzzzzzzzz").replacing("{code}", with: "nothing")
    }

    @Test func `every route of the API is in the table`() async throws {
        try await APIHouse.serve { house in
            let server = try Server(house.office, WebConfiguration(), logger: house.site.logger)
            let routes = Set(
                server.router.routes.map { "\($0.method.rawValue) \($0.path)" }.filter { $0.contains("/api/v1") })
            let table = Set(API(house.site).endpoints.map { "\($0.method.rawValue) /api/v1\($0.route)" })
            #expect(routes == table)
        }
    }

    @Test func `the document describes every endpoint`() async throws {
        try await APIHouse.serve { house in
            let reply = try await house.client.send("GET", "/api/openapi.json")
            let document = try reply.json
            #expect(reply.status == 200 && document["openapi"] == "3.1.0")
            for endpoint in API(house.site).endpoints {
                let operation = document["paths"]?[endpoint.path]?[endpoint.method.rawValue.lowercased()]
                #expect(operation?["summary"]?.string == endpoint.summary)
                #expect(operation?["responses"]?["default"] != nil)
                let parameters = Set((operation?["parameters"]?.items ?? []).compactMap { $0["name"]?.string })
                #expect(parameters.isSuperset(of: endpoint.places))
            }
            // Every shape that is pointed to is there.
            let named = Set(Schemas.named.map(\.name))
            for part in document.printed.split(separator: "#/components/schemas/").dropFirst() {
                #expect(named.contains(String(part.prefix { $0 != "\"" })))
            }
        }
    }

    @Test func `nobody gets anywhere without signing in`() async throws {
        try await APIHouse.serve { house in
            for endpoint in API(house.site).endpoints where endpoint.access != .anybody {
                for headers in [[], [("Authorization", "Bearer \(String(repeating: "a", count: 43))")]] {
                    let reply = try await house.client.send(endpoint.method.rawValue, path(endpoint), headers)
                    #expect(reply.status == 401, "\(endpoint.method) \(endpoint.path): \(reply.status)")
                }
            }
        }
    }

    @Test func `a cookie does not open the API`() async throws {
        try await APIHouse.serve { house in
            let anna = try await house.caller("anna")
            let reply = try await house.client.send("GET", "/api/v1/me", [("Cookie", "obieg=\(anna.token)")])
            #expect(reply.status == 401)
        }
    }

    @Test func `what is for a role is refused to everybody else`() async throws {
        try await APIHouse.serve { house in
            let callers = try await ["admin", "rita", "anna"].mapAsync { ($0, try await house.caller($0)) }
            let roles: [String: Set<Role>] = ["admin": [.administrator], "rita": [.registrar], "anna": []]
            for endpoint in API(house.site).endpoints {
                guard case .roles(let allowed) = endpoint.access else { continue }
                for (login, caller) in callers where roles[login]?.isDisjoint(with: allowed) == true {
                    let reply = try await house.client.send(
                        endpoint.method.rawValue, path(endpoint),
                        [caller.bearer, ("Content-Type", "application/json")], Array("{}".utf8))
                    // A dictionary that is not there is told to nobody either.
                    let expected = endpoint.path.contains("{code}") ? [403, 404] : [403]
                    #expect(expected.contains(reply.status), "\(login): \(endpoint.path): \(reply.status)")
                }
            }
        }
    }

    @Test func `what is not one's own answers as what is not there`() async throws {
        try await APIHouse.serve { house in
            let (anna, piotr) = try await (house.caller("anna"), house.caller("piotr"))
            let to: JSON = ["person": .text(try await house.person("marek").description)]
            let sent = try await anna.message("approve", to: [to])
            let ids = [
                "/messages/": sent["message"]?.string, "/threads/": sent["thread"]?.string,
                "/orders/": sent["orders"]?.items.first?.string,
            ]
            let bodies: [String: JSON] = [
                "offer": ["to": [to]], "observers": ["person": to["person"] ?? .null], "due": ["due": .null],
                "completion": ["result": "Gotowe."],
            ]
            for endpoint in API(house.site).endpoints where endpoint.path.contains("{id}") {
                guard let (prefix, id) = ids.first(where: { endpoint.path.hasPrefix($0.key) }), let id else { continue }
                _ = prefix
                let body =
                    bodies[String(endpoint.path.split(separator: "/").last ?? "")] ?? ["reason": "x", "text": "x"]
                func ask(_ id: String) async throws -> Reply {
                    let path = endpoint.path.replacing("{id}", with: id)
                    return endpoint.method == .get
                        ? try await piotr.get(path) : try await piotr.post(path, body, method: endpoint.method.rawValue)
                }
                let (hidden, missing) = (try await ask(id), try await ask("1zzzzzzzzz"))
                #expect(hidden.status == 404 && hidden.body == missing.body, "\(endpoint.method) \(endpoint.path)")
            }
        }
    }
}

extension Array {
    fileprivate func mapAsync<Other>(_ change: (Element) async throws -> Other) async throws -> [Other] {
        var changed: [Other] = []
        for element in self { changed.append(try await change(element)) }
        return changed
    }
}
