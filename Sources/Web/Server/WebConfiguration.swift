// What the operator decides about the web server.

/// Where the server listens, how it is protected, and what is too much.
package struct WebConfiguration: Sendable {
    package var address = Address.host("127.0.0.1", port: 8080)
    /// Paths of PEM files: the certificate with its chain, and its key. With both the server speaks TLS.
    package var certificate: String?
    package var certificateKey: String?
    /// Addresses or networks (`10.0.0.5`, `10.0.0.0/8`) of the proxies whose `X-Forwarded-For` and `X-Forwarded-Proto` are
    /// believed; `unix` stands for whoever connects to the Unix socket.
    package var proxies: [String] = []
    /// What the browsers' address bar begins with: `https://obieg.firma.pl`. When there are any, requests for other hosts
    /// are refused.
    package var origins: [String] = []
    /// Bytes of a form without its files.
    package var form = 2 << 20
    /// Bytes of a request's headers.
    package var headers = 16 << 10
    /// Connections at a time.
    package var connections = 20_000
    /// Live streams of one person at a time.
    package var streams = 10
    /// Seconds that the reader of a live stream may leave what was sent lying.
    package var streamPatience = 60
    /// Seconds after which a connection is closed on which nothing is asked, or whose request does not arrive.
    package var idle = 60
    /// Seconds in which a small body must have arrived; a large one may take longer by its length.
    package var patience = 30
    /// A folder with the pages' font, `inter-400.woff2`, `inter-500.woff2` and `inter-600.woff2`; nil: the system's.
    package var font: String?
    /// Who knows it may read `/metrics` from anywhere; from this machine everybody may.
    package var figuresToken: String?

    package init() {}

    /// Where to listen.
    package enum Address: Hashable, Sendable {
        /// Port 0: any free one.
        case host(String, port: Int)
        case socket(path: String)
    }
}

/// The configuration cannot be served; one sentence for the operator.
package struct ConfigurationFault: Error, Hashable, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
}
