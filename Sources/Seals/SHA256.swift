import Crypto
import Foundation

// SHA-256 (FIPS 180-4) and HMAC (RFC 2104) over it: what the event log, the attachments and the tokens are sealed with.

/// The 32 bytes of the SHA-256 of `bytes`.
package func sha256(_ bytes: some DataProtocol) -> [UInt8] {
    Array(SHA256.hash(data: bytes))
}

/// The 32 bytes of the HMAC-SHA-256 of `message` under `key`, which may have any length.
package func hmacSHA256(key: some ContiguousBytes, message: some DataProtocol) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: message, using: SymmetricKey(data: key)))
}

/// The SHA-256 of bytes that arrive piece by piece: an attachment on its way to the disk.
package struct StreamingSHA256: Sendable {
    private var hash = SHA256()

    package init() {}

    /// Takes the next piece. Pieces may have any length, also none.
    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        hash.update(bufferPointer: bytes)
    }

    /// The 32 bytes of the hash of everything taken so far.
    package func finalize() -> [UInt8] { Array(hash.finalize()) }
}
