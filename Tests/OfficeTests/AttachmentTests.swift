import Domain
import Foundation
import Office
import Store
import TestSupport
import Testing

struct AttachmentTests {
    @Test(arguments: Engines.all)
    func `a file comes in piece by piece and lies under its SHA-256`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            let anna = try await place.desk("anna")
            let upload = try anna.receive(name: "C:\\Moje\\umowa.pdf", type: "Application/PDF; x=1")
            for piece in ["Umo", "", "wa"] { try await upload.append(Array(piece.utf8)) }
            let attachment = try await upload.finish()
            #expect(attachment.name == "umowa.pdf")
            #expect(attachment.type == "application/pdf")
            #expect(attachment.size == 5)
            #expect(attachment.digest == Sealing.real.sha256(Array("Umowa".utf8)))
            let (found, path) = try await anna.attachment(attachment.id)
            #expect(found == attachment)
            #expect(try String(contentsOfFile: path, encoding: .utf8) == "Umowa")
        }
    }

    @Test func `a file cut off half way leaves nothing`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            let anna = try await place.desk("anna")
            var upload: Upload? = try anna.receive(name: "a", type: "")
            try await upload?.append([1, 2, 3])
            #expect(try place.files() == 1)
            upload = nil
            #expect(try place.files() == 0)
            let other = try anna.receive(name: "b", type: "")
            try await other.append([1, 2, 3])
            try await other.abandon()
            #expect(try place.files() == 0)
        }
    }

    @Test func `a file is refused as soon as it is too large`() async throws {
        var limits = Limits()
        limits.attachment = 10
        try await Workplace.open(on: .sqlite, limits: limits) { place in
            let anna = try await place.desk("anna")
            let upload = try anna.receive(name: "a", type: "")
            try await upload.append(Array(repeating: 7, count: 10))
            let refusal = try await refused(.tooLarge) { try await upload.append([7]) }
            #expect(refusal.values == ["limit": .number(10)])
            #expect(try place.files() == 0)
            try await refused(.incomplete) { try await upload.finish() }
        }
    }

    @Test(arguments: Engines.all)
    func `an upload is its owner's, and a sent attachment is its readers'`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            let attachment = try await place.upload("Umowa", by: "anna")
            for login in ["marek", "admin", "adam", "rita"] {
                let desk = try await place.desk(login)
                try await refused(.notFound) { try await desk.attachment(attachment.id) }
                try await refused(.attachmentUnknown) {
                    try await place.send("note", from: login, to: ["piotr"], attachments: [attachment.id])
                }
            }
            _ = try await place.send("note", from: "anna", to: ["marek"], attachments: [attachment.id])
            for login in ["anna", "marek"] { _ = try await place.desk(login).attachment(attachment.id) }
            for login in ["katarzyna", "admin", "rita"] {
                let desk = try await place.desk(login)
                try await refused(.notFound) { try await desk.attachment(attachment.id) }
            }
            try await refused(.notFound) { try await place.desk("anna").attachment(ID(raw: 12345)) }
        }
    }

    @Test(arguments: Engines.all)
    func `an auditor's look at an attachment is an act in the thread`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            let attachment = try await place.upload("Umowa", by: "anna")
            let sent = try await place.send("note", from: "anna", to: ["marek"], attachments: [attachment.id])
            let adam = try await place.desk("adam")
            _ = try await adam.attachment(attachment.id)
            let acts = try await place.office.store.read { try $0.events(of: sent.thread, limit: 10) }
            #expect(acts.map(\.entry.act) == [.message, .audit])
            #expect(acts.last?.entry.actor == adam.me)
        }
    }

    @Test func `whoever rejected the offer no longer reaches its attachment`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            let attachment = try await place.upload("Umowa", by: "anna")
            let sent = try await place.send("task", from: "anna", to: ["marek"], attachments: [attachment.id])
            let kind = try #require(try await place.office.directory().kind(code: "task"))
            #expect(kind.expectation == .execute)
            let marek = try await place.desk("marek")
            _ = try await marek.attachment(attachment.id)
            let order = try #require(sent.orders.first)
            _ = try await marek.accept(order)
            let piotr = try await place.person("piotr")
            _ = try await marek.offer(order, to: [.person(piotr)], note: "")
            _ = try await place.desk("piotr").attachment(attachment.id)
            _ = try await place.desk("piotr").reject(order, reason: "no-time", text: "")
            try await refused(.notFound) { try await place.desk("piotr").attachment(attachment.id) }
        }
    }

    @Test(arguments: [
        ("../../etc/passwd", "passwd"), ("a/b\\c.txt", "c.txt"), ("", "załącznik"), ("...", "załącznik"),
        (" . ", "załącznik"), ("/", "załącznik"), ("umowa\u{202E}fdp.exe", "umowa fdp.exe"),
        ("a\r\nb.txt", "a b.txt"), ("łódź.pdf", "łódź.pdf"), ("kropka.", "kropka"),
    ])
    func `a file's name is only a name`(given: String, kept: String) async throws {
        try await Workplace.open(on: .sqlite) { place in
            let attachment = try await place.upload("x", by: "anna", name: given)
            #expect(attachment.name == kept)
        }
    }

    @Test func `a long name keeps its end`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            let name = try await place.upload("x", by: "anna", name: String(repeating: "ż", count: 900) + ".pdf").name
            #expect(name == String(repeating: "ż", count: 196) + ".pdf")
        }
    }

    @Test(arguments: [
        ("text/html", "text/html"), ("IMAGE/PNG", "image/png"), ("text/plain;charset=utf-8", "text/plain"),
        ("", "application/octet-stream"), ("text", "application/octet-stream"),
        ("text/", "application/octet-stream"), ("a/b/c", "application/octet-stream"),
        ("te xt/plain", "application/octet-stream"), ("text/pl\r\nain", "application/octet-stream"),
    ])
    func `a type is a media type or nothing in particular`(given: String, kept: String) async throws {
        try await Workplace.open(on: .sqlite) { place in
            let upload = try await place.desk("anna").receive(name: "a", type: given)
            #expect(try await upload.finish().type == kept)
        }
    }
}
