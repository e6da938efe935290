import Domain
import NIOCore
import Testing

@testable import Web

// What travels compressed, what does not, and that lengths tell nothing (BREACH).

@Suite struct CompressionTests {
    private static let gzip = ("Accept-Encoding", "gzip, deflate, br")
    private static let own = ("Sec-Fetch-Site", "same-origin")

    @Test func `pages that the reader asked for travel compressed`() async throws {
        try await APIHouse.serve { house in
            let anna = try await house.browser("anna")
            let plain = try await anna.get("/day")
            #expect(plain["content-encoding"] == nil && plain["vary"] == "Accept-Encoding, Sec-Fetch-Site")
            for site in ["same-origin", "none"] {
                let page = try await anna.get("/day", [Self.gzip, ("Sec-Fetch-Site", site)])
                #expect(page["content-encoding"] == "gzip" && page["vary"] == "Accept-Encoding, Sec-Fetch-Site")
                #expect(page.body.count < plain.body.count / 2)
                #expect(try String(decoding: gunzip(page.body), as: UTF8.self).hasSuffix("</html>"))
            }
        }
    }

    @Test func `pages for which another site made the browser ask do not`() async throws {
        try await APIHouse.serve { house in
            let anna = try await house.browser("anna")
            for site in [[("Sec-Fetch-Site", "cross-site")], [("Sec-Fetch-Site", "same-site")], []] {
                let page = try await anna.get("/search?q=kod", [Self.gzip] + site)
                #expect(page.status == 200 && page["content-encoding"] == nil, "\(site)")
            }
            let nothing = try await anna.get("/nothing", [Self.gzip, ("Sec-Fetch-Site", "cross-site")])
            #expect(nothing.status == 404 && nothing["content-encoding"] == nil)
        }
    }

    @Test func `whoever does not take gzip does not get it`() async throws {
        try await APIHouse.serve { house in
            let anna = try await house.browser("anna")
            for accepted in ["", "br", "identity", "gzip;q=0", "gzip; q=0.000, br"] {
                let page = try await anna.get("/day", [Self.own, ("Accept-Encoding", accepted)])
                #expect(page["content-encoding"] == nil, "\(accepted)")
            }
            for accepted in ["gzip", "GZIP", "br;q=1, gzip;q=0.8", "deflate,gzip"] {
                let page = try await anna.get("/day", [Self.own, ("Accept-Encoding", accepted)])
                #expect(page["content-encoding"] == "gzip", "\(accepted)")
            }
        }
    }

    @Test func `the length of the same page differs each time`() async throws {
        try await APIHouse.serve { house in
            var lengths: Set<Int> = []
            for _ in 0..<12 {
                let page = try await house.client.send("GET", "/offline?language=pl", [Self.gzip, Self.own])
                lengths.insert(page.body.count)
            }
            #expect(lengths.count > 3)
        }
    }

    @Test func `the mark of a session looks different in each page, and each is good`() async throws {
        try await APIHouse.serve { house in
            let anna = try await house.browser("anna")
            let marks = [anna.desk.formToken(for: anna.token), anna.desk.formToken(for: anna.token)]
            #expect(marks[0] != marks[1] && marks[0].prefix(64) != marks[1].prefix(64))
            #expect(marks.allSatisfy { anna.desk.isOwnForm($0, token: anna.token) })
            let pad = String(repeating: "0", count: 64)
            for bad in [
                "", "zz", pad, pad + pad, String(marks[0].dropLast(2)), marks[0] + "00", marks[0].prefix(64) + pad,
            ] {
                #expect(!anna.desk.isOwnForm(bad, token: anna.token), "\(bad)")
            }
            #expect(!anna.desk.isOwnForm(marks[0], token: "another"))
        }
    }

    @Test func `programs get long JSON compressed, and short JSON as it is`() async throws {
        try await APIHouse.serve { house in
            let anna = try await house.caller("anna")
            let bearer = ("Authorization", "Bearer \(anna.token)")
            let people = try await house.client.send("GET", "/api/v1/people", [bearer, Self.gzip])
            let me = try await house.client.send("GET", "/healthz", [Self.own, Self.gzip])
            #expect(people["content-encoding"] == (people.body.count < 1024 ? nil : "gzip"))
            #expect(me["content-encoding"] == nil)
            let table = try await house.client.send("GET", "/api/openapi.json", [Self.own, Self.gzip])
            #expect(table["content-encoding"] == "gzip")
            _ = try gunzip(table.body).withUnsafeBytes { try JSON(reading: $0) }
        }
    }

    @Test func `attachments are sent as they were received`() async throws {
        try await APIHouse.serve { house in
            let anna = try await house.caller("anna")
            let bearer = ("Authorization", "Bearer \(anna.token)")
            let text = Array(String(repeating: "<p>Zażółć gęślą jaźń</p>", count: 200).utf8)
            let sent = try await house.client.send(
                "POST", "/api/v1/attachments?name=a.html", [bearer, ("Content-Type", "text/html")], text)
            let id = try #require(try sent.json["id"]?.string)
            let got = try await house.client.send("GET", "/api/v1/attachments/\(id)", [bearer, Self.gzip])
            #expect(got.status == 200 && got["content-encoding"] == nil && got.body == text)
        }
    }

    @Test func `files of the pages are compressed already, with a tag of their own`() async throws {
        try await APIHouse.serve { house in
            for name in ["obieg.css", "app.js", "live.js", "icons.svg"] {
                let path = house.site.assets.path(name)
                let plain = try await house.client.send("GET", path)
                let small = try await house.client.send("GET", path, [Self.gzip])
                let isCompressed = plain.body.count > 1024
                #expect(plain["content-encoding"] == nil)
                #expect(small["content-encoding"] == (isCompressed ? "gzip" : nil), "\(name)")
                #expect(try (isCompressed ? gunzip(small.body) : small.body) == plain.body, "\(name)")
                #expect((small["etag"] != plain["etag"]) == isCompressed)
                #expect((small["vary"] == "Accept-Encoding") == isCompressed)
                let tag = try #require(small["etag"])
                let again = try await house.client.send("GET", path, [Self.gzip, ("If-None-Match", tag)])
                #expect(again.status == 304 && again.body.isEmpty)
            }
        }
    }

    @Test(arguments: [0, 1, 64])
    func `what is compressed is the same afterwards`(_ padding: Int) throws {
        for count in [0, 1, 100_000] {
            let content = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
            let small = try Gzip.compress(ByteBuffer(bytes: content), level: 1, padding: padding)
            #expect(try gunzip(Array(small.readableBytesView)) == content)
        }
    }
}
