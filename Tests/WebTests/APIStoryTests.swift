import Domain
import Office
import TestSupport
import Testing

@testable import Web

/// The whole job through the API, as any client can do it, and each answer as the document promises it.
@Suite struct APIStoryTests {
    @Test(arguments: Engines.all)
    func `an order is given, rejected, handed on, done, confirmed and found`(engine: Engines) async throws {
        try await APIHouse.serve(on: engine) { house in
            let (anna, marek) = try await (house.caller("anna"), house.caller("marek"))
            let (katarzyna, piotr) = try await (house.caller("katarzyna"), house.caller("piotr"))
            func party(_ login: String) async throws -> JSON {
                ["person": .text(try await house.person(login).description)]
            }
            let sent = try await anna.message("approve", to: [party("marek")])
            let order = try #require(sent["orders"]?.items.first?.string)
            let path = "/orders/\(order)"

            let offered = try await marek.get(path).json
            #expect(offered["state"] == "offered" && Schema.named("Order").faults(offered) == [])
            #expect(try await marek.get("/day").json["decide"]?["count"] == 1)
            #expect(try await marek.post("\(path)/acceptance", .object([])).json["state"] == "held")

            #expect(try await marek.post("\(path)/offer", ["to": [party("katarzyna")]]).status == 200)
            let rejected = try await katarzyna.post(
                "\(path)/rejection", ["reason": "no-time", "text": "Jestem w Gdyni."])
            #expect(rejected.status == 200)
            // Whoever rejected, and was no participant before, sees nothing of it any more.
            #expect(try await katarzyna.get(path).status == 404)
            #expect(try await katarzyna.get("/threads/\(sent["thread"]?.string ?? "")").status == 404)

            let handed = try await marek.post("\(path)/offer", ["to": [party("piotr")], "note": "Proszę o pomoc."])
            #expect(handed.status == 200)
            #expect(try await piotr.post("\(path)/acceptance").json["state"] == "held")
            let done = try await piotr.post("\(path)/completion", ["result": "Wymieniono sprężarkę."]).json
            #expect(done["state"] == "completed" && Schema.named("Order").faults(done) == [])
            #expect(done["past"]?.items.contains { $0["reason"] == "no-time" } == true)

            let day = try await anna.get("/day").json
            #expect(DayAnswer.schema.faults(day) == [])
            #expect(day["confirmations"]?["items"]?.items.first?["order"]?["id"]?.string == order)
            #expect(try await anna.post("\(path)/approval").json["state"] == "approved")

            let found = try await anna.get("/search?q=sprezarke").json
            #expect(FoundAnswer.schema.faults(found) == [] && found["total"] == 1, "\(found.printed)")
            #expect(try await katarzyna.get("/search?q=sprezarke").json["total"] == 0)
        }
    }

    @Test func `a message is sent, read and acknowledged`() async throws {
        try await APIHouse.serve { house in
            let (anna, marek) = try await (house.caller("anna"), house.caller("marek"))
            let to: JSON = ["person": .text(try await house.person("marek").description)]
            let sent = try await anna.message("acknowledge", to: [to], [.init("comment", "Pilne.")])
            let id = try #require(sent["message"]?.string)

            let inbox = try await marek.get("/inbox?state=new").json
            #expect(Schema.page(of: .named("Message")).faults(inbox) == [])
            #expect(inbox["items"]?.items.map { $0["id"]?.string } == [id])
            let read = try await marek.get("/messages/\(id)").json
            #expect(Schema.named("Message").faults(read) == [] && read["comment"] == "Pilne.")
            #expect(try await marek.get("/inbox?state=new").json["items"] == [])

            #expect(try await marek.post("/messages/\(id)/acknowledgement").status == 200)
            #expect(try await anna.get("/messages/\(id)").json["acknowledged"]?.items.count == 1)

            let thread = try #require(sent["thread"]?.string)
            #expect(Schema.named("Thread").faults(try await anna.get("/threads/\(thread)").json) == [])
            let events = try await anna.get("/threads/\(thread)/events?limit=1").json
            #expect(Schema.page(of: .named("Event")).faults(events) == [], "\(events.printed)")
            let rest = try await anna.get("/threads/\(thread)/events?from=\(events["next"]?.string ?? "")").json
            #expect(rest["items"]?.items.count == 1)
            let messages = try await anna.get("/threads/\(thread)/messages").json
            #expect(Schema.page(of: .named("Message")).faults(messages) == [])

            let katarzyna = try await house.person("katarzyna").description
            let observed = try await anna.post("/threads/\(thread)/observers", ["person": .text(katarzyna)])
            #expect(observed.status == 200)
            #expect(try await house.caller("katarzyna").get("/threads/\(thread)").status == 200)
        }
    }

    @Test func `lists go on where they stopped`() async throws {
        try await APIHouse.serve { house in
            let (anna, marek) = try await (house.caller("anna"), house.caller("marek"))
            let to: JSON = ["person": .text(try await house.person("marek").description)]
            var sent: [String] = []
            for _ in 0..<5 {
                sent.insert(try await anna.message("nothing", to: [to])["message"]?.string ?? "", at: 0)
            }
            for list in ["/inbox", "/search"] {
                var (seen, cursor) = ([String](), "")
                repeat {
                    let page = try await marek.get("\(list)?limit=2\(cursor)").json
                    seen += (page["items"]?.items ?? []).compactMap { $0["id"]?.string ?? $0["message"]?.string }
                    cursor = page["next"]?.string.map { "&before=\($0)" } ?? ""
                } while !cursor.isEmpty
                #expect(seen == sent)
            }
            let people = try await anna.get("/people?limit=2").json
            #expect(people["items"]?.items.count == 2 && people["next"]?.string != nil)
            for limit in ["0", "201", "-1", "x"] {
                #expect(try await anna.get("/inbox?limit=\(limit)").status == 400)
            }
        }
    }

    @Test func `a repeat is answered as the first request was`() async throws {
        try await APIHouse.serve { house in
            let anna = try await house.caller("anna")
            let to: JSON = ["person": .text(try await house.person("marek").description)]
            let body: JSON = ["kind": "nothing", "to": [to], "subject": "Raz", "note": "Tylko raz."]
            let first = try await anna.post("/messages", body, key: "k-1")
            let second = try await anna.post("/messages", body, key: "k-1")
            #expect(first.status == 201 && second.status == 201 && first.body == second.body)
            #expect(try await house.caller("marek").get("/inbox").json["items"]?.items.count == 1)
            let other: JSON = ["kind": "nothing", "to": [to], "subject": "Dwa", "note": "Inna."]
            let reused = try await anna.post("/messages", other, key: "k-1")
            #expect(try reused.status == 422 && reused.json["code"] == "key-reused")
        }
    }
}
