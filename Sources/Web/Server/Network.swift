import Glibc
import NIOCore

// Addresses, and the networks that the operator names.

/// An IP address; an IPv4 address that arrives in an IPv6 socket is the IPv4 address.
struct IPAddress: Hashable, Sendable {
    /// 4 or 16.
    let bytes: [UInt8]

    /// `nil` for what is no address.
    init?(_ text: String) {
        var four = in_addr()
        if inet_pton(AF_INET, text, &four) == 1 {
            self.init(bytes: withUnsafeBytes(of: &four) { Array($0) })
            return
        }
        var six = in6_addr()
        guard inet_pton(AF_INET6, text, &six) == 1 else { return nil }
        self.init(six: withUnsafeBytes(of: &six) { Array($0) })
    }

    /// `nil` for a Unix socket.
    init?(_ address: SocketAddress) {
        switch address {
        case .v4(let address):
            var four = address.address.sin_addr
            self.init(bytes: withUnsafeBytes(of: &four) { Array($0) })
        case .v6(let address):
            var six = address.address.sin6_addr
            self.init(six: withUnsafeBytes(of: &six) { Array($0) })
        case .unixDomainSocket: return nil
        }
    }

    private init(six: [UInt8]) {
        let isMapped = six.prefix(10).allSatisfy { $0 == 0 } && six[10] == 0xFF && six[11] == 0xFF
        self.init(bytes: isMapped ? Array(six.suffix(4)) : six)
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// 127.0.0.0/8 and ::1.
    var isLoopback: Bool {
        bytes.count == 4 ? bytes[0] == 127 : bytes.last == 1 && bytes.dropLast().allSatisfy { $0 == 0 }
    }
}

extension IPAddress: CustomStringConvertible {
    /// As it is usually written: `10.0.0.5`, `2001:db8::1`.
    var description: String {
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        let family = bytes.count == 4 ? AF_INET : AF_INET6
        guard inet_ntop(family, bytes, &text, socklen_t(text.count)) != nil else { return "" }
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

/// An address, or all that begin with the same bits.
struct Network: Hashable, Sendable {
    private let address: IPAddress
    private let bits: Int

    /// `10.0.0.5` or `10.0.0.0/8`; `nil` for anything else.
    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, let address = IPAddress(String(parts[0])) else { return nil }
        let most = address.bytes.count * 8
        guard let bits = parts.count == 2 ? Int(parts[1]) : most, (0...most).contains(bits) else { return nil }
        self.address = address
        self.bits = bits
    }

    func contains(_ other: IPAddress) -> Bool {
        guard other.bytes.count == address.bytes.count else { return false }
        let (whole, rest) = (bits / 8, bits % 8)
        guard address.bytes.prefix(whole) == other.bytes.prefix(whole) else { return false }
        return rest == 0 || (address.bytes[whole] ^ other.bytes[whole]) >> (8 - rest) == 0
    }
}
