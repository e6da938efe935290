import Domain
import Store

// The office's own chain in the event log: what belongs to no thread, as sign-ins and administration.

extension Office {
    /// Adds an act to the office's chain, in the transaction of what it records.
    ///
    /// - Parameters:
    ///   - subject: the person concerned.
    ///   - what: in words that a program can read too; never a password.
    func note(
        _ act: Act, by actor: ID<Person>, subject: ID<Person>? = nil, reference: Int64? = nil, what: [String],
        _ writer: Writer
    ) throws {
        var chain = try chain(writer)
        chain.append(
            act, at: clock.now(), actor: actor, subject: subject, reference: reference,
            payload: .array(what.map(Canonical.text)), sealing)
        try writer.save(chain)
    }

    private func chain(_ writer: Writer) throws -> Chain {
        if let chain = try writer.lock(LogEntry.office) { return chain }
        // Two nodes may be at their first act together: the second waits for the directory's lock, then finds the chain.
        try writer.turnDirectory()
        return try writer.lock(LogEntry.office) ?? Chain(beginning: LogEntry.office, subject: "")
    }
}
