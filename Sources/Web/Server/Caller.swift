import HTTPTypes
import NIOCore

// Who is at the other end of a connection. What a request says of that itself is believed of named proxies only.

/// Where a request comes from.
struct Caller: Hashable, Sendable {
    /// IPv4 or IPv6 as text; empty for a Unix socket.
    let address: String
    /// Whether nobody on the way could read it: TLS, here or at the proxy.
    let isSecure: Bool
    /// Whether it comes from this machine, not through a proxy.
    let isLocal: Bool
}

/// Tells callers apart.
struct Callers: Sendable {
    private let proxies: [Network]
    private let trustsSocket: Bool
    private let hasTLS: Bool

    /// - Throws: `ConfigurationFault` for a proxy that is no address.
    init(proxies: [String], hasTLS: Bool) throws(ConfigurationFault) {
        self.hasTLS = hasTLS
        trustsSocket = proxies.contains("unix")
        self.proxies = try proxies.filter { $0 != "unix" }.map { text throws(ConfigurationFault) in
            guard let network = Network(text) else {
                throw ConfigurationFault(
                    "The proxy “\(text)” is no IP address or network such as 10.0.0.5 or 10.0.0.0/8.")
            }
            return network
        }
    }

    var hasProxies: Bool { trustsSocket || !proxies.isEmpty }

    /// The caller; `nil` where the request came unprotected from another machine, and must not be served.
    func caller(at peer: SocketAddress?, _ headers: HTTPFields) -> Caller? {
        let address = peer.flatMap { IPAddress($0) }
        let isLocal = address?.isLoopback ?? true
        let isProxy = address.map { address in proxies.contains { $0.contains(address) } } ?? trustsSocket
        if isProxy, let forwarded = forwarded(headers) {
            // A proxy that does not say how it was reached was put there by the operator to protect.
            let isSecure = hasTLS || headers[.forwardedProto]?.lowercased() != "http"
            return isSecure ? Caller(address: forwarded, isSecure: true, isLocal: false) : nil
        }
        guard hasTLS || isLocal || isProxy else { return nil }
        return Caller(address: address?.description ?? "", isSecure: hasTLS || !isLocal, isLocal: isLocal)
    }

    /// The last address that no proxy of ours has: what stands before it, its sender may have made up.
    private func forwarded(_ headers: HTTPFields) -> String? {
        let chain = headers[values: .forwardedFor].flatMap { $0.split(separator: ",") }
        guard !chain.isEmpty else { return nil }
        for part in chain.reversed() {
            guard let address = IPAddress(String(part.filter { $0 != " " })) else { return "" }
            if !proxies.contains(where: { $0.contains(address) }) { return address.description }
        }
        return IPAddress(String(chain[0].filter { $0 != " " }))?.description ?? ""
    }
}
