import Domain
import FoundationEssentials
import Store

// Every unsafe act goes through here: once for each key, in one transaction.

extension Desk {
    /// Runs an act once. A repeat with the same key is answered as the first was, and does nothing.
    ///
    /// - Parameters:
    ///   - key: the request's idempotency key, 1 to 200 visible ASCII characters; `nil` where the caller cannot repeat it.
    ///   - fingerprint: what was asked for; the same key with another one is refused.
    func perform<Answer: Codable & Sendable>(
        _ key: String?, _ fingerprint: [String], _ body: @escaping @Sendable (Writer) throws -> Answer
    ) async throws -> Answer {
        guard let key else { return try await office.write(body) }
        guard (1...200).contains(key.utf8.count), key.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw Refusal(.malformed, fields: ["Idempotency-Key"])
        }
        let print = office.sealing.sha256(Canonical.array(fingerprint.map(Canonical.text)).encoded)
        let now = office.clock.now()
        return try await office.write { [me] writer in
            switch try writer.claim(key: key, of: me, fingerprint: print, at: now) {
            case .answered(let answer, let before):
                guard before == print else { throw Refusal(.keyReused) }
                return try JSONDecoder().decode(Answer.self, from: Data(answer.utf8))
            case .new:
                let answer = try body(writer)
                let text = String(decoding: try JSONEncoder().encode(answer), as: UTF8.self)
                try writer.answer(key: key, of: me, with: text)
                return answer
            }
        }
    }
}
