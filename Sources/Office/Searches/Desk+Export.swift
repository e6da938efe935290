import Domain
import Store

// What a search found, taken along: as a table, or as an archive with the attachments. It is read in parts, each with what the
// person sees at that moment; that somebody takes results along is written down, but not what they were looking for.

/// In what form results are taken along.
package enum ExportForm: String, CaseIterable, Hashable, Sendable { case csv, zip }

/// Some of what fits, newest first.
package struct Exported: Sendable {
    package let messages: [MessageAnswer]
    /// Given in these messages, by the message.
    package let orders: [ID<Message>: [Order]]
    /// What the messages are about.
    package let entries: [ID<Entry>: Entry]
    /// After which message to go on; `nil` at the end.
    package let next: ID<Message>?
}

extension Desk {
    /// Makes sure that what fits is not too much, and writes down that it is taken along.
    ///
    /// - Throws: `resultsTooMany`, `resultsTooLarge`.
    package func beginExport(of query: Query, as form: ExportForm) async throws {
        let limits = office.limits
        let most = form == .csv ? limits.tableMessages : limits.archiveMessages
        let (messages, bytes) = try await look { look in try look.weigh(query, as: form, most: most + 1) }
        guard messages <= most else { throw Refusal(.resultsTooMany, ["limit": .number(most)]) }
        guard bytes <= limits.archiveBytes else {
            throw Refusal(.resultsTooLarge, ["limit": .number(Int(limits.archiveBytes))])
        }
        try await office.write { [me, office] writer in
            let what = ["export-search", "form=\(form.rawValue)", "messages=\(messages)"]
            try office.note(.administration, by: me, what: what, writer)
        }
    }

    /// Some of what fits.
    ///
    /// - Parameter before: the last message that was taken.
    package func exported(_ query: Query, before: ID<Message>?, limit: Int) async throws -> Exported {
        try await look { look in
            let ids = try look.reader.search(try search(query), before: before, limit: limit + 1)
            let taken = Array(ids.prefix(limit))
            let messages = try answers(try look.reader.messages(taken).reversed(), look.reader)
            let orders = Swift.Dictionary(grouping: try look.reader.orders(givenIn: taken), by: \.message)
            let entries = try look.entries(Array(Set(messages.flatMap(\.entries))))
            return Exported(
                messages: messages, orders: orders,
                entries: Swift.Dictionary(entries.map { ($0.id, $0) }) { first, _ in first },
                next: ids.count > limit ? taken.last : nil)
        }
    }
}

extension Look {
    /// How many messages fit, up to `most`, and how many bytes the attachments have that are taken along.
    fileprivate func weigh(_ query: Query, as form: ExportForm, most: Int) throws -> (messages: Int, bytes: Int64) {
        let search = try desk.search(query)
        switch form {
        case .csv: return (try reader.searchCount(search, most: most), 0)
        case .zip:
            let ids = try reader.search(search, before: nil, limit: most)
            return (ids.count, try reader.attachmentBytes(of: ids))
        }
    }
}
