import Foundation
import TestSupport
import Testing

// Documents are read behind the reply, by the real tools: whoever sees them is told what came of it, and nobody else.

struct DocumentStory {
    @Test(arguments: Engines.all)
    func `what was sent is read a moment later, or it says why not`(engine: Engines) async throws {
        try await Company.working(on: engine) { company in
            let (zofia, tomasz) = (company.zofia, company.tomasz)
            let text = try await zofia.upload("uwagi.txt", Array("Próg do wymiany".utf8), type: "text/plain")
            #expect(text["text"] == "pending")
            let locked = try await zofia.upload("umowa.docx", Self.locked)
            let sent = try await zofia.send([
                "subject": "Umowa najmu", "kind": "informacja", "to": [tomasz.party], "note": "W załącznikach.",
                "attachments": [text["id"], locked["id"]],
            ])
            var documents: [JSON] = []
            repeat {
                documents = try await tomasz.get("/messages/\(sent["message"].text)")["attachments"].items
            } while documents.contains { $0["text"] == "pending" }
            #expect(documents.map { $0["text"].text } == ["read", "unreadable"])
            #expect(documents[1]["textProblem"] == "locked")
            #expect(try await tomasz.found(["q": "plik:umowa"]) == 1, "it is still found by its name")
            // Another upload of the same says nothing of it.
            let again = try await company.adam.upload("moje.txt", Array("Próg do wymiany".utf8), type: "text/plain")
            #expect(again["text"] == "pending")
            #expect(try await company.adam.ask("GET", "/messages/\(sent["message"].text)").status == 404)
            // Last, because his new password ends what he has open.
            try await pageSays("Nie można przeszukać treści: dokument jest zabezpieczony hasłem", sent, company)
        }
    }

    private func pageSays(_ sentence: String, _ sent: JSON, _ company: Company) async throws {
        _ = try await company.admin.patch("/people/\(company.tomasz.id)", ["password": .text(Company.password)])
        let browser = try await Browser(company.tomasz.login, Company.password, at: company.server)
        let page = try await browser.get("/threads/\(sent["thread"].text)").text
        #expect(page.contains(sentence))
    }

    /// As Word writes a text that has a password: the name of the part in which it is.
    private static let locked: [UInt8] =
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        + "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
}
