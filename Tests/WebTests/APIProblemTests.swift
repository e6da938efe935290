import Domain
import Office
import Testing

@testable import Web

/// What is not done is said clearly, in the person's language, and changes nothing.
@Suite struct APIProblemTests {
    private func expect(
        _ reply: Reply, _ status: Int, _ code: String, fields: [String]? = nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let problem = try reply.json
        #expect(reply.status == status, "\(reply.text)", sourceLocation: sourceLocation)
        #expect(reply["content-type"] == "application/problem+json", sourceLocation: sourceLocation)
        #expect(problem["code"]?.string == code, sourceLocation: sourceLocation)
        #expect(Schema.named("Problem").faults(problem) == [], sourceLocation: sourceLocation)
        #expect(problem["detail"]?.string?.isEmpty == false, sourceLocation: sourceLocation)
        if let fields {
            #expect(problem["fields"]?.items.compactMap(\.string) == fields, sourceLocation: sourceLocation)
        }
    }

    @Test func `what cannot be understood is malformed, and says where`() async throws {
        try await APIHouse.serve { house in
            let anna = try await house.caller("anna")
            func send(_ text: [UInt8], _ type: String = "application/json") async throws -> Reply {
                try await house.client.send(
                    "POST", "/api/v1/messages", [anna.bearer, ("Content-Type", type)], text)
            }
            try expect(try await send(Array("{".utf8)), 400, "malformed")
            try expect(try await send(Array("[]".utf8)), 400, "malformed")
            try expect(try await send(Array(#"{"kind":"nothing","kind":"execute"}"#.utf8)), 400, "malformed")
            try expect(try await send(Array(#"{"note":""#.utf8) + [0xFF] + Array(#""}"#.utf8)), 400, "malformed")
            try expect(try await send(Array("a=b".utf8), "application/x-www-form-urlencoded"), 415, "unsupported-type")
            try expect(try await send(Array("{}".utf8), "text/plain"), 415, "unsupported-type")
            let big = [UInt8](repeating: 0x20, count: (1 << 20) + 1)
            try expect(try await send(big), 413, "too-large")
            for (name, value): (String, JSON) in [
                ("note", 7), ("to", "anna"), ("to", [["person": 7]]), ("to", [["person": "a", "unit": "b"]]),
                ("entries", [7]), ("assign", "all"), ("subject", ["a"]), ("due", true),
            ] {
                let reply = try await anna.post("/messages", ["kind": "nothing", name: value])
                try expect(reply, 400, "malformed", fields: [name])
            }
        }
    }

    @Test func `what is understood and cannot be done names its field`() async throws {
        try await APIHouse.serve { house in
            let anna = try await house.caller("anna")
            let to: JSON = ["person": .text(try await house.person("marek").description)]
            let plain: [JSON.Member] = [
                .init("kind", "nothing"), .init("to", [to]), .init("subject", "Temat"), .init("note", "Treść"),
            ]
            let strange: [(String, JSON, String)] = [
                ("kind", "unknown-kind", "kind-unknown"), ("kind", "confirmation", "kind-reserved"),
                ("to", [["person": "!"]], "recipient-unknown"), ("to", [["unit": "0"]], "recipient-unknown"),
                ("subject", "", "subject-required"), ("note", "", "note-required"),
                ("note", "a\u{0}b", "text-not-allowed"), ("subject", "a\u{202E}b", "text-not-allowed"),
                ("eventDate", "9999-12-31", "date-out-of-range"), ("eventDate", "2026-02-30", "date-out-of-range"),
                ("entries", ["zzz"], "entry-unknown"), ("attachments", ["zzz"], "attachment-unknown"),
                ("subject", .text(String(repeating: "ż", count: 301)), "text-too-long"),
                ("to", .list((0..<1000).map { _ in to }), "recipients-too-many"),
            ]
            for (name, value, code) in strange {
                let members = plain.filter { $0.name != name } + [.init(name, value)]
                let reply = try await anna.post("/messages", .object(members))
                try expect(reply, 422, code, fields: [name])
            }
            #expect(try await house.caller("marek").get("/inbox").json["items"] == [])
            let members = plain + [.init("thread", "zzz")]
            try expect(try await anna.post("/messages", .object(members)), 404, "not-found")
        }
    }

    @Test func `of two who answer, the slower is told by whom and how it is now`() async throws {
        try await APIHouse.serve { house in
            let (anna, marek, piotr) = try await (house.caller("anna"), house.caller("marek"), house.caller("piotr"))
            let to: [JSON] = try await [
                ["person": .text(house.person("marek").description)],
                ["person": .text(house.person("piotr").description)],
            ]
            let sent = try await anna.message("execute", to: to, [.init("assign", "first")])
            let path = "/orders/\(sent["orders"]?.items.first?.string ?? "")/acceptance"
            let replies = try await withThrowingTaskGroup(of: Reply.self) { group in
                for one in [marek, piotr] { group.addTask { try await one.post(path) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(replies.map(\.status).sorted() == [200, 409])
            let late = try #require(replies.first { $0.status == 409 })
            try expect(late, 409, "offer-taken")
            let winner = try #require(try replies.first { $0.status == 200 }?.json["holder"])
            #expect(try late.json["current"]?["holder"] == winner)
            let name = winner.string == (try await house.person("marek").description) ? "Marek Nowak" : "Piotr Łoś"
            #expect(try late.json["detail"]?.string?.contains(name) == true)
        }
    }

    @Test func `problems are told in the person's language, before signing in in the browser's`() async throws {
        try await APIHouse.serve { house in
            let polish = try await house.client.send(
                "GET", "/api/v1/me", [("Accept-Language", "de, pl;q=0.8, en;q=0.5")])
            try expect(polish, 401, "sign-in-required")
            #expect(polish["www-authenticate"] == "Bearer")
            #expect(try polish.json["detail"]?.string?.hasPrefix("Zaloguj") == true)
            let english = try await house.caller("anna").get("/orders/zzzz")
            try expect(english, 404, "not-found")
            #expect(try english.json["detail"]?.string?.hasPrefix("This is not here") == true)
            #expect(try await house.client.send("GET", "/api/v1/nothing").status == 404)
        }
    }

    @Test func `guessing passwords becomes slow, and says for how long`() async throws {
        try await APIHouse.serve { house in
            let body = Array(#"{"login":"anna","password":"wrong guess of mine"}"#.utf8)
            var last: Reply?
            for _ in 0..<6 {
                last = try await house.client.send(
                    "POST", "/api/v1/session", [("Content-Type", "application/json")], body)
                if last?.status == 429 { break }
                #expect(last?.status == 401)
            }
            try expect(try #require(last), 429, "too-many")
            #expect(last?["retry-after"].flatMap { Int($0) } ?? 0 >= 1)
        }
    }

    @Test func `a request that does not arrive is not waited for`() async throws {
        try await APIHouse.serve({ $0.patience = 1 }) { house in
            let anna = try await house.caller("anna")
            let end = try await house.client.connected { wire -> [UInt8]? in
                try await wire.send(Client.head("POST", "/api/v1/messages", [anna.bearer, ("Content-Length", "100")]))
                return try await wire.receive()
            }
            // Either the connection just ends, or it ends with the answer that this is no request.
            #expect(end == nil || end?.starts(with: Array("HTTP/1.1 400".utf8)) == true)
        }
    }

    @Test func `what is no HTTP, or too much of it, is not understood`() async throws {
        try await APIHouse.serve { house in
            for text in [
                "NONSENSE\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "a", count: 20_000))\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
            ] {
                let answer = try await house.client.connected { wire -> [UInt8]? in
                    try await wire.send(Array(text.utf8))
                    return try await wire.receive()
                }
                #expect(answer == nil || answer?.starts(with: Array("HTTP/1.1 4".utf8)) == true, "\(text.prefix(40))")
            }
        }
    }
}
