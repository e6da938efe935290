import Glibc

// Whoever has one address of a network usually has all of it: an IPv6 customer gets 2^64 of them.

enum NetworkAddress {
    /// What tries are counted by: an IPv4 address, or the first 64 bits of an IPv6 one; any other text as it is.
    static func group(_ text: String) -> String {
        let plain = String(text.prefix(64).prefix { $0 != "%" })
        var four = in_addr()
        if inet_pton(AF_INET, plain, &four) == 1 { return plain }
        var six = in6_addr()
        guard inet_pton(AF_INET6, plain, &six) == 1 else { return plain }
        let bytes = withUnsafeBytes(of: &six) { Array($0) }
        // An IPv4 address as a socket for both sees it: ::ffff:a.b.c.d.
        if bytes.prefix(12) == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF] {
            return bytes.suffix(4).map { String($0) }.joined(separator: ".")
        }
        return "\(bytes.prefix(8).map { String($0, radix: 16) }.joined(separator: ":"))/64"
    }
}
