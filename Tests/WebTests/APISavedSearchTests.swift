import Domain
import Testing

@testable import Web

/// Saved searches by the API: what the pages show too.
@Suite struct APISavedSearchTests {
    @Test func `saved searches are listed, added, changed and forgotten`() async throws {
        try await APIHouse.serve { house in
            let (anna, piotr) = try await (house.caller("anna"), house.caller("piotr"))
            let question: JSON = ["name": "Units", "question": "q=chłodzi&author=Marek Nowak", "told": true]
            let made = try await anna.post("/searches", question, key: "k")
            let saved = try made.json
            #expect(made.status == 201 && saved["question"] == "q=ch%C5%82odzi&author=Marek%20Nowak")
            let again = try await anna.post("/searches", question, key: "k")
            #expect(again.status == 201 && again.body == made.body)
            #expect(try await anna.post("/searches", question).status == 422)
            for bad in ["", "q=%zz", "author=Jan%20Kos"] {
                let reply = try await anna.post("/searches", ["name": "Other", "question": .text(bad)])
                #expect(reply.status == 400, "\(bad)")
            }
            let marek = try await house.caller("marek")
            let to: JSON = ["person": .text(try await house.person("anna").description)]
            _ = try await marek.message("nothing", to: [to])
            let listed = try await anna.get("/searches").json["items"]?.items ?? []
            #expect(listed.count == 1 && listed[0]["new"] == 1 && listed[0]["name"] == "Units")
            #expect(try await piotr.get("/searches").json["items"]?.items.isEmpty == true)

            let path = "/searches/\(try #require(saved["id"]?.string))"
            let change: JSON = ["name": "Cooling", "told": false]
            #expect(try await piotr.post(path, change, method: "PATCH").status == 404)
            #expect(try await piotr.post(path, method: "DELETE").status == 404)
            let changed = try await anna.post(path, change, method: "PATCH")
            let answer = try changed.json
            #expect(changed.status == 200 && answer["name"] == "Cooling" && answer["told"] == false)
            #expect(answer["new"] == nil || answer["new"] == .null)
            #expect(try await anna.post(path, method: "DELETE").status == 204)
            #expect(try await anna.post(path, method: "DELETE").status == 404)
        }
    }
}
