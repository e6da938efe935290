import Foundation
import TestSupport
import Testing

// What must not come in: a clear answer for each, nothing kept of it, and the server works on.

struct BadInputTests {
    @Test(arguments: Engines.all)
    func `whatever is wrong is answered clearly, and nothing of it is kept`(engine: Engines) async throws {
        try await Company.working(on: engine) { company in
            let sent = try await company.marek.send([
                "subject": "Przed wszystkim", "kind": "zlecenie", "to": [company.katarzyna.party], "note": "Jedyna.",
            ])
            let order = try await company.marek.order(sent["orders"][0].text)
            for bad in BadInput.all(company, order: order["id"].text) {
                let answer = try await company.katarzyna.ask(bad.method, bad.path, bad.body, headers: bad.headers)
                #expect(bad.status.contains(answer.status), "\(bad.name) was answered \(answer.status) \(answer.text)")
                // Longer than a head may be: refused by the parser, before there is a request to answer.
                guard bad.path.utf8.count < 16 << 10 else { continue }
                #expect(answer.headers["content-type"] == "application/problem+json", "\(bad.name)")
                #expect(
                    answer.json["status"].number == answer.status && !answer.code.isEmpty, "\(bad.name): \(answer.text)"
                )
                #expect(answer.json["detail"].text.count > 10, "\(bad.name): \(answer.text)")
            }
            for person in [company.marek, company.katarzyna] {
                #expect(try await person.get("/search")["total"] == 1, "nothing was kept")
            }
            #expect(try await company.marek.order(order["id"].text) == order)
            #expect(try await company.server.nobody.ask("GET", "/healthz").status == 200)
        }
    }

    @Test(arguments: Engines.all)
    func `an upload that stops half way leaves nothing, and the next one is whole`(engine: Engines) async throws {
        try await Company.working(on: engine) { company in
            let marek = company.marek
            let content = [UInt8](repeating: 0x61, count: 3 << 20)
            for part in [0, 1, 70_000, content.count - 1] {
                try await cutOff(marek, content, after: part)
            }
            try await nothingIsLeft(company)
            #expect(try await company.server.nobody.ask("POST", "/attachments?name=a", content).status == 401)
            let whole = try await marek.upload("całość.bin", content)
            #expect(whole["size"].number == content.count)
            let got = try await marek.ask("GET", "/attachments/\(whole["id"].text)")
            #expect(got.body == content)
            let stranger = try await company.anna.ask("GET", "/attachments/\(whole["id"].text)")
            #expect(stranger.status == 404, "an upload is nobody's but the uploader's")
        }
    }

    /// Announces all, sends a part, and hangs up.
    private func cutOff(_ person: Client, _ content: [UInt8], after part: Int) async throws {
        let request = person.request("POST", "/attachments?name=polowa.bin", content)
        let head = request.count - content.count
        try await onThread {
            let connection = try Connection(port: person.port)
            try connection.send(Array(request[..<(head + part)]))
            connection.hangUp()
        }
    }

    /// Waits until the server has seen the end of each, and looks into the folder.
    private func nothingIsLeft(_ company: Company) async throws {
        let folder = company.program.data + "/attachments"
        let end = Date(timeIntervalSinceNow: Double(Connection.patience))
        while true {
            let left = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }.filter {
                var isFolder: ObjCBool = false
                return FileManager.default.fileExists(atPath: "\(folder)/\($0)", isDirectory: &isFolder)
                    && !isFolder.boolValue
            }
            if left?.isEmpty ?? true { return }
            guard Date() < end else { throw Unexpected(description: "of what was cut off is left: \(left ?? [])") }
            // Each question is a round trip, in which the server can go on.
            _ = try await company.marek.get("/me")
        }
    }
}
