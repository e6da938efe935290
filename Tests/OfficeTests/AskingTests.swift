import Domain
import Office
import TestSupport
import Testing

/// Typed questions, asked of a small office: who finds what.
struct AskingTests {
    private func total(_ typed: String, _ place: Workplace, _ login: String) async throws -> Int {
        let desk = try await place.desk(login)
        return try await desk.search(try await desk.understand(typed).query, before: nil, limit: 50).total
    }

    @Test(arguments: Engines.all)
    func `every filter narrows, and only participants find anything`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let file = try await place.upload("%PDF", by: "marek", name: "Protokół odbioru.pdf")
            let sent = try await place.send("task", from: "marek", to: ["anna"], attachments: [file.id])
            _ = try await place.send("note", from: "anna", to: ["marek"], note: "Notatka o przeglądzie.")
            for typed in [
                "autor:nowak", "author:\"Marek Nowak\"", "od:marek", "odbiorca:anna do:lis", "rodzaj:task",
                "prowadzący:marek", "zlecający:nowak", "stan:otwarte", "state:offered", "ma:załącznik", "has:order",
                "plik:protokol", "file:\"odbioru pdf\"", "autor:nowak rodzaj:task stan:offered sprawdzenie",
                "stan:otwarte prowadzacy:marek zlecajacy:marek",
            ] { #expect(try await total(typed, place, "anna") == 1, "\(typed)") }
            #expect(try await total("wyslano:dzis data:1d", place, "anna") == 2)
            #expect(try await total("autor:nowak autor:lis", place, "anna") == 2)
            for typed in [
                "stan:po-terminie", "stan:done", "plik:odbioru rodzaj:note", "wyslano:wczoraj", "data:>2045",
                "prowadzący:anna", "zlecający:anna", "autor:nikt", "rodzaj:nic", "klient:x", "plik:bioru",
            ] { #expect(try await total(typed, place, "anna") == 0, "\(typed)") }
            for typed in ["", "autor:nowak", "plik:protokol", "stan:otwarte", "zlecający:marek", "ma:zlecenie"] {
                #expect(try await total(typed, place, "piotr") == 0, "\(typed)")
            }
            _ = try await place.desk("anna").accept(try #require(sent.orders.first))
            #expect(try await total("stan:offered", place, "anna") == 0)
            #expect(try await total("stan:otwarte prowadzący:anna", place, "marek") == 1)
        }
    }

    @Test(arguments: Engines.all)
    func `what cannot be read is looked for as words`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let asked = try await place.desk("anna").understand(
                "autor:nikt stan:? uwaga:pilne rodzaj:note „do jutra” -nie")
            #expect(asked.unread == ["autor:nikt", "stan:?"] && asked.filters.map(\.typed) == ["rodzaj:note"])
            #expect(asked.words == "uwaga:pilne „do jutra” -nie")
            #expect(asked.query.text == "autor:nikt stan:? uwaga:pilne „do jutra” -nie")
        }
    }

    /// Random questions over the days of the office walk, against a look at every message.
    @Test(arguments: Engines.all, [1, 2] as [UInt64])
    func `random questions find what a look at everything finds`(engine: Engines, seed: UInt64) async throws {
        try await Workplace.open(on: engine) { place in
            var dice = Dice(seed: seed)
            let logins = ["anna", "marek", "katarzyna", "piotr"]
            for _ in 0..<40 {
                place.clock.advance(minutes: 700)
                let from = try #require(logins.randomElement(using: &dice))
                let to = logins.filter { $0 != from && Bool.random(using: &dice) }
                guard !to.isEmpty, let kind = ["note", "task"].randomElement(using: &dice) else { continue }
                let sent = try await place.send(kind, from: from, to: to)
                if let order = sent.orders.first, Bool.random(using: &dice), let taker = to.first {
                    _ = try await place.desk(taker).accept(order)
                }
            }
            for login in logins {
                let desk = try await place.desk(login)
                let all = try await desk.search(Query(), before: nil, limit: 200).hits
                for _ in 0..<12 {
                    let author = try #require(logins.randomElement(using: &dice))
                    let holder = try #require(logins.randomElement(using: &dice))
                    let (a, h) = (try await place.person(author), try await place.person(holder))
                    let plain = Bool.random(using: &dice)
                    let typed = "autor:\(author) " + (plain ? "rodzaj:task" : "stan:otwarte prowadzący:\(holder)")
                    let expected = all.filter { hit in
                        hit.message.author == a
                            && (plain ? !hit.orders.isEmpty : hit.orders.contains { $0.holder == h })
                    }
                    let found = try await desk.search(try await desk.understand(typed).query, before: nil, limit: 200)
                    #expect(found.hits.map(\.message.id) == expected.map(\.message.id), "seed \(seed): \(typed)")
                    #expect(found.total == expected.count, "seed \(seed): \(typed)")
                }
            }
        }
    }
}
