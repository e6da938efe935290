import Domain
import Office
import Testing

@testable import Web

/// Who works here and what can be chosen, and who may change it.
@Suite struct APIDirectoryTests {
    @Test func `people are found by any word of their names`() async throws {
        try await APIHouse.serve { house in
            let anna = try await house.caller("anna")
            func names(_ q: String) async throws -> [String] {
                let page = try await anna.get("/people?q=\(q)").json
                #expect(Schema.page(of: .named("Person")).faults(page) == [])
                return (page["items"]?.items ?? []).compactMap { $0["name"]?.string }
            }
            #expect(try await names("los") == ["Piotr Łoś"])
            #expect(try await names("%C5%82o%C5%9B") == ["Piotr Łoś"])
            #expect(try await names("now+mar") == ["Marek Nowak"])
            #expect(try await names("owak") == [])
            #expect(try await names("").count == 6)
            let me = try await anna.get("/me").json
            #expect(me["login"] == "anna" && Schema.named("Person").faults(me) == [])
        }
    }

    @Test func `the administrator adds people and units, and nobody else does`() async throws {
        try await APIHouse.serve { house in
            let admin = try await house.caller("admin")
            let unit = try await admin.post("/units", ["code": "service", "name": "Serwis"])
            #expect(try unit.status == 201 && Schema.named("Unit").faults(unit.json) == [])
            let id = try #require(try unit.json["id"]?.string)
            let person = try await admin.post(
                "/people",
                [
                    "login": "tomasz", "name": "Tomasz Wrona", "unit": .text(id), "position": "Serwisant",
                    "password": .text(APIHouse.password), "roles": ["auditor"],
                ])
            #expect(try person.status == 201 && Schema.named("Person").faults(person.json) == [])
            let path = "/people/\(try person.json["id"]?.string ?? "")"
            let changed = try await admin.post(path, ["position": .null, "unit": .null], method: "PATCH")
            #expect(try changed.status == 200 && changed.json["position"] == nil && changed.json["unit"] == nil)
            #expect(try changed.json["name"] == "Tomasz Wrona")
            #expect(try await house.caller("tomasz").get("/me").status == 200)

            let taken = try await admin.post("/people", ["login": "tomasz", "name": "Inny Tomasz"])
            #expect(try taken.status == 422 && taken.json["code"] == "login-taken" && taken.json["fields"] == ["login"])
            let nowhere = try await admin.post("/people", ["login": "t2", "name": "Tomasz", "unit": "nowhere"])
            #expect(nowhere.status == 422)
        }
    }

    @Test func `kinds, dictionaries and entries are the registrar's`() async throws {
        try await APIHouse.serve { house in
            let (rita, anna) = try await (house.caller("rita"), house.caller("anna"))
            let dictionary = try await rita.post(
                "/dictionaries",
                [
                    "code": "customers", "name": ["pl": "Klienci", "en": "Customers"],
                    "attributes": [["code": "taxNumber", "name": ["pl": "NIP", "en": "Tax number"]]],
                ])
            #expect(try dictionary.status == 201 && Schema.named("Dictionary").faults(dictionary.json) == [])
            #expect(try dictionary.json["name"] == "Customers")
            let entry = try await rita.post(
                "/dictionaries/customers/entries",
                ["code": "baltyk", "name": "Hotel Bałtyk", "attributes": ["taxNumber": "5840000000"]])
            #expect(try entry.status == 201 && Schema.named("Entry").faults(entry.json) == [], "\(entry.text)")
            let listed = try await anna.get("/dictionaries/customers/entries?q=hotel%20b").json
            #expect(Schema.page(of: .named("Entry")).faults(listed) == [] && listed["items"]?.items.count == 1)
            let id = try #require(try entry.json["id"]?.string)
            #expect(try await anna.get("/entries/\(id)").json["name"] == "Hotel Bałtyk")
            let renamed = try await rita.post(
                "/dictionaries/customers/entries/\(id)", ["name": "Hotel Bałtycki"], method: "PATCH")
            #expect(try renamed.json["name"] == "Hotel Bałtycki")

            let kind = try await rita.post(
                "/kinds",
                ["code": "repair", "name": "Naprawa", "expectation": "execute", "requires": ["customers"], "days": 3])
            #expect(try kind.status == 201 && Schema.named("Kind").faults(kind.json) == [], "\(kind.text)")
            let to: JSON = ["person": .text(try await house.person("marek").description)]
            let body: JSON = ["kind": "repair", "to": [to], "subject": "Awaria", "note": "Nie chłodzi."]
            let without = try await anna.post("/messages", body)
            #expect(try without.status == 422 && without.json["code"] == "dictionary-required")
            #expect(try without.json["detail"]?.string?.contains("Customers") == true, "\(without.text)")
            _ = try await anna.message("repair", to: [to], [.init("entries", [.text(id)])])
            for list in ["/kinds", "/units", "/dictionaries"] { #expect(try await anna.get(list).status == 200) }
        }
    }
}
