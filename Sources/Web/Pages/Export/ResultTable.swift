import Domain
import Office

// Results as a table: a row for each message, in the reader's language. No cell of it is a formula (`CSV.line`).

/// The messages that a search finds, as the lines of a table.
struct ResultTable: Sendable {
    let view: Viewpoint
    let query: Query
    /// Where this site is, for the addresses of threads.
    let threads: String

    /// Messages that are read at once.
    private static let part = 200

    /// Gives the lines, some at a time, newest first.
    func lines(_ write: (String) async throws -> Void) async throws {
        try await write(CSV.line(headings))
        var last: ID<Message>?
        var left = view.desk.office.limits.tableMessages
        repeat {
            let part = try await view.desk.exported(query, before: last, limit: min(Self.part, left))
            try await write(part.messages.map { line($0, part) }.joined())
            left -= part.messages.count
            last = part.next
        } while last != nil && left > 0
    }

    private var headings: [String] {
        let words: [Word] = [
            .sentAt, .author, .exportTo, .forInformation, .kind, .subject, .note, .comment, .eventDate, .exportEntries,
            .exportOrders, .attachments, .exportLink,
        ]
        return words.map { view.words[$0] }
    }

    private func line(_ message: MessageAnswer, _ part: Exported) -> String {
        CSV.line([
            view.table(message.sent), view.names.person(message.author).name,
            view.names.list(message.to.compactMap(\.party)),
            view.names.list(message.forInformation.compactMap(\.party)), view.kind(message.kind), message.subject,
            message.note, message.comment ?? "", message.eventDate.description,
            view.entries(message, part).joined(separator: "; "),
            view.orders(message, part).joined(separator: "; "),
            message.attachments.map(\.name).joined(separator: "; "),
            "\(threads)\(Path.thread(message.thread))#message-\(message.id)",
        ])
    }
}

extension Viewpoint {
    /// A moment by which a table can be sorted: "2026-11-27 09:12", in the organisation's time zone.
    func table(_ at: Instant) -> String {
        let (day, minute) = wording.localTime(at)
        let clock = [minute / 60, minute % 60].map { ($0 < 10 ? "0" : "") + String($0) }
        return "\(day) \(clock.joined(separator: ":"))"
    }

    /// What a message is about.
    func entries(_ message: MessageAnswer, _ part: Exported) -> [String] {
        message.entries.compactMap { part.entries[$0]?.name }
    }

    /// How the orders given in a message stand, and who holds them.
    func orders(_ message: MessageAnswer, _ part: Exported) -> [String] {
        (part.orders[message.id] ?? []).map { order in
            let state = wording.state(order, me: me, names).text
            let holder = names.person(order.holder).name
            return state.contains(holder) ? state : "\(state) (\(words[.holder]): \(holder))"
        }
    }
}
