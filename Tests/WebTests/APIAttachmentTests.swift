import Domain
import Foundation
import Office
import Testing

@testable import Web

/// Documents arrive whole or not at all, and leave as something to be saved, for those who may see them.
@Suite struct APIAttachmentTests {
    private func upload(_ caller: APICaller, _ name: String, _ content: [UInt8], type: String) async throws -> Reply {
        try await caller.client.send(
            "POST", "/api/v1/attachments?name=\(name)", [caller.bearer, ("Content-Type", type)], content)
    }

    /// Files that are complete, and those that are not.
    private func files(_ house: APIHouse) throws -> (kept: Int, incoming: Int) {
        let all = (FileManager.default.enumerator(atPath: house.folder)?.compactMap { $0 as? String } ?? [])
        let names = all.filter { $0.contains("/") }
        return (names.count { !$0.hasPrefix("incoming/") }, names.count { $0.hasPrefix("incoming/") })
    }

    @Test func `a document goes with its message and comes back byte for byte`() async throws {
        try await APIHouse.serve { house in
            let (anna, marek) = try await (house.caller("anna"), house.caller("marek"))
            let content = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            let uploaded = try await upload(anna, "Um%C3%B3wa%20%22A%22.pdf", content, type: "text/html")
            #expect(try uploaded.status == 201 && Schema.named("Attachment").faults(uploaded.json) == [])
            let id = try #require(try uploaded.json["id"]?.string)
            #expect(try uploaded.json["size"] == 300_000)
            // Until it is sent it is nobody else's.
            #expect(try await marek.get("/attachments/\(id)").status == 404)
            let to: JSON = ["person": .text(try await house.person("marek").description)]
            _ = try await anna.message("nothing", to: [to], [.init("attachments", [.text(id)])])
            let got = try await marek.get("/attachments/\(id)")
            #expect(got.status == 200 && got.body == content)
            #expect(got["content-security-policy"] == "sandbox; default-src 'none'; frame-ancestors 'none'")
            #expect(got["x-content-type-options"] == "nosniff" && got["cache-control"] == "no-store")
            #expect(
                got["content-disposition"]
                    == "attachment; filename=\"Um_wa _A_.pdf\"; filename*=UTF-8''Um%C3%B3wa%20%22A%22.pdf")
            #expect(try await house.caller("piotr").get("/attachments/\(id)").status == 404)
        }
    }

    @Test func `a part of a document can be asked for`() async throws {
        try await APIHouse.serve { house in
            let anna = try await house.caller("anna")
            let id =
                try await upload(anna, "a.txt", Array("0123456789".utf8), type: "text/plain").json["id"]?.string ?? ""
            func part(_ range: String, method: String = "GET") async throws -> Reply {
                try await house.client.send(method, "/api/v1/attachments/\(id)", [anna.bearer, ("Range", range)])
            }
            for (range, content, place) in [
                ("bytes=0-3", "0123", "bytes 0-3/10"), ("bytes=7-", "789", "bytes 7-9/10"),
                ("bytes=-2", "89", "bytes 8-9/10"), ("bytes=5-99", "56789", "bytes 5-9/10"),
            ] {
                let reply = try await part(range)
                #expect(reply.status == 206 && reply.text == content && reply["content-range"] == place)
            }
            let beyond = try await part("bytes=10-")
            #expect(beyond.status == 416 && beyond["content-range"] == "bytes */10")
            for nonsense in ["bytes=3-1", "bytes=a-b", "lines=1-2", "bytes=0-1,3-4", "bytes="] {
                #expect(try await part(nonsense).text == "0123456789")
            }
            let head = try await house.client.send("HEAD", "/api/v1/attachments/\(id)", [anna.bearer])
            #expect(head.status == 200 && head["content-length"] == "10" && head.body == [])
        }
    }

    @Test func `what is cut off half way leaves nothing`() async throws {
        try await APIHouse.serve { house in
            let anna = try await house.caller("anna")
            try await house.client.connected { wire in
                let head = Client.head(
                    "POST", "/api/v1/attachments?name=a.pdf", [anna.bearer, ("Content-Length", "1000000")])
                try await wire.send(head + [UInt8](repeating: 7, count: 200_000))
                try await until { try files(house).incoming == 1 }
            }
            try await until { try files(house) == (0, 0) }
        }
    }

    @Test func `what is too large is refused as soon as it shows`() async throws {
        var limits = Limits()
        limits.attachment = 100_000
        try await APIHouse.serve(limits: limits) { house in
            let anna = try await house.caller("anna")
            let announced = try await upload(anna, "a", [UInt8](repeating: 7, count: 100_001), type: "")
            #expect(try announced.status == 413 && announced.json["code"] == "too-large")
            let chunked = try await house.client.connected { wire -> Reply? in
                try await wire.send(
                    Client.head("POST", "/api/v1/attachments?name=a", [anna.bearer, ("Transfer-Encoding", "chunked")]))
                let piece = Array("8000\r\n".utf8) + [UInt8](repeating: 7, count: 0x8000) + Array("\r\n".utf8)
                for _ in 0..<4 { try await wire.send(piece) }
                var answer = RawAnswer()
                while !answer.isWhole(of: "POST"), let piece = try await wire.receive() { answer.take(piece) }
                return answer.reply
            }
            #expect(chunked?.status == 413)
            #expect(try files(house) == (0, 0))
        }
    }
}

/// Waits for a condition: at most a minute, because tests share two processors. Looks every five milliseconds, so that
/// what is waited for has the processor.
func until(_ holds: () async throws -> Bool, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let end = ContinuousClock.now + .seconds(240)
    while ContinuousClock.now < end {
        if try await holds() { return }
        try await Task.sleep(for: .milliseconds(5))
    }
    Issue.record("nothing came of waiting", sourceLocation: sourceLocation)
}
