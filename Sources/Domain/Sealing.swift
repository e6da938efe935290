// The cryptography that the log and the archive need, given from above so that nothing below depends on a library for it.

/// Hashes and random bytes.
package struct Sealing: Sendable {
    package let sha256: @Sendable ([UInt8]) -> [UInt8]
    /// HMAC-SHA-256 of the second under the first.
    package let hmac: @Sendable (_ key: [UInt8], _ message: [UInt8]) -> [UInt8]
    /// So many bytes that nobody can guess.
    package let random: @Sendable (Int) -> [UInt8]
    /// A SHA-256 that is fed piece by piece.
    package let digest: @Sendable () -> any Digesting

    package init(
        sha256: @escaping @Sendable ([UInt8]) -> [UInt8],
        hmac: @escaping @Sendable (_ key: [UInt8], _ message: [UInt8]) -> [UInt8],
        random: @escaping @Sendable (Int) -> [UInt8], digest: @escaping @Sendable () -> any Digesting
    ) {
        self.sha256 = sha256
        self.hmac = hmac
        self.random = random
        self.digest = digest
    }
}

/// A hash that is fed piece by piece.
package protocol Digesting {
    mutating func update(_ bytes: UnsafeRawBufferPointer)
    /// The hash of everything fed, 32 bytes.
    func finish() -> [UInt8]
}
