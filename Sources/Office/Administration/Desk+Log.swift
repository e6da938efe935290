import Domain
import Store

// The office's own chain as an administrator reads it: sign-ins and administration, never what happened in a thread.

/// An act of the office's chain.
package struct OfficeAct: Hashable, Sendable {
    /// Its place in the chain.
    package let seq: Int64
    package let act: Act
    package let at: Instant
    package let actor: ID<Person>
    package let subject: ID<Person>?
    /// The raw id of what was added or changed.
    package let reference: Int64?
    /// What it says: a verb and `name=value` of administration, device and address of a sign-in. Empty after an erasure.
    package let said: [String]

    init(_ event: LoggedEvent) {
        let entry = event.entry
        seq = entry.seq
        act = entry.act
        at = entry.at
        actor = entry.actor
        subject = entry.subject
        reference = entry.reference
        said = event.payload.flatMap(Canonical.init)?.asArray?.compactMap(\.asText) ?? []
    }
}

/// What verifying the office's chain found.
package struct ChainVerified: Codable, Hashable, Sendable {
    package let acts: Int
    package let findings: Int
    /// The place of the first act with which something is wrong, where it is about one.
    package let first: Int64?
}

extension Desk {
    /// Acts of the office's chain, newest first.
    ///
    /// - Parameter before: the place of the last one seen.
    package func officeLog(
        _ filter: OfficeLogFilter, before: Int64? = nil, limit: Int
    ) async throws -> (acts: [OfficeAct], hasMore: Bool) {
        try need(.administrator)
        let found = try await office.store.read { try $0.officeEvents(filter, before: before, limit: limit + 1) }
        return (found.prefix(limit).map(OfficeAct.init), found.count > limit)
    }

    /// Reads the whole chain of the office and checks that it holds; that somebody did is written down in it.
    package func verifyOfficeLog(key: String? = nil) async throws -> ChainVerified {
        try need(.administrator)
        let verified = try await office.store.read { [office] reader in
            guard let thread = try reader.thread(LogEntry.office),
                let end = try reader.chains(after: ID(raw: LogEntry.office.raw - 1), limit: 1).first
            else { throw StoreError.corrupt("there is no chain of the office") }
            var check = ThreadCheck(thread, seq: end.seq, head: end.head, office.sealing)
            try check.run(reader)
            return ChainVerified(
                acts: check.numbers.count, findings: check.findings.count,
                first: check.findings.compactMap(\.seq).min())
        }
        return try await perform(key, ["verify-log"]) { [me, office] writer in
            let what = ["verify-log", "acts=\(verified.acts)", "findings=\(verified.findings)"]
            try office.note(.administration, by: me, what: what, writer)
            return verified
        }
    }

    /// Writes down that somebody takes the log with them.
    package func exportOfficeLog() async throws {
        try need(.administrator)
        try await office.write { [me, office] writer in
            try office.note(.administration, by: me, what: ["export-log"], writer)
        }
    }

    /// Writes down that somebody takes a dictionary with them.
    ///
    /// - Throws: `notFound`.
    package func exportDictionary(_ id: ID<Dictionary>) async throws -> Dictionary {
        try need(.registrar, .administrator)
        guard let dictionary = try await directory().dictionaries[id] else { throw Refusal(.notFound) }
        try await office.write { [me, office] writer in
            try office.note(
                .administration, by: me, reference: id.raw, what: ["export-dictionary", id.description], writer)
        }
        return dictionary
    }
}
