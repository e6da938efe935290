import Domain
import Language
import Office
import TestSupport
import Testing

/// The index as it is made, made anew, and asked in between.
struct IndexingTests {
    /// Another analyser, which knows a word more.
    private static let other = Analyser(Stemmer(own: WordList("wodomex wodomeksu wodomeksem")))

    private func total(_ typed: String, _ office: Office, _ login: String) async throws -> Int {
        let desk = try await office.console.desk(login: login)
        return try await desk.search(try await desk.understand(typed).query, before: nil, limit: 50).total
    }

    @Test(arguments: Engines.all)
    func `words are found in any form, numbers however written`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            _ = try await place.send(
                "note", from: "marek", to: ["anna"],
                note:
                    "Proszę o korektę faktury FV 311/11/2026 dla pani Kowalskiej z Łodzi, NIP 725-18-01-126. Reported by phone."
            )
            for typed in [
                "faktura", "fakturami korekta", "Kowalska", "lodz", "ŁÓDŹ", "7251801126", "725 18 01 126", "fv311",
                "report",
                "\"korektę faktury\"", "nic OR faktur", "kowal*", "faktura -zaliczka",
            ] { #expect(try await total(typed, place.office, "anna") == 1, "\(typed)") }
            for typed in ["\"faktury korektę\"", "faktura -nip", "kara", "725180112", "port", "niefaktura"] {
                #expect(try await total(typed, place.office, "anna") == 0, "\(typed)")
            }
            #expect(try await total("faktura", place.office, "piotr") == 0)
        }
    }

    @Test(arguments: Engines.all)
    func `attachments are found by their names as words`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let file = try await place.upload("%PDF", by: "marek", name: "Protokół odbioru.pdf")
            _ = try await place.send("note", from: "marek", to: ["anna"], attachments: [file.id])
            #expect(try await total("protokoły", place.office, "anna") == 1)
            #expect(try await total("protokoły", place.office, "piotr") == 0)
        }
    }

    @Test(arguments: Engines.all)
    func `what may have been meant is proposed only of what one sees`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            _ = try await place.send("note", from: "marek", to: ["anna"], note: "Przegląd agregatu, wadium wpłacone.")
            _ = try await place.send("note", from: "marek", to: ["piotr"], note: "Tajna restrukturyzacja.")
            func meant(_ typed: String, _ login: String) async throws -> [String] {
                let desk = try await place.desk(login)
                let found = try await desk.search(try await desk.understand(typed).query, before: nil, limit: 10)
                return found.corrections.map(\.meant)
            }
            #expect(try await meant("wadum", "anna") == ["wadium"])
            #expect(try await meant("wadum przeglad", "anna") == ["wadium"])
            #expect(try await meant("restrukturyzcja", "piotr") == ["restrukturyzacja"])
            #expect(try await meant("restrukturyzcja", "anna").isEmpty)
            #expect(try await meant("wadum autor:piotr", "anna").isEmpty)
            #expect(try await meant("wadium", "anna").isEmpty)
            #expect(try await meant("-wadum \"wadum\" x", "anna").isEmpty)
        }
    }

    @Test(arguments: Engines.all)
    func `another reading makes another index while the first one answers`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            try await place.office.keepIndex()
            for number in 0..<5 {
                _ = try await place.send("note", from: "marek", to: ["anna"], note: "Oferta wodomeksu \(number).")
            }
            let next = try place.secondNode(analyser: Self.other)
            #expect(try await total("wodomeksem", next, "anna") == 0)
            #expect(try await next.store.write { try $0.beginFilling() })
            #expect(try await next.store.write { try $0.fill(limit: 2) })
            // Sent in between, by both programs; somebody comes to see what is already in the new one, and what is not yet.
            let sent = try await place.send("task", from: "marek", to: ["anna"], note: "Zlecenie na wodomeks.")
            #expect(try await total("oferta", place.office, "anna") == 5)
            let order = try #require(sent.orders.first)
            _ = try await place.desk("anna").accept(order)
            #expect(try await total("prowadzący:anna", place.office, "anna") == 1)
            try await next.keepIndex()
            #expect(try await total("wodomeksem", next, "anna") == 5)
            #expect(try await total("oferta", next, "anna") == 5)
            #expect(try await total("stan:otwarte prowadzący:anna wodomeks", next, "anna") == 1)
            #expect(try await total("oferta", next, "piotr") == 0)
            // It begins no other, and goes back when the first program starts again.
            #expect(try await !next.store.write { try $0.beginFilling() })
            try await place.office.keepIndex()
            #expect(try await total("oferta", place.office, "anna") == 5)
            #expect(try await total("stan:otwarte prowadzący:anna", place.office, "anna") == 1)
        }
    }

    @Test(arguments: Engines.all)
    func `an index that was half made goes on where it was`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            try await place.office.keepIndex()
            for number in 0..<5 {
                _ = try await place.send("note", from: "marek", to: ["anna"], note: "Oferta wodomeksu \(number).")
            }
            let first = try place.secondNode(analyser: Self.other)
            #expect(try await first.store.write { try $0.beginFilling() })
            #expect(try await first.store.write { try $0.fill(limit: 3) })
            let second = try place.secondNode(number: 2, analyser: Self.other)
            #expect(try await second.store.write { try $0.beginFilling() })
            // Two are left.
            #expect(try await !second.store.write { try $0.fill(limit: 3) })
            #expect(try await total("wodomeksem", second, "anna") == 5)
        }
    }

    /// Random acts and questions on both engines: an index that is re-tagged in parts finds what a fresh one does.
    @Test(arguments: Engines.all, [1, 2, 3] as [UInt64])
    func `a re-tagged index finds what a fresh one finds`(engine: Engines, seed: UInt64) async throws {
        try await Workplace.open(on: engine) { place in
            try await place.office.keepIndex()
            var dice = Dice(seed: seed)
            let logins = ["anna", "marek", "katarzyna", "piotr"]
            var open: [(order: ID<Order>, to: [String])] = []
            for _ in 0..<30 {
                place.clock.advance(minutes: 300)
                let from = try #require(logins.randomElement(using: &dice))
                let to = logins.filter { $0 != from && Bool.random(using: &dice) }
                if let last = open.randomElement(using: &dice), Bool.random(using: &dice) {
                    open.removeAll { $0.order == last.order }
                    let desk = try await place.desk(try #require(last.to.randomElement(using: &dice)))
                    if Bool.random(using: &dice) {
                        _ = try await desk.accept(last.order)
                    } else {
                        _ = try await desk.reject(last.order, reason: "", text: "Nie dzisiaj.")
                    }
                } else if !to.isEmpty {
                    let sent = try await place.send("task", from: from, to: to, note: "Zlecenie dla firmy wodomex.")
                    open += zip(sent.orders, to).map { ($0, [$1]) }
                }
            }
            let fresh = try place.secondNode(analyser: Self.other)
            let questions =
                logins.flatMap { ["prowadzący:\($0)", "odbiorca:\($0) wodomex", "zlecenia -autor:\($0)"] }
                + ["stan:otwarte", "stan:rejected", "stan:offered", "firma"]
            var before: [Int] = []
            for login in logins {
                for typed in questions { before.append(try await total(typed, place.office, login)) }
            }
            try await fresh.keepIndex()
            var after: [Int] = []
            for login in logins { for typed in questions { after.append(try await total(typed, fresh, login)) } }
            #expect(before == after)
            #expect(before.contains { $0 > 0 })
        }
    }
}
