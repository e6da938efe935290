import Domain
import Language
import Office
import Store
import TestSupport
import Testing

/// Saved searches: their owner's alone, and what is new in them is what the owner sees.
struct SavedSearchTests {
    private func save(
        _ name: String, by desk: Desk, isTold: Bool = true, seen: ID<Message>? = nil, key: String? = nil
    ) async throws -> ID<SavedSearch> {
        try await desk.saveSearch("q=awaria", name: name, isTold: isTold, seen: seen, key: key)
    }

    private func new(_ query: Query, of desk: Desk, after seen: ID<Message>) async throws -> Int {
        try await desk.look { try $0.newCount(query, after: seen) }
    }

    @Test(arguments: Engines.all)
    func `a search is saved, renamed, told about and forgotten by its owner only`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let (anna, piotr) = (try await place.desk("anna"), try await place.desk("piotr"))
            let id = try await save("Awarie", by: anna, isTold: false)
            _ = try await save("agregaty", by: anna)
            var all = try await anna.savedSearches()
            #expect(all.map(\.name) == ["agregaty", "Awarie"] && all[1].question == "q=awaria" && !all[1].isTold)
            #expect(try await piotr.savedSearches().isEmpty)
            try await refused(.notFound) { try await piotr.changeSearch(id, name: "Moje", isTold: true) }
            try await refused(.notFound) { try await piotr.forgetSearch(id) }
            let message = try await place.send("note", from: "anna", to: ["piotr"]).message
            try await piotr.see(message, in: id)
            #expect(try await anna.savedSearches() == all, "what somebody else asks for changes nothing")

            try await anna.changeSearch(id, name: "Awarie w hotelach", isTold: true)
            try await anna.changeSearch(id, name: "awarie w HOTELACH")
            try await anna.see(message, in: id)
            try await anna.see(ID(raw: 5), in: id)
            all = try await anna.savedSearches()
            #expect(all[1].name == "awarie w HOTELACH" && all[1].isTold && all[1].seen == message)
            try await anna.forgetSearch(id)
            try await refused(.notFound) { try await anna.forgetSearch(id) }
            #expect(try await anna.savedSearches().map(\.name) == ["agregaty"])
        }
    }

    @Test(arguments: Engines.all)
    func `names are one's own and differ, and there are not too many`(engine: Engines) async throws {
        var limits = Limits()
        (limits.savedSearches, limits.searchName) = (3, 10)
        try await Workplace.open(on: engine, limits: limits) { place in
            let (anna, piotr) = (try await place.desk("anna"), try await place.desk("piotr"))
            let id = try await save("Łódź", by: anna)
            _ = try await save("Łódź", by: piotr)
            let taken = try await refused(.nameTaken) { try await save(" lodz ", by: anna) }
            #expect(taken.fields == ["name"])
            try await refused(.nameRequired) { try await save(" ", by: anna) }
            try await refused(.textTooLong) { try await save("Bardzo długa", by: anna) }
            try await refused(.malformed) {
                try await anna.saveSearch("", name: "Pusta", isTold: false, seen: nil)
            }
            let second = try await save("✩", by: anna)
            try await refused(.nameTaken) { try await anna.changeSearch(id, name: "✩") }
            try await anna.changeSearch(second, name: "☆")
            _ = try await save("Trzecia", by: anna)
            let many = try await refused(.searchesTooMany) { try await save("Czwarta", by: anna) }
            #expect(many.values["limit"] == .number(3))
            #expect(try await anna.savedSearches().count == 3)
        }
    }

    @Test(arguments: Engines.all)
    func `sent twice it is saved once, and of several at once with one name one is`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let anna = try await place.desk("anna")
            let first = try await save("Awarie", by: anna, key: "k")
            #expect(try await save("Awarie", by: anna, key: "k") == first)
            try await refused(.keyReused) { try await save("Inne", by: anna, key: "k") }
            let saved = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<8 {
                    group.addTask {
                        do {
                            _ = try await save("Razem", by: anna, key: "k\(number)")
                            return true
                        } catch let refusal as Refusal {
                            return refusal.code != .nameTaken
                        } catch {
                            return true
                        }
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(saved == 1)
            #expect(try await anna.savedSearches().map(\.name) == ["Awarie", "Razem"])
        }
    }

    @Test(arguments: Engines.all)
    func `new is what others wrote since, in threads that the owner sees`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let (anna, piotr) = (try await place.desk("anna"), try await place.desk("piotr"))
            let query = try await anna.understand("rodzaj:task").query
            let seen = try await place.send("task", from: "marek", to: ["anna"]).message
            #expect(try await new(query, of: anna, after: seen) == 0)
            _ = try await place.send("task", from: "marek", to: ["katarzyna"])
            _ = try await place.send("note", from: "marek", to: ["anna"])
            _ = try await place.send("task", from: "anna", to: ["marek"])
            #expect(try await new(query, of: anna, after: seen) == 0, "not hers, another kind, her own")
            let order = try #require(try await place.send("task", from: "marek", to: ["katarzyna"]).orders.first)
            let katarzyna = try await place.desk("katarzyna")
            _ = try await katarzyna.accept(order)
            _ = try await katarzyna.offer(order, to: [.person(anna.me)], note: "")
            #expect(try await new(query, of: anna, after: seen) == 1)
            #expect(try await new(query, of: piotr, after: ID(raw: 0)) == 0)

            _ = try await anna.reject(order, reason: "other", text: "Nie dla mnie.")
            #expect(try await new(query, of: anna, after: seen) == 0, "who rejects it sees no more of it")
            for _ in 0..<101 { _ = try await place.send("note", from: "marek", to: ["piotr"]) }
            let notes = try await piotr.understand("rodzaj:note").query
            #expect(try await new(notes, of: piotr, after: ID(raw: 0)) == 100)
        }
    }

    @Test(arguments: Engines.all)
    func `what the side bar asks for is found by an index`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let anna = try await place.desk("anna")
            _ = try await save("Awarie", by: anna)
            let message = try await place.send("note", from: "marek", to: ["anna"]).message
            let search = Search(
                Query(), text: TextQuery("sprawdzenie"), sent: (nil, nil), for: anna.me, now: place.office.clock.now())
            let plans = try await place.plans { [me = anna.me] reader in
                let saved = try reader.savedSearches(of: me, limit: 50)
                let (new, seen) = (
                    try reader.newCount(search, after: ID(raw: 0), most: 100),
                    try reader.newCount(search, after: message, most: 100)
                )
                #expect(saved.count == 1 && new == 1 && seen == 0)
            }
            for plan in plans { #expect(!plan.scansTable, "\(plan)") }
        }
    }
}
