// The prepared statements of one connection. Preparing costs more than most statements themselves.

/// Keeps the statements used lately; lists of many lengths (`IN (?, ?, …)`) push each other out, not the others.
final class SQLiteStatements {
    private let handle: OpaquePointer
    private var kept: [String: SQLiteStatement] = [:]
    private var takings = 0

    /// Statements kept: about 5 KB each.
    private let limit = 300

    init(_ handle: OpaquePointer) { self.handle = handle }

    /// A statement that nobody else uses now.
    func take(_ text: String) throws -> SQLiteStatement {
        takings += 1
        if let known = kept[text], !known.isTaken { return mark(known) }
        let new = try SQLiteStatement(text, on: handle)
        if kept[text] == nil {
            if kept.count >= limit { forgetSome() }
            kept[text] = new
        }
        return mark(new)
    }

    func giveBack(_ statement: SQLiteStatement) {
        statement.reset()
        statement.isTaken = false
    }

    func removeAll() { kept = [:] }

    private func mark(_ statement: SQLiteStatement) -> SQLiteStatement {
        statement.isTaken = true
        statement.taken = takings
        return statement
    }

    /// Forgets the half that was not used for longest, so that this happens seldom.
    private func forgetSome() {
        let times = kept.values.map(\.taken).sorted()
        let middle = times[times.count / 2]
        kept = kept.filter { $0.value.taken > middle || $0.value.isTaken }
    }
}
