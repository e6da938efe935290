import Domain
import Office
import Store
import TestSupport
import Testing

struct DictionaryTests {
    private func customers(_ desk: Desk) async throws -> ID<Dictionary> {
        var draft = DictionaryDraft()
        (draft.code, draft.name) = ("customers", Name(polish: "Klienci", english: "Customers"))
        draft.attributes = [.init(code: "taxNumber", name: Name(polish: "NIP", english: "Tax number"))]
        return try await desk.addDictionary(draft)
    }

    private func draft(_ code: String, _ name: String = "Hotel Pod Różą") -> EntryDraft {
        var draft = EntryDraft()
        (draft.code, draft.name) = (code, name)
        return draft
    }

    @Test(arguments: Engines.all)
    func `a registrar keeps customers with their attributes`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            let rita = try await place.desk("rita")
            let customers = try await customers(rita)
            var hotel = draft("hotel")
            hotel.attributes = ["taxNumber": " 676-000-11-22 "]
            let id = try await rita.addEntry(to: customers, hotel)
            var change = EntryDraft()
            change.name = "Hotel Pod Łabędziem"
            try await rita.changeEntry(id, change)
            let kept = try #require(try await place.office.store.read { try $0.entries([id]).first })
            #expect(kept.attributes == ["taxNumber": "676-000-11-22"])
            #expect(kept.name == "Hotel Pod Łabędziem")
            let found = try await place.office.store.read {
                try $0.entries(of: customers, prefix: "hotel pod la", after: nil, limit: 5, activeOnly: true)
            }
            #expect(found.map(\.entry.id) == [id])
        }
    }

    @Test(arguments: Engines.all)
    func `an entry has a code of its own in its dictionary`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            let rita = try await place.desk("rita")
            let customers = try await customers(rita)
            let other = try #require(try await rita.directory().dictionary(code: "rejection-reasons")).id
            _ = try await rita.addEntry(to: customers, draft("hotel"))
            try await refused(.codeTaken) { try await rita.addEntry(to: customers, draft("hotel")) }
            _ = try await rita.addEntry(to: other, draft("hotel"))
            try await refused(.codeTaken) { _ = try await self.customers(rita) }
        }
    }

    @Test(arguments: Engines.all)
    func `of ten who add one code at once one succeeds`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            let rita = try await place.desk("rita")
            let customers = try await customers(rita)
            let added = try await withThrowingTaskGroup(of: Bool.self) { group in
                for _ in 0..<10 {
                    group.addTask {
                        do {
                            _ = try await rita.addEntry(to: customers, draft("hotel"))
                            return true
                        } catch let refusal as Refusal {
                            #expect(refusal.code == .codeTaken)
                            return false
                        }
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(added == 1)
        }
    }

    @Test func `an entry belongs to another, but never to itself`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            let rita = try await place.desk("rita")
            let customers = try await customers(rita)
            let hotel = try await rita.addEntry(to: customers, draft("hotel"))
            var part = draft("kotlownia", "Kotłownia")
            part.parent = hotel
            let boiler = try await rita.addEntry(to: customers, part)
            var loop = EntryDraft()
            for parent in [hotel, boiler, ID(raw: 4)] {
                loop.parent = parent
                try await refused(.notFound) { try await rita.changeEntry(hotel, loop) }
            }
        }
    }

    @Test func `what makes no sense is refused`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            let rita = try await place.desk("rita")
            let customers = try await customers(rita)
            var odd = draft("hotel")
            odd.attributes = ["colour": "zielony"]
            try await refused(.entryUnknown) { try await rita.addEntry(to: customers, odd) }
            try await refused(.notFound) { try await rita.addEntry(to: ID(raw: 9), draft("hotel")) }
            try await refused(.notFound) { try await rita.changeEntry(ID(raw: 9), draft("hotel")) }
            let name = Name(polish: "Barwa", english: "Colour")
            var twice = DictionaryDraft()
            twice.attributes = [.init(code: "a", name: name), .init(code: "a", name: name)]
            try await refused(.codeInvalid) { try await rita.changeDictionary(customers, twice) }
            for login in ["anna", "adam"] {
                let desk = try await place.desk(login)
                try await refused(.notAllowed) { try await desk.addEntry(to: customers, draft("x")) }
                try await refused(.notAllowed) { try await desk.addDictionary(DictionaryDraft()) }
            }
        }
    }

    @Test func `the reasons for rejection stay in use`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            let rita = try await place.desk("rita")
            let reasons = try #require(try await rita.directory().dictionary(code: "rejection-reasons")).id
            var off = DictionaryDraft()
            off.isActive = false
            try await refused(.notAllowed) { try await rita.changeDictionary(reasons, off) }
            var other = DictionaryDraft()
            other.code = "reasons"
            try await refused(.notAllowed) { try await rita.changeDictionary(reasons, other) }
            _ = try await rita.addEntry(to: reasons, draft("holiday", "Urlop"))
        }
    }
}
