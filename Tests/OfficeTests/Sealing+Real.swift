import Domain
import Office
import Seals
import Synchronization

// The real cryptography; only the passwords cost little.

extension Sealing {
    static let real = Sealing(
        sha256: { Seals.sha256($0) }, hmac: { Seals.hmacSHA256(key: $0, message: $1) },
        random: { Seals.randomBytes($0) }, digest: { StreamingDigest() })
}

private struct StreamingDigest: Digesting {
    private var hash = StreamingSHA256()

    mutating func update(_ bytes: UnsafeRawBufferPointer) { hash.update(bytes) }
    func finish() -> [UInt8] { hash.finalize() }
}

/// Argon2id at a cost of next to nothing, which counts how often it is asked.
final class CheapPasswords: Sendable {
    private let hasher: PasswordHasher
    private let verified = Mutex(0)

    init(memory: UInt32 = 8) { hasher = PasswordHasher(cost: Argon2Cost(memory: memory, passes: 1, lanes: 1)) }

    /// How many passwords were compared with something.
    var comparisons: Int { verified.withLock { $0 } }

    var passwords: Passwords {
        let rule = PasswordRule()
        return Passwords(
            hash: { try await self.hasher.hash($0) },
            verify: { password, stored in
                self.verified.withLock { $0 += 1 }
                let result = try await self.hasher.verify(password, against: stored)
                return (result.matches, result.needsRehash)
            },
            verifyNobody: { password in
                self.verified.withLock { $0 += 1 }
                try await self.hasher.verifyNobody(password)
            },
            fault: { password, login, company in
                switch rule.objection(to: password, names: [login, company]) {
                case nil: nil
                case .tooShort: .tooShort
                case .tooLong: .tooLong
                case .containsName, .repeatsOneCharacter, .sequence: .guessable
                }
            })
    }
}
