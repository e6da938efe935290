import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import Web

/// Nobody's password travels readable, and nobody says for themselves where they come from.
@Suite struct CallerTests {
    private func caller(
        _ peer: String, _ headers: HTTPFields = [:], proxies: [String] = [], hasTLS: Bool = false
    ) throws -> Caller? {
        try Callers(proxies: proxies, hasTLS: hasTLS)
            .caller(at: SocketAddress(ipAddress: peer, port: 1), headers)
    }

    private let forwarded: HTTPFields = [.forwardedFor: "198.51.100.7, 203.0.113.9", .forwardedProto: "https"]

    @Test func `plain HTTP is for this machine only`() throws {
        #expect(try caller("127.0.0.1") == Caller(address: "127.0.0.1", isSecure: false, isLocal: true))
        #expect(try caller("::1") == Caller(address: "::1", isSecure: false, isLocal: true))
        #expect(try caller("192.0.2.1") == nil)
        #expect(try caller("192.0.2.1", hasTLS: true) == Caller(address: "192.0.2.1", isSecure: true, isLocal: false))
    }

    @Test func `only a named proxy is believed`() throws {
        #expect(try caller("192.0.2.1", forwarded) == nil)
        #expect(try caller("127.0.0.1", forwarded)?.address == "127.0.0.1")
        #expect(try caller("10.1.2.3", forwarded, proxies: ["10.0.0.0/8"])?.address == "203.0.113.9")
        #expect(try caller("11.1.2.3", forwarded, proxies: ["10.0.0.0/8"]) == nil)
        #expect(try caller("::ffff:10.1.2.3", forwarded, proxies: ["10.0.0.0/8"])?.isSecure == true)
    }

    @Test func `a chain of our own proxies leads to the first stranger`() throws {
        let chain: HTTPFields = [.forwardedFor: "1.2.3.4, 203.0.113.9, 10.0.0.2"]
        #expect(try caller("10.1.2.3", chain, proxies: ["10.0.0.0/8"])?.address == "203.0.113.9")
        let nonsense: HTTPFields = [.forwardedFor: "203.0.113.9, <script>"]
        #expect(try caller("10.1.2.3", nonsense, proxies: ["10.0.0.0/8"])?.address == "")
    }

    @Test func `a proxy that was reached in plain is not served`() throws {
        let plain: HTTPFields = [.forwardedFor: "203.0.113.9", .forwardedProto: "http"]
        #expect(try caller("10.1.2.3", plain, proxies: ["10.1.2.3"]) == nil)
    }

    @Test(arguments: ["10.0.0.0/33", "10.0.0/8", "proxy.example", "", "::1/129", "10.0.0.1/-1"])
    func `a proxy that is no network stops the start`(text: String) {
        #expect(throws: ConfigurationFault.self) { try Callers(proxies: [text], hasTLS: false) }
    }

    @Test func `without a certificate only this machine is listened to`() throws {
        var configuration = WebConfiguration()
        for host in ["127.0.0.1", "127.8.9.1", "::1", "localhost"] {
            configuration.address = .host(host, port: 8080)
            _ = try Transport(configuration)
        }
        for host in ["0.0.0.0", "::", "192.0.2.1", "example.com"] {
            configuration.address = .host(host, port: 8080)
            #expect(throws: ConfigurationFault.self) { try Transport(configuration) }
        }
        configuration.proxies = ["10.0.0.1"]
        _ = try Transport(configuration)
        configuration.certificate = "/nowhere/certificate.pem"
        #expect(throws: ConfigurationFault.self) { try Transport(configuration) }
        configuration.certificateKey = "/nowhere/key.pem"
        #expect(throws: ConfigurationFault.self) { try Transport(configuration) }
    }
}
