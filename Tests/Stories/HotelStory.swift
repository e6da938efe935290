import TestSupport
import Testing

// The story that the screens are drawn from: a hotel's broken unit goes from hand to hand, is repaired, and is found again.

struct HotelStory {
    @Test(arguments: Engines.all)
    func `the hotel's broken unit goes from hand to hand until it is replaced`(engine: Engines) async throws {
        try await Company.working(on: engine) { company in
            let order = try await order(in: company)
            try await katarzynaLooksForSomebody(order, company)
            try await annaTakesItOver(order, company)
            try await annaReplacesIt(order, company)
            try await marekHears(order, company)
            try await everybodyFindsIt(order, company)
        }
    }

    private static let photo = [UInt8]((0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })

    /// Marek writes down what the hotel said on the telephone, with a photograph.
    private func order(in company: Company) async throws -> String {
        let (marek, katarzyna) = (company.marek, company.katarzyna)
        let photo = try await marek.upload("obudowa.jpg", Self.photo, type: "image/jpeg")
        #expect(photo["size"].number == Self.photo.count)
        let note = "Hotel zgłasza uszkodzony agregat zaraz po dostawie: wgnieciona obudowa i wyciek przy króćcu."
        let sent = try await marek.send([
            "subject": "Uszkodzony agregat CX-40 po dostawie", "kind": "reklamacja", "to": [katarzyna.party],
            "note": .text(note), "comment": "Klient chce wymiany przed weekendem.",
            "entries": [.text(company.entries["baltyk"] ?? ""), .text(company.entries["cx40"] ?? "")],
            "attachments": [photo["id"]],
        ])
        let order = sent["orders"][0].text
        let new = try await marek.order(order)
        #expect(
            new["state"] == "offered" && new["holder"].text == marek.id, "until somebody accepts, Marek is responsible")
        #expect(try await katarzyna.waiting("decide") == 1)
        #expect(try await katarzyna.accept(order)["holder"].text == katarzyna.id)
        #expect(try await marek.get("/orders", ["role": "orderer", "state": "open"])["items"][0]["id"].text == order)
        return order
    }

    /// Piotr may not repair what leaks, says so, and has no more to do with it.
    private func katarzynaLooksForSomebody(_ order: String, _ company: Company) async throws {
        let (katarzyna, piotr) = (company.katarzyna, company.piotr)
        let offered = try await katarzyna.offer(order, to: piotr, note: "Proszę o oględziny w hotelu.")
        #expect(offered["holder"].text == katarzyna.id, "an offer is not a transfer")
        let thread = offered["thread"].text
        #expect(try await piotr.get("/threads/\(thread)/messages")["items"].items.count == 1)
        let early = try await katarzyna.trying("/orders/\(order)/completion", ["result": "Załatwione"])
        #expect(early.status == 409 && early.code == "offer-open", "recall first")

        let back = try await piotr.reject(order, "no-permission", "Brak uprawnień F-gaz, przy wycieku nie mogę.")
        #expect(back["holder"].text == katarzyna.id && back["state"] == "held", "it is Katarzyna's again, not Marek's")
        #expect(try await piotr.ask("GET", "/threads/\(thread)").status == 404)
        #expect(try await piotr.ask("GET", "/orders/\(order)").status == 404)
        #expect(try await piotr.found(["q": "agregat"]) == 0)
        let seen = try await company.marek.order(order)["past"].items.first { $0["answer"] == "rejected" }
        #expect(seen?["text"].text.hasPrefix("Brak uprawnień F-gaz") == true && seen?["reason"] == "no-permission")
    }

    private func annaTakesItOver(_ order: String, _ company: Company) async throws {
        _ = try await company.katarzyna.offer(order, to: company.anna)
        #expect(try await company.anna.waiting("decide") == 1)
        let held = try await company.anna.accept(order)
        let path = held["path"].items.map { $0["person"].text }
        #expect(path == [company.marek.id, company.katarzyna.id, company.anna.id])
        #expect(
            try await company.katarzyna.order(order)["holder"].text == company.anna.id, "Katarzyna sees how it ends")
        #expect(try await company.anna.waiting("do") == 1)
    }

    private func annaReplacesIt(_ order: String, _ company: Company) async throws {
        let anna = company.anna
        let thread = try await anna.order(order)["thread"]
        _ = try await anna.send([
            "thread": thread, "kind": "informacja",
            "note": "Oględziny zrobione, uszkodzenie transportowe. Zgłaszam szkodę u przewoźnika.",
        ])
        let costs = try await anna.upload("koszty-wymiany.ods", Array("arkusz".utf8))
        let done = try await anna.complete(
            order, "Agregat wymieniony na miejscu, szczelność sprawdzona.", attachments: [costs["id"].text])
        #expect(done["state"] == "completed" && done["completed"]["by"].text == anna.id)
    }

    /// Nobody wrote to Marek: the confirmation came by itself, and so it did to Katarzyna.
    private func marekHears(_ order: String, _ company: Company) async throws {
        #expect(try await company.marek.waiting("confirmations") == 1)
        let confirmation = try #require(try await company.marek.news().first { $0["confirms"].text == order })
        let note = confirmation["note"].text
        for said in [
            "Agregat wymieniony", "Marek Wilk", "Katarzyna Zawada", "Piotr Nowak", "Brak uprawnień", "Anna Lis",
        ] {
            #expect(note.contains(said), "the confirmation does not say \(said)")
        }
        let attachment = confirmation["attachments"][0]["id"].text
        let file = try await company.marek.ask("GET", "/attachments/\(attachment)")
        #expect(file.text == "arkusz" && file.headers["x-content-type-options"] == "nosniff")
        #expect(file.headers["content-disposition"]?.hasPrefix("attachment") == true)
        #expect(try await company.katarzyna.news().contains { $0["confirms"].text == order })
        #expect(try await company.piotr.get("/inbox")["items"].items.isEmpty)
    }

    private func everybodyFindsIt(_ order: String, _ company: Company) async throws {
        let hotel = company.entries["baltyk"] ?? ""
        for person in [company.marek, company.katarzyna, company.anna] {
            #expect(try await person.found(["author": "marek", "kind": "reklamacja"]) == 1)
            #expect(try await person.found(["entry": hotel]) == 1)
            #expect(try await person.found(["q": "oglEdziny przewoznika"]) == 1, "without diacritics")
            #expect(try await person.found(["q": "wgnieciona kroccu", "recipient": "katarzyna"]) == 1)
            #expect(try await person.found(["state": "completed", "has": "attachment", "holder": "anna"]) >= 1)
            #expect(try await person.found(["q": "agregat -obudowa", "author": "anna"]) >= 1)
            #expect(try await person.found(["entry": company.entries["szkola"] ?? ""]) == 0)
        }
        let message = try await company.anna.get("/search", ["kind": "reklamacja"])["items"][0]
        let photo = try await company.anna.get("/messages/\(message["message"].text)")["attachments"][0]["id"].text
        #expect(try await company.anna.ask("GET", "/attachments/\(photo)").body == Self.photo)
        #expect(try await company.zofia.found([:]) == 0, "for everybody else there is nothing")
    }
}
