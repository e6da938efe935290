import Domain
import Office
import Testing

@testable import Web

/// Every answer says what a browser may do with it.
@Suite struct APIHeaderTests {
    @Test func `every answer carries the restrictions`() async throws {
        try await APIHouse.serve { house in
            let anna = try await house.caller("anna")
            let paths = ["/healthz", "/api/openapi.json", "/api/v1/me", "/nothing", "/public/obieg.css", "/metrics"]
            for path in paths {
                for headers in [[], [anna.bearer]] {
                    let reply = try await house.client.send("GET", path, headers)
                    #expect(reply["content-security-policy"]?.hasPrefix("default-src 'none'; ") == true, "\(path)")
                    #expect(reply["content-security-policy"]?.contains("frame-ancestors 'none'") == true)
                    #expect(reply["x-content-type-options"] == "nosniff")
                    #expect(reply["referrer-policy"] == "no-referrer")
                    #expect(reply["cross-origin-opener-policy"] == "same-origin")
                    #expect(reply["cross-origin-resource-policy"] == "same-origin")
                    #expect(reply["x-request-id"] != nil && reply["server"] == nil)
                    #expect(reply["access-control-allow-origin"] == nil)
                    #expect(reply["strict-transport-security"] == nil)
                }
            }
            #expect(try await anna.get("/me")["cache-control"] == "no-store")
        }
    }

    @Test func `behind a proxy browsers are told to keep to HTTPS`() async throws {
        try await APIHouse.serve({ $0.proxies = ["127.0.0.1"] }) { house in
            let reply = try await house.client.send("GET", "/healthz", [("X-Forwarded-For", "203.0.113.9")])
            #expect(reply["strict-transport-security"] == "max-age=63072000")
            let metrics = try await house.client.send("GET", "/metrics", [("X-Forwarded-For", "203.0.113.9")])
            #expect(metrics.status == 404)
        }
    }

    @Test func `requests for other hosts are refused where ours is named`() async throws {
        try await APIHouse.serve({ $0.origins = ["https://obieg.example"] }) { house in
            let ours = try await house.client.send("GET", "/api/openapi.json", [("Host", "obieg.example")])
            let other = try await house.client.send("GET", "/api/openapi.json", [("Host", "evil.example")])
            let probe = try await house.client.send("GET", "/healthz")
            #expect(ours.status == 200 && other.status == 400 && probe.status == 200)
        }
    }

    @Test func `numbers are for this machine or for whoever knows the token`() async throws {
        try await APIHouse.serve({ $0.figuresToken = "figures" }) { house in
            let reply = try await house.client.send("GET", "/metrics")
            #expect(reply.status == 200 && reply.text.contains("obieg_answers_total{class=\"2xx\"}"))
            #expect(reply.text.contains("obieg_streams 0"))
        }
    }
}
