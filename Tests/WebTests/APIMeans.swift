import Domain
import Foundation
import Office
import Seals

// What an office needs from outside: the real cryptography, passwords that cost little, the clock on the wall.

extension Sealing {
    static let tested = Sealing(
        sha256: { Seals.sha256($0) }, hmac: { Seals.hmacSHA256(key: $0, message: $1) },
        random: { Seals.randomBytes($0) }, digest: { Digest() })
}

private struct Digest: Digesting {
    private var hash = StreamingSHA256()

    mutating func update(_ bytes: UnsafeRawBufferPointer) { hash.update(bytes) }
    func finish() -> [UInt8] { hash.finalize() }
}

extension Passwords {
    static let cheap: Passwords = {
        // All tests share it, and all begin at once.
        let hasher = PasswordHasher(cost: Argon2Cost(memory: 8, passes: 1, lanes: 1), depth: 10_000)
        return Passwords(
            hash: { try await hasher.hash($0) },
            verify: { password, stored in
                let result = try await hasher.verify(password, against: stored)
                return (result.matches, result.needsRehash)
            },
            verifyNobody: { try await hasher.verifyNobody($0) }, fault: { _, _, _ in nil })
    }()
}

extension Clock {
    /// The clock on the wall: sessions and streams live in it.
    static let wall = Clock { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
}
