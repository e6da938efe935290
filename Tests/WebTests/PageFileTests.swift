import Domain
import Foundation
import Office
import Testing

@testable import Web

/// Documents in forms: they come in piece by piece, stay when the form is refused, and go back to whoever may see them.
@Suite struct PageFileTests {
    /// How many files lie where attachments are kept.
    private func files(_ house: APIHouse) -> Int {
        let all = FileManager.default.enumerator(atPath: house.folder)?.compactMap { $0 as? String } ?? []
        return all.count { path in
            var isFolder: ObjCBool = false
            let exists = FileManager.default.fileExists(atPath: "\(house.folder)/\(path)", isDirectory: &isFolder)
            return exists && !isFolder.boolValue
        }
    }

    @Test func `a document goes with a message and comes back byte for byte`() async throws {
        try await APIHouse.serve { house in
            let (marek, anna, piotr) = try await (
                house.browser("marek"), house.browser("anna"), house.browser("piotr")
            )
            let content = (0..<400_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
            let sent = try await marek.write(
                "nothing", to: ["Anna Lis"],
                files: [
                    Browser.File(name: "zdjęcie \"1\".png", type: "image/png", content: content),
                    Browser.File(name: "pusty.txt", type: "text/plain", content: []),
                ])
            #expect(sent.says("zdjęcie \"1\".png") && sent.says("400 kB") && sent.says("pusty.txt"))
            let path = try #require(sent.html.firstMatch(of: /\/attachments\/[0-9a-z]+/)).output
            let got = try await anna.get(String(path))
            #expect(got.status == 200 && got.body == content && got["content-type"] == "image/png")
            #expect(got["content-disposition"]?.hasPrefix("attachment;") == true)
            #expect(try await piotr.get(String(path)).status == 404)
        }
    }

    @Test func `a document stays when its form is refused`() async throws {
        try await APIHouse.serve { house in
            let marek = try await house.browser("marek")
            let file = Browser.File(name: "protokół.pdf", content: Array("%PDF".utf8))
            let again = try await marek.write("nothing", to: ["Nikt Taki"], files: [file])
            #expect(again.status == 422 && again.says("protokół.pdf"))
            let sent = try await marek.send("/messages", on: again, ["to": ["Anna Lis"]])
            #expect(sent.status == 200 && sent.says("protokół.pdf") && files(house) == 1)
            // As it does in the form of a completion.
            let anna = try await house.browser("anna")
            let given = try await marek.write("execute", to: ["Anna Lis"])
            let order = try #require(try await marek.orders(given).first).order.id
            _ = try await anna.send("/orders/\(order)/acceptance", on: try await anna.open("/day"))
            let thread = try await anna.open(given.path)
            let refused = try await anna.send(
                "/orders/\(order)/completion", on: thread, ["result": [" "]], files: [file])
            #expect(refused.status == 422 && refused.says("protokół.pdf"))
            let done = try await anna.send("/orders/\(order)/completion", on: refused, ["result": ["Zrobione"]])
            #expect(done.status == 200 && done.says("protokół.pdf"))
        }
    }

    @Test func `a form that is cut off half way leaves nothing`() async throws {
        try await APIHouse.serve { house in
            let marek = try await house.browser("marek")
            let form = try await marek.open("/compose").form("/messages").typing(
                ["to": ["Anna Lis"], "subject": ["Pół"], "note": ["Pół"]])
            let content = [UInt8](repeating: 0x41, count: 300_000)
            let (type, body) = Browser.multipart(
                form, [.init(name: "a.bin", content: content), .init(name: "b.bin", content: content)])
            let headers = [("Cookie", "obieg=\(marek.token)"), ("Content-Type", type)]
            // The last boundary is missing, though as much came as was announced.
            let short = Array(body.dropLast(12))
            #expect(try await house.client.send("POST", "/messages", headers, short).status == 400)
            #expect(files(house) == 0)
            // The connection ends.
            try await house.client.connected { wire in
                let length = [("Content-Length", String(body.count))]
                try await wire.send(Client.head("POST", "/messages", headers + length) + body.prefix(400_000))
                try await until { files(house) > 0 }
            }
            try await until { files(house) == 0 }
            #expect(try await marek.desk.search(Query(), before: nil, limit: 1).hits.isEmpty)
        }
    }

    @Test func `nothing is received before the mark of the form`() async throws {
        try await APIHouse.serve { house in
            let marek = try await house.browser("marek")
            var form = try await marek.open("/compose").form("/messages")
            let mark = form.fields.removeFirst()
            #expect(mark.name == "csrf")
            form.fields.append(mark)
            #expect(try await marek.post(form, files: [.init(name: "a.bin", content: [1])]).status == 403)
            #expect(files(house) == 0)
        }
    }

    @Test func `too large a file is refused, and leaves nothing`() async throws {
        var limits = Limits()
        limits.attachment = 1_000
        try await APIHouse.serve(limits: limits) { house in
            let marek = try await house.browser("marek")
            let file = Browser.File(name: "a.bin", content: [UInt8](repeating: 1, count: 1_001))
            let refused = try await marek.write("nothing", to: ["Anna Lis"], files: [file])
            #expect(refused.status == 413 && refused.says("1 kB") && files(house) == 0)
        }
    }
}
