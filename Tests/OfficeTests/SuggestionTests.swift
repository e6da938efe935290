import Domain
import Office
import TestSupport
import Testing

/// Choosing people and units by typing.
@Suite struct SuggestionTests {
    /// Names of the people found, and `#code` for units.
    private func found(_ text: String, by desk: Desk, order: ID<Order>? = nil) async throws -> [String] {
        let directory = try await desk.directory()
        return try await desk.suggestParties(text, handingOver: order).map { one in
            switch one.party {
            case .person(let id): directory.name(id)
            case .unit(let id): "#\(directory.units[id]?.code ?? "")"
            }
        }
    }

    private func unit(_ code: String, _ name: String, of logins: [String], _ place: Workplace) async throws {
        let admin = try await place.desk("admin")
        var draft = UnitDraft()
        (draft.code, draft.name) = (code, name)
        let unit = try await admin.addUnit(draft)
        for login in logins {
            var change = PersonDraft()
            change.unit = .some(unit)
            _ = try await admin.changePerson(try await place.person(login), change)
        }
    }

    @Test func `every typed word begins a word of the name, the unit or the position`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            try await unit("mag", "Magazyn", of: ["marek", "piotr"], place)
            let anna = try await place.desk("anna")
            #expect(try await found("los", by: anna) == ["Piotr Łoś"])
            #expect(try await found("nowak mar", by: anna) == ["Marek Nowak"])
            #expect(try await found("MAGAZYN", by: anna) == ["#mag", "Marek Nowak", "Piotr Łoś"])
            #expect(try await found("piotr mag", by: anna) == ["Piotr Łoś"])
            #expect(try await found("agazyn", by: anna) == [])
            #expect(try await found("obieg", by: anna) == [], "the program itself is nobody to choose")
        }
    }

    @Test func `whoever cannot act is not suggested`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            let (admin, anna) = (try await place.desk("admin"), try await place.desk("anna"))
            var gone = PersonDraft()
            gone.isActive = false
            _ = try await admin.changePerson(try await place.person("piotr"), gone)
            #expect(try await found("piotr", by: anna) == [])
        }
    }

    @Test(arguments: Engines.all)
    func `everybody's open and overdue orders are counted`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            let (anna, marek) = (try await place.desk("anna"), try await place.desk("marek"))
            let sent = try await place.send("task", from: "marek", to: ["anna"])
            let other = try await place.send("task", from: "marek", to: ["anna"])
            for order in sent.orders + other.orders { _ = try await anna.accept(order) }
            let today = place.office.calendar.day(place.clock.now)
            _ = try await marek.due(try #require(sent.orders.first), DueWish(day: today), reason: "")
            place.clock.advance(days: 2)
            _ = try await anna.complete(try #require(other.orders.first), result: "Zrobione.")
            let piotr = try await place.desk("piotr")
            let seen = try #require(try await piotr.suggestParties("anna").first)
            #expect(seen.load == Load(open: 1, overdue: 1) && !seen.knowsOrder)
            #expect(try await piotr.suggestParties("katarzyna").first?.load == Load())
        }
    }

    @Test func `for a hand-over the holder is left out, and who held it comes first`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            let (anna, katarzyna) = (try await place.desk("anna"), try await place.desk("katarzyna"))
            let sent = try await place.send("task", from: "marek", to: ["katarzyna"])
            let order = try #require(sent.orders.first)
            _ = try await katarzyna.accept(order)
            _ = try await katarzyna.offer(order, to: [.person(anna.me)], note: "")
            _ = try await anna.accept(order)
            let names = try await found("", by: anna, order: order)
            #expect(names.prefix(2).sorted() == ["Katarzyna Wójcik", "Marek Nowak"] && !names.contains("Anna Lis"))
            #expect(try await anna.suggestParties("kat", handingOver: order).first?.knowsOrder == true)
            try await refused(.notFound) {
                try await place.desk("piotr").suggestParties("kat", handingOver: order)
            }
        }
    }
}
