import Foundation

// Passwords become Argon2id hashes here, at most two at once: each takes 46 MiB and a core for 50 ms, and 200 people who
// sign in together, or one who attacks, must not take the server's memory and cores from everybody else.

/// Hashes and verifies passwords on threads of its own. One per program.
package struct PasswordHasher: Sendable {
    private let cost: Argon2Cost
    private let threads: BoundedThreads

    /// - Parameters:
    ///   - cost: of new hashes; tests use a small one.
    ///   - width: how many are computed at once.
    ///   - depth: how many may wait; beyond that everybody is refused as `.busy`.
    package init(cost: Argon2Cost = .recommended, width: Int = 2, depth: Int = 64) {
        self.cost = cost
        threads = BoundedThreads(width: width, depth: depth)
    }

    /// A hash to be stored: a PHC string with its parameters and a salt of its own.
    package func hash(_ password: String) async throws(PasswordHashingFailure) -> String {
        let bytes = composed(password)
        return try await compute { [cost] () throws(PasswordHashingFailure) in
            try Argon2id.hash(bytes, at: cost)
        }
    }

    /// Whether `password` is the one `stored` was made from. Throws when `stored` is no Argon2id hash.
    package func verify(
        _ password: String, against stored: String
    ) async throws(PasswordHashingFailure) -> Verification {
        let bytes = composed(password)
        let matches = try await compute { () throws(PasswordHashingFailure) in
            try Argon2id.verify(bytes, against: stored)
        }
        return Verification(matches: matches, needsRehash: matches && !cost.made(stored))
    }

    /// Takes as long as `verify`, for a log-in that does not exist: otherwise a stopwatch tells who has an account.
    package func verifyNobody(_ password: String) async throws(PasswordHashingFailure) {
        _ = try await verify(password, against: cost.decoy)
    }

    private func compute<Answer: Sendable>(
        _ work: @escaping @Sendable () throws(PasswordHashingFailure) -> Answer
    ) async throws(PasswordHashingFailure) -> Answer {
        guard let answer = try await threads.run(work) else { throw .busy }
        return answer
    }

    /// The bytes of the password in NFC (NIST SP 800-63B-4 §3.1.1.2): one keyboard sends "ó" as one code point, another
    /// as "o" and an accent, and the same person uses both.
    private func composed(_ password: String) -> [UInt8] {
        Array(password.precomposedStringWithCanonicalMapping.utf8)
    }
}

/// What became of comparing a password with a stored hash.
package struct Verification: Hashable, Sendable {
    package let matches: Bool
    /// The password is right, but its hash has another cost than new ones: hash it again while it is at hand.
    package let needsRehash: Bool
}

/// Why there is no answer about a password.
package enum PasswordHashingFailure: Error, Hashable {
    /// Too many wait already; worth trying again in a second.
    case busy
    /// libargon2 could not: no memory, or the stored hash is damaged. In its words, for the log.
    case failed(String)
}
