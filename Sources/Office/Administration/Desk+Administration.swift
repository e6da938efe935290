import Domain
import Store

// What all administration has in common: it happens once for each key, under the directory's lock, and everybody learns of it.

extension Desk {
    /// Runs a change of the directory.
    ///
    /// - Parameter fingerprint: see `perform`.
    func administer<Answer: Codable & Sendable>(
        _ key: String?, _ fingerprint: [String], _ body: @escaping @Sendable (Writer) throws -> Answer
    ) async throws -> Answer {
        do {
            let answer = try await perform(key, fingerprint) { writer in
                try writer.turnDirectory()
                return try body(writer)
            }
            office.directoryChanged()
            return answer
        } catch StoreError.constraint(let name) {
            throw taken(name)
        }
    }
}

extension Office {
    /// Runs a change of the directory by nobody in particular.
    func administer<Answer: Sendable>(_ body: @escaping @Sendable (Writer) throws -> Answer) async throws -> Answer {
        do {
            let answer = try await write { writer in
                try writer.turnDirectory()
                return try body(writer)
            }
            directoryChanged()
            return answer
        } catch StoreError.constraint(let name) {
            throw taken(name)
        }
    }
}

/// What the last word of a UNIQUE constraint means; any other constraint is a fault of the program.
func taken(_ constraint: String) -> any Error {
    if constraint.contains("login") { return Refusal(.loginTaken, fields: ["login"]) }
    if constraint.contains("code") { return Refusal(.codeTaken, fields: ["code"]) }
    return StoreError.constraint(constraint)
}
