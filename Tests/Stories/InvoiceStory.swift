import TestSupport
import Testing

// An invoice that is described, returned because something is missing, described again and approved; and a rule that
// everybody must have read.

struct InvoiceStory {
    @Test(arguments: Engines.all)
    func `an invoice is returned once before it is approved`(engine: Engines) async throws {
        try await Company.working(on: engine) { company in
            let order = try await order(in: company)
            try await company.tomasz.describes(order, "Opisana, magazyn.")
            try await zofiaReturnsIt(order, company)
            try await tomaszAsksForADay(order, company)
            try await company.tomasz.describes(order, "Opisana, umowa SER/2025/31.")
            try await zofiaApprovesIt(order, company)
        }
    }

    @Test(arguments: Engines.all)
    func `whoever wrote a rule sees who has read it`(engine: Engines) async throws {
        try await Company.working(on: engine) { company in
            let author = company.joanna
            let sent = try await author.send([
                "subject": "Praca na wysokości", "kind": "zarzadzenie",
                "to": [["unit": .text(company.units["serwis"] ?? "")]],
                "note": "Od poniedziałku tylko w uprzężach.",
            ])
            let message = sent["message"].text
            #expect(try await company.anna.news().count == 1)
            _ = try await company.anna.get("/messages/\(message)")
            #expect(try await company.anna.news().isEmpty, "opened is no longer new")
            _ = try await company.anna.post("/messages/\(message)/acknowledgement")
            _ = try await company.anna.post("/messages/\(message)/acknowledgement")
            let seen = try await author.get("/messages/\(message)")
            #expect(seen["acknowledged"].items.map { $0["person"].text } == [company.anna.id])
            #expect(seen["delivered"] == 2, "Anna and Piotr; not Joanna herself")
            let others = try await company.piotr.get("/messages/\(message)")
            #expect(others["acknowledged"].items.isEmpty, "only the author sees who has")
            let outsider = try await company.adam.trying("/messages/\(message)/acknowledgement")
            #expect(outsider.status == 404)
        }
    }

    private func order(in company: Company) async throws -> String {
        let invoice = try await company.zofia.upload("FV-811.pdf", Array("%PDF-1.4".utf8), type: "application/pdf")
        let sent = try await company.zofia.send([
            "subject": "Faktura FV/811/2026", "kind": "faktura", "to": [company.tomasz.party],
            "note": "Proszę opisać fakturę.", "attachments": [invoice["id"]], "due": "2031-01-31",
        ])
        let order = sent["orders"][0].text
        _ = try await company.tomasz.accept(order)
        return order
    }

    private func zofiaReturnsIt(_ order: String, _ company: Company) async throws {
        #expect(try await company.tomasz.trying("/orders/\(order)/approval").status == 403, "not by whoever did it")
        let without = try await company.zofia.trying("/orders/\(order)/return", ["reason": ""])
        #expect(without.status == 422 && without.code == "reason-required")
        let back = try await company.zofia.post("/orders/\(order)/return", ["reason": "Brak numeru umowy."])
        #expect(back["state"] == "held" && back["holder"].text == company.tomasz.id)
    }

    /// Tomasz may ask; the date is Zofia's.
    private func tomaszAsksForADay(_ order: String, _ company: Company) async throws {
        let asked = try await company.tomasz.post(
            "/orders/\(order)/due", ["due": "2031-02-03", "reason": "Czekam na umowę."])
        #expect(asked["due"] == "2031-01-31" && asked["asked"]["due"] == "2031-02-03")
        let moved = try await company.zofia.post("/orders/\(order)/due", ["due": "2031-02-03"])
        #expect(moved["due"] == "2031-02-03" && moved["asked"] == .null)
    }

    private func zofiaApprovesIt(_ order: String, _ company: Company) async throws {
        let done = try await company.zofia.post("/orders/\(order)/approval")
        #expect(done["state"] == "approved" && done["completed"]["onTime"] == true)
        let late = try await company.zofia.trying("/orders/\(order)/return", ["reason": "Jednak nie"])
        #expect(late.status == 409 && late.code == "order-closed")
        let confirmations = try await company.zofia.get("/search", ["author": "tomasz", "q": "opisana"])
        #expect(confirmations["total"] == 2, "one for each time it was said to be done")
        let thread = done["thread"].text
        let acts = try await company.zofia.get("/threads/\(thread)/events")["items"].items.map { $0["type"].text }
        #expect(
            acts.filter { ["complete", "return", "approve"].contains($0) } == [
                "complete", "return", "complete", "approve",
            ])
    }
}

extension Client {
    fileprivate func describes(_ order: String, _ result: String) async throws {
        #expect(try await complete(order, result)["state"] == "completed")
    }
}
