import Domain
import Language
import Office
import TestSupport
import Testing

@testable import Store

/// What closed blocks of the index answer, and what they are told afterwards.
struct BlockTests {
    /// Numbers of a block here.
    private static let width = 8

    private func narrow(_ place: Workplace) async throws {
        try await place.office.keepIndex()
        try await place.tamper("UPDATE generations SET width = \(Self.width)")
    }

    private func ids(_ typed: String, _ login: String, _ place: Workplace) async throws -> Set<ID<Message>> {
        let desk = try await place.desk(login)
        let query = try await desk.understand(typed).query
        let found = try await desk.search(query, before: nil, limit: 100)
        #expect(found.total == found.hits.count, "\(login): \(typed)")
        var (all, before): ([ID<Message>], ID<Message>?) = ([], nil)
        repeat {
            let page = try await desk.search(query, before: before, limit: 3)
            all += page.hits.map(\.message.id)
            before = page.next == nil ? nil : all.last
        } while before != nil
        #expect(all == found.hits.map(\.message.id), "\(login): \(typed), page by page")
        #expect(try await desk.facets(query).total == all.count, "\(login): \(typed)")
        return Set(all)
    }

    private func closed(_ place: Workplace) async throws -> (blocks: Int64, bitmaps: Int) {
        try await place.office.store.read { reader in
            let generation = try reader.answering()
            let bitmaps = try reader.db.first("SELECT count(*) FROM \(generation.bitmaps)") { try $0.int(0) }
            let oldest = try reader.orderedNumbers(of: generation)?.oldest ?? 0
            return ((generation.closed - oldest) / generation.width, bitmaps ?? 0)
        }
    }

    @Test func `words, filters and exclusions are answered over closed blocks and open ones`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            try await narrow(place)
            var pumps: Set<ID<Message>> = []
            var valves: Set<ID<Message>> = []
            for round in 0..<30 {
                // What is sent later stays open.
                if round == 27 { try await place.office.keepIndex() }
                let note = round % 2 == 0 ? "Pompy ciepła" : "Zawory, \(round == 13 ? "pompa" : "nic")"
                let to = round % 5 == 4 ? ["katarzyna"] : ["anna"]
                let sent = try await place.send(round % 3 == 0 ? "read" : "note", from: "marek", to: to, note: note)
                guard to == ["anna"] else { continue }
                if round % 2 == 0 || round == 13 { pumps.insert(sent.message) }
                if round % 2 == 1 { valves.insert(sent.message) }
            }
            #expect(try await closed(place).blocks == 3)
            #expect(try await closed(place).bitmaps > 10)
            #expect(try await ids("pompa", "anna", place) == pumps)
            #expect(try await ids("zawór", "anna", place) == valves)
            #expect(try await ids("zawór pompa", "anna", place) == valves.intersection(pumps))
            #expect(try await ids("zawór -pompa", "anna", place) == valves.subtracting(pumps))
            #expect(try await ids("zawór OR pompy", "anna", place) == valves.union(pumps))
            #expect(try await ids("\"pompy ciepła\"", "anna", place) == pumps.subtracting(valves))
            #expect(try await ids("\"pompy ciepła\" -zawór rodzaj:note", "anna", place).count == 8)
            #expect(try await ids("\"ciepła pompy\"", "anna", place).isEmpty)
            #expect(try await ids("pomp*", "anna", place) == pumps)
            #expect(try await ids("zawor* -pompa", "anna", place) == valves.subtracting(pumps))
            #expect(try await ids("zawór -pomp*", "anna", place) == valves.subtracting(pumps))
            #expect(try await ids("\"pompy ciepła\" OR zawór", "anna", place) == valves.union(pumps))
            #expect(try await ids("\"ciepła pompy\" OR nieznane*", "anna", place).isEmpty)
            #expect(try await ids("", "anna", place) == valves.union(pumps))
            #expect(try await ids("rodzaj:read", "anna", place).count == 8)
            #expect(try await ids("pompa", "piotr", place).isEmpty)
        }
    }

    @Test func `who comes to see a thread finds it in closed blocks, and orders by their state`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            try await narrow(place)
            let order = try await place.send("task", from: "marek", to: ["anna"], note: "Przegląd kotłowni")
            for _ in 0..<20 { _ = try await place.send("task", from: "marek", to: ["anna"], note: "Przegląd kotłowni") }
            try await place.office.keepIndex()
            #expect(try await closed(place).blocks == 2)
            #expect(try await ids("kotłownia", "piotr", place).isEmpty)
            #expect(try await ids("kotłownia stan:zakończone", "anna", place).isEmpty)
            #expect(try await ids("kotłownia stan:otwarte", "anna", place).count == 21)
            _ = try await place.desk("marek").addObserver(try await place.person("piotr"), to: order.thread)
            #expect(try await ids("kotłownia", "piotr", place) == [order.message])
            let given = try #require(order.orders.first)
            _ = try await place.desk("anna").accept(given)
            _ = try await place.desk("anna").complete(given, result: "Zrobione.")
            #expect(try await ids("kotłownia stan:otwarte", "anna", place).count == 20)
            #expect(try await ids("kotłownia stan:zakończone", "piotr", place) == [order.message])
        }
    }

    @Test func `the index made anew is closed anew, and a block that was begun is gone on with`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            try await narrow(place)
            for _ in 0..<20 { _ = try await place.send("note", from: "marek", to: ["anna"], note: "Pompa i zawór") }
            let store = place.office.store
            let block = try #require(try await store.read { try $0.blockDue() })
            #expect(try await store.write { try $0.begin(block) })
            let word = try #require(
                try await store.read { try $0.commonWords(of: block, store.analyser) }.first { $0 == "pompa" })
            #expect(try await store.write { try $0.keepBitmaps(of: [word], in: block) })
            // Nothing is answered by it yet.
            #expect(try await closed(place) == (0, 1))
            #expect(try await ids("pompa", "anna", place).count == 20)
            try await place.office.keepIndex()
            #expect(try await closed(place).blocks == 2)
            // It is closed: nobody makes it again.
            #expect(try await !store.write { try $0.begin(block) })
            let next = try place.secondNode(number: 1, analyser: Analyser(Stemmer(own: WordList("wodomex wodomeksu"))))
            try await next.keepIndex()
            try await place.tamper("UPDATE generations SET width = \(Self.width)")
            try await next.keepIndex()
            #expect(try await next.store.read { try $0.answering().closed } > Numbers.first)
            #expect(try await ids("pompa zawór", "anna", place).count == 20)
        }
    }

    @Test func `what is older than closed blocks stands apart from them, and is found as the oldest`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            try await narrow(place)
            for _ in 0..<10 { _ = try await place.send("note", from: "marek", to: ["anna"], note: "Pompa") }
            try await place.office.keepIndex()
            #expect(try await closed(place).blocks == 1)
            place.clock.advance(minutes: 0, days: -365)
            // Its ids begin in its own past: those of one node never go back.
            let past = try place.secondNode(number: 10)
            let kind = try #require(try await past.directory().kind(code: "note"))
            var draft = Draft(kind: kind.id)
            draft.to = [.person(try await place.person("anna"))]
            (draft.subject, draft.note) = ("Dawna sprawa", "Pompa")
            let old = try await past.console.desk(login: "marek").send(draft).message
            place.clock.advance(days: 365)
            #expect(try await place.office.store.read { try $0.answering().late } == 1)
            #expect(try await ids("pompa", "anna", place).min() == old)
            #expect(try await ids("pompa", "anna", place).count == 11)
            #expect(try await ids("pompa", "piotr", place).isEmpty)
        }
    }
}
