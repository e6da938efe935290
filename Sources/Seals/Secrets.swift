// Making secret bytes, and comparing them without telling how far they agree.

/// So many random bytes that nobody can guess. On Linux `SystemRandomNumberGenerator` reads getrandom(2), the kernel's
/// cryptographically secure generator.
package func randomBytes(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + 8)
    while bytes.count < count {
        // Eight at a time: each call of the generator is a call of the system.
        withUnsafeBytes(of: generator.next()) { bytes.append(contentsOf: $0) }
    }
    return Array(bytes.prefix(count))
}

/// Whether both have the same bytes, in a time that depends on their lengths only, so that nobody can find a secret
/// byte by byte with a stopwatch.
package func equalInConstantTime(_ one: some Collection<UInt8>, _ other: some Collection<UInt8>) -> Bool {
    guard one.count == other.count else { return false }
    return zip(one, other).reduce(0) { difference, pair in difference | (pair.0 ^ pair.1) } == 0
}
