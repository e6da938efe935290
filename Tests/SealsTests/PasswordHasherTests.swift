import Testing

@testable import Seals

/// Argon2id hashes: made, verified, made anew. At a thousandth of the real cost, but for one.
struct PasswordHasherTests {
    private static let cheap = Argon2Cost(memory: 64, passes: 1, lanes: 1)
    private let hasher = PasswordHasher(cost: cheap)
    private let phrase = "zielony rower stoi pod lipą"

    @Test func `a stored hash says the recommended cost`() async throws {
        let hasher = PasswordHasher()
        let stored = try await hasher.hash(phrase)
        #expect(stored.hasPrefix("$argon2id$v=19$m=47104,t=1,p=1$"))
        #expect(stored.split(separator: "$").suffix(2).map(\.utf8.count) == [22, 43])
        #expect(try await hasher.verify(phrase, against: stored) == outcome(true, needsRehash: false))
    }

    @Test func `the example of the reference implementation verifies`() async throws {
        let stored = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"
        #expect(try await hasher.verify("password", against: stored).matches)
    }

    @Test func `another password does not match`() async throws {
        let stored = try await hasher.hash(phrase)
        for wrong in ["", phrase + " ", String(phrase.dropLast()), phrase.uppercased(), phrase + "\0"] {
            #expect(try await hasher.verify(wrong, against: stored) == outcome(false, needsRehash: false))
        }
    }

    @Test(arguments: ["", "\0", String(repeating: "hasło 🔑 ", count: 500)])
    func `any text can be hashed`(password: String) async throws {
        let stored = try await hasher.hash(password)
        #expect(try await hasher.verify(password, against: stored).matches)
    }

    @Test func `two hashes of one password differ`() async throws {
        let first = try await hasher.hash(phrase)
        let second = try await hasher.hash(phrase)
        #expect(first != second)
    }

    @Test func `a password typed with loose accents is the same`() async throws {
        let stored = try await hasher.hash("jeże i ćmy w ogródku")
        let loose = "jez\u{307}e i c\u{301}my w ogro\u{301}dku"
        #expect(try await hasher.verify(loose, against: stored).matches)
    }

    @Test(
        arguments: [
            Argon2Cost(memory: 128, passes: 1, lanes: 1), Argon2Cost(memory: 64, passes: 2, lanes: 1),
            Argon2Cost(memory: 64, passes: 1, lanes: 2),
        ])
    func `a right password whose hash had another cost is to be hashed again`(cost: Argon2Cost) async throws {
        let stored = try await PasswordHasher(cost: cost).hash(phrase)
        #expect(try await hasher.verify(phrase, against: stored) == outcome(true, needsRehash: true))
        #expect(try await hasher.verify("something else", against: stored) == outcome(false, needsRehash: false))
    }

    @Test(arguments: ["", "hunter2", "$argon2id$v=19$m=64,t=1,p=1$", "$argon2i$v=19$m=64,t=1,p=1$AAAA$AAAA"])
    func `a damaged hash is an error, not a wrong password`(stored: String) async {
        await #expect(throws: PasswordHashingFailure.self) { try await hasher.verify(phrase, against: stored) }
    }

    @Test func `a log-in that does not exist is answered as a wrong password`() async throws {
        try await hasher.verifyNobody(phrase)
    }

    @Test func `two hundred sign in at once, and all are answered`() async throws {
        let hasher = PasswordHasher(cost: Self.cheap, depth: 200)
        let stored = try await hasher.hash(phrase)
        let answers = try await withThrowingTaskGroup { group in
            for number in 0..<200 {
                group.addTask { try await hasher.verify(number % 2 == 0 ? phrase : "wrong", against: stored).matches }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers.count { $0 } == 100)
        #expect(answers.count == 200)
    }

    @Test func `where nobody may wait and nobody is served, everybody is told that it is busy`() async {
        let full = PasswordHasher(cost: Self.cheap, width: 0, depth: 0)
        await #expect(throws: PasswordHashingFailure.busy) { try await full.hash(phrase) }
        await #expect(throws: PasswordHashingFailure.busy) { try await full.verifyNobody(phrase) }
    }

    private func outcome(_ matches: Bool, needsRehash: Bool) -> Verification {
        Verification(matches: matches, needsRehash: needsRehash)
    }
}
