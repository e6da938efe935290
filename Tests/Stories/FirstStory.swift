import TestSupport
import Testing

// An order for whoever in the stock is free first, with everything that can come between: taken back, handed on, split,
// opened again, taken over by the superior.

struct FirstStory {
    @Test(arguments: Engines.all)
    func `an order to the whole stock is taken by whoever is first, and goes on from there`(engine: Engines)
        async throws
    {
        try await Company.working(on: engine) { company in
            let order = try await order(in: company)
            try await tomaszIsFirst(order, company)
            try await tomaszTakesAnOfferBack(order, company)
            try await aPartIsSplitOff(order, company)
            try await ewaTakesItOver(order, company)
            try await joannaOpensItAgain(order, company)
        }
    }

    private func order(in company: Company) async throws -> String {
        let sent = try await company.joanna.send([
            "subject": "Agregat zastępczy na wtorek", "kind": "zlecenie",
            "to": [["unit": .text(company.units["magazyn"] ?? "")]],
            "note": "Proszę wydać agregat zastępczy we wtorek do 7:30.", "assign": "first",
        ])
        #expect(sent["orders"].items.count == 1, "one order, for whoever accepts it first")
        for person in [company.ewa, company.tomasz, company.adam] { #expect(try await person.waiting("decide") == 1) }
        return sent["orders"][0].text
    }

    private func tomaszIsFirst(_ order: String, _ company: Company) async throws {
        _ = try await company.tomasz.accept(order)
        let late = try await company.adam.trying("/orders/\(order)/acceptance")
        #expect(late.status == 409 && late.code == "offer-taken")
        #expect(late.json["current"]["holder"].text == company.tomasz.id)
        #expect(late.json["detail"].text.contains("Tomasz Król"), "Adam is told by whom: \(late.text)")
        let answered = try await company.ewa.order(order)["past"][0]
        #expect(answered["answeredBy"].text == company.tomasz.id && !answered["answeredAt"].text.isEmpty)
        for person in [company.ewa, company.adam] { #expect(try await person.waiting("decide") == 0) }
    }

    private func tomaszTakesAnOfferBack(_ order: String, _ company: Company) async throws {
        let (tomasz, adam) = (company.tomasz, company.adam)
        _ = try await tomasz.offer(order, to: adam)
        let key = Client.newKey()
        let back = try await tomasz.post("/orders/\(order)/recall", key: key)
        #expect(back["state"] == "held" && back["holder"].text == tomasz.id)
        let again = try await tomasz.post("/orders/\(order)/recall", key: key)
        #expect(again == back, "the same request sent twice takes effect once")
        let late = try await adam.trying("/orders/\(order)/acceptance")
        #expect(late.status == 409 && late.json["current"]["holder"].text == tomasz.id)
        #expect(try await tomasz.trying("/orders/\(order)/offer", ["to": [tomasz.party]]).status == 422)
    }

    private func aPartIsSplitOff(_ order: String, _ company: Company) async throws {
        let (tomasz, adam) = (company.tomasz, company.adam)
        let thread = try await tomasz.order(order)["thread"]
        let part = try await tomasz.send([
            "thread": thread, "kind": "zlecenie", "to": [adam.party], "note": "Przygotuj WZ.", "parent": .text(order),
        ])["orders"][0].text
        let early = try await tomasz.trying("/orders/\(order)/completion", ["result": "Wydany"])
        #expect(early.status == 422 && early.code == "sub-orders-open")
        _ = try await adam.accept(part)
        _ = try await adam.complete(part, "WZ 112/2026 leży w biurze.")
        #expect(try await tomasz.news().contains { $0["confirms"].text == part })
    }

    /// Ewa leads the stock; Joanna, who ordered it, does not.
    private func ewaTakesItOver(_ order: String, _ company: Company) async throws {
        let without = try await company.ewa.trying("/orders/\(order)/seizure", ["reason": " "])
        #expect(without.status == 422 && without.code == "reason-required")
        let stranger = try await company.adam.trying("/orders/\(order)/seizure", ["reason": "Zrobię to"])
        #expect(stranger.status == 403 && stranger.code == "not-superior")
        let seized = try await company.ewa.post("/orders/\(order)/seizure", ["reason": "Tomasz zachorował."])
        #expect(seized["holder"].text == company.ewa.id)
        let told = try await company.tomasz.get("/threads/\(seized["thread"].text)/events", ["limit": "200"])
        #expect(told["items"].items.contains { $0["type"] == "seize" && $0["reason"] == "Tomasz zachorował." })
        #expect(try await company.ewa.complete(order, "Wydany o 7:20.")["state"] == "completed")
        #expect(try await company.joanna.waiting("confirmations") == 1)
        #expect(try await company.tomasz.news().contains { $0["confirms"].text == order }, "whoever held it is told")
    }

    private func joannaOpensItAgain(_ order: String, _ company: Company) async throws {
        let (joanna, ewa) = (company.joanna, company.ewa)
        let open = try await joanna.post("/orders/\(order)/reopening", ["reason": "Brakuje przewodu."])
        #expect(open["state"] == "held" && open["holder"].text == ewa.id)
        #expect(try await ewa.trying("/orders/\(order)/cancellation", ["reason": "Nie trzeba"]).status == 403)
        let over = try await joanna.post("/orders/\(order)/cancellation", ["reason": "Klient ma własny przewód."])
        #expect(over["state"] == "cancelled")
        let late = try await ewa.trying("/orders/\(order)/completion", ["result": "Dowiozłam"])
        #expect(late.status == 409 && late.code == "order-closed")
        #expect(try await joanna.get("/orders", ["role": "orderer", "state": "cancelled"])["items"].items.count == 1)
    }
}
