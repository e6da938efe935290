import Domain
import Office
import Testing

@testable import Web

// What a browser gets ready before anybody asked: nothing is noted, and nothing happens.

@Suite struct PrefetchTests {
    private static let ahead = ("Sec-Purpose", "prefetch")

    @Test func `a thread is not read because a browser got ready for it`() async throws {
        try await APIHouse.serve { house in
            let (anna, marek) = try await (house.browser("anna"), house.browser("marek"))
            let sent = try await marek.write("nothing", to: ["Anna Lis"])
            let refused = try await anna.get(sent.path, [Self.ahead])
            #expect(refused.status == 403 && refused.body.isEmpty && refused["cache-control"] == "no-store")
            #expect(try await anna.desk.look({ try $0.counts() }).unopened == 1)
            #expect(try await anna.get(sent.path).status == 200)
            #expect(try await anna.desk.look({ try $0.counts() }).unopened == 0)
            // Now that it was read there is nothing to note.
            let ready = try await anna.get(sent.path, [("Sec-Purpose", "prefetch;anonymous-client-ip")])
            #expect(ready.status == 200 && ready.text.contains("<title>Uszkodzony agregat"))
            // Not there, not hers, and not ready are for nobody to tell apart.
            let piotr = try await house.browser("piotr")
            #expect(try await piotr.get(sent.path, [Self.ahead]).status == 404)
            #expect(try await piotr.get("/threads/1", [Self.ahead]).status == 404)
        }
    }

    @Test func `an auditor's browser reads nothing ahead`() async throws {
        try await APIHouse.serve { house in
            var draft = PersonDraft()
            (draft.login, draft.name, draft.roles) = ("ala", "Alicja Sowa", [.auditor])
            draft.password = APIHouse.password
            _ = try await house.office.console.addPerson(draft)
            let (ala, marek) = try await (house.browser("ala"), house.browser("marek"))
            let sent = try await marek.write("nothing", to: ["Anna Lis"])
            let before = try await marek.open(sent.path)
            #expect(try await ala.get(sent.path, [Self.ahead]).status == 403)
            #expect(try await !marek.open(sent.path).says("Alicja Sowa") && !before.says("Alicja Sowa"))
            #expect(try await ala.get(sent.path).status == 200)
            #expect(try await marek.open(sent.path).says("Alicja Sowa"))
        }
    }

    @Test func `only pages of the list are got ready`() async throws {
        try await APIHouse.serve { house in
            let anna = try await house.browser("anna")
            for path in ["/attachments/1", "/reports/loads", "/suggest/people?q=a", "/uploads"] {
                let reply = try await anna.get(path, [Self.ahead])
                #expect([403, 404, 405].contains(reply.status), "\(path): \(reply.status)")
            }
            #expect(try await anna.get("/reports/loads", [Self.ahead]).status == 403)
            for path in Prefetching.pages where !path.rawValue.contains("{") && !path.rawValue.hasPrefix("/admin") {
                #expect(try await anna.get(path.rawValue, [Self.ahead]).status == 200, "\(path)")
            }
        }
    }

    @Test func `a page tells the browser what may be got ready, and a stranger's does not`() async throws {
        try await APIHouse.serve { house in
            let anna = try await house.browser("anna")
            let rules = house.site.assets.path("prefetch.json")
            #expect(try await anna.get("/day")["speculation-rules"] == "\"\(rules)\"")
            #expect(try await house.client.send("GET", "/sign-in")["speculation-rules"] == nil)
            let reply = try await house.client.send("GET", rules)
            #expect(reply.status == 200 && reply["content-type"] == "application/speculationrules+json")
            let rule = try #require(try reply.json["prefetch"]?.items.first)
            #expect(rule["eagerness"]?.string == "moderate")
            let paths = rule["where"]?["and"]?.items.first?["href_matches"]?.items.compactMap(\.string) ?? []
            #expect(paths.contains("/day") && paths.contains("/threads/:id") && paths.count == Prefetching.pages.count)
            for path in ["/sign-out", "/attachments/:id", "/events", "/reports/:id", "/admin/log", "/"] {
                #expect(!paths.contains(path), "\(path)")
            }
        }
    }
}
