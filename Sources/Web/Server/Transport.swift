import Hummingbird
import HummingbirdTLS

// How the bytes travel: TLS, or in plain only where nobody else can listen.

/// The way requests come in.
enum Transport: Sendable {
    case tls(TLSConfiguration)
    case plain

    /// - Throws: `ConfigurationFault` where a password would travel readable through a network, or the certificate cannot be
    ///   used.
    init(_ configuration: WebConfiguration) throws(ConfigurationFault) {
        switch (configuration.certificate, configuration.certificateKey) {
        case (let certificate?, let key?): self = .tls(try Self.tls(certificate, key))
        case (nil, nil):
            guard configuration.address.isLoopback || !configuration.proxies.isEmpty else {
                throw ConfigurationFault(
                    "Without a certificate and its key Obieg listens on 127.0.0.1 or ::1 only, or behind a named proxy:"
                        + " passwords would travel readable.")
            }
            self = .plain
        default: throw ConfigurationFault("A certificate needs its key, and a key its certificate: name both.")
        }
    }

    var isTLS: Bool {
        switch self {
        case .tls: true
        case .plain: false
        }
    }

    /// TLS 1.2 and 1.3 with forward secrecy and authenticated encryption only (ASVS 12.1.1, 12.1.2).
    private static func tls(_ certificate: String, _ key: String) throws(ConfigurationFault) -> TLSConfiguration {
        do {
            var tls = TLSConfiguration.makeServerConfiguration(
                certificateChain: try NIOSSLCertificate.fromPEMFile(certificate).map { .certificate($0) },
                privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
            tls.minimumTLSVersion = .tlsv12
            tls.cipherSuiteValues = [
                .TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, .TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
                .TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, .TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
                .TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256, .TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
            ]
            tls.applicationProtocols = ["http/1.1"]
            return tls
        } catch {
            throw ConfigurationFault("The certificate \(certificate) with the key \(key) cannot be used: \(error)")
        }
    }
}

extension WebConfiguration.Address {
    /// Whether nobody outside this machine reaches it.
    var isLoopback: Bool {
        switch self {
        case .socket: true
        case .host("localhost", _): true
        case .host(let host, _): IPAddress(host)?.isLoopback ?? false
        }
    }

    var bind: BindAddress {
        switch self {
        case .host(let host, let port): .hostname(host, port: port)
        case .socket(let path): .unixDomainSocket(path: path)
        }
    }
}
