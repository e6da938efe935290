import Domain
import Language

// How the index is asked. In SQLite documents are numbered in the order of time, so that the newest are its last rows and a time
// is a range of numbers; except those that came late, which have numbers of their own (see Numbers.swift).

/// What is asked of the rows that the index finds.
enum PartNeeds {
    case nothing
    /// What only the rows tell: who sees them, and more.
    case rows
    /// That, and the order of time.
    case order
}

/// Messages by their ids: from one on, and before another.
struct IndexRange {
    let from: ID<Message>?
    let to: ID<Message>?

    var isAll: Bool { from == nil && to == nil }

    func condition(on message: SQL) -> SQL {
        var sql: SQL = ""
        if let from { sql += " AND \(message) >= \(from)" }
        if let to { sql += " AND \(message) < \(to)" }
        return sql
    }
}

/// A part of the index with what is to be found in it.
struct IndexPart {
    /// What follows `FROM`.
    let found: SQL
    /// The message's id.
    let message: SQL
    /// What is in the order of time.
    let time: SQL
}

// In PostgreSQL the index knows no order. Where much of what is new fits, the newest documents are read one by one; where little
// does, that would read the whole archive, so all that fits is found first and then sorted. What the planner would choose depends
// on words whose frequency it does not know.

extension [SQL] {
    /// The columns of a table, to follow another one.
    func listed(of table: SQL) -> SQL { map { ", \(table).\($0)" as SQL }.joined(separator: "") }
}

extension Generation {
    /// Whoever asks for more is better served by the index than by reading what is new.
    static let longestPage = 100
    /// So many of the newest documents are read at first.
    static let near = 2_000
    /// Where so many would have to be read, finding all that fits takes less time.
    private static let far = 16_000

    /// How many of the newest documents are to be read for a page, where the first so many have some of it; `nil` where too many.
    static func window(_ limit: Int, with some: Int) -> Int? {
        guard some > 0 else { return nil }
        // A half more, because they do not come evenly.
        let expected = near * limit / some * 3 / 2
        return expected <= far ? expected : nil
    }

    /// PostgreSQL's newest that fit, among so many of the newest documents only.
    func nearPage(_ index: IndexQuery, _ range: IndexRange, _ rows: SQL, limit: Int, within window: Int) -> SQL {
        """
        SELECT n.message FROM (
            SELECT w.message FROM (
                SELECT x.message, x.vector FROM \(documents) x WHERE TRUE\(range.condition(on: "x.message"))
                ORDER BY x.message DESC LIMIT \(window)
            ) w WHERE w.vector @@ CAST(\(index.tsquery()) AS tsquery) ORDER BY w.message DESC
        ) n JOIN messages m ON m.id = n.message WHERE TRUE\(rows) ORDER BY n.message DESC LIMIT \(limit)
        """
    }

    /// PostgreSQL's newest that fit.
    func page(_ index: IndexQuery, _ range: IndexRange, _ rows: SQL, limit: Int, _ columns: [SQL]) -> SQL {
        """
        WITH fitting AS MATERIALIZED (
            SELECT x.message FROM \(documents) x
            WHERE x.vector @@ CAST(\(index.tsquery()) AS tsquery)\(range.condition(on: "x.message"))
        )
        SELECT n.message\(columns.listed(of: "m")) FROM (SELECT message FROM fitting ORDER BY message DESC) n
        JOIN messages m ON m.id = n.message WHERE TRUE\(rows) ORDER BY n.message DESC LIMIT \(limit)
        """
    }

    /// PostgreSQL's.
    func vectorPart(_ index: IndexQuery, _ range: IndexRange, rows: SQL?) -> IndexPart {
        var sql: SQL = "\(documents) x"
        if rows != nil { sql += " JOIN messages m ON m.id = x.message" }
        sql += " WHERE x.vector @@ CAST(\(index.tsquery()) AS tsquery)\(range.condition(on: "x.message"))"
        return IndexPart(found: sql + (rows ?? ""), message: "x.message", time: "x.message")
    }

    // FTS5 does not know the end of a range while it looks for the next document that has all words: after the last one in the
    // range it goes on to the next beyond it, wherever that is, and to the end of the lists where there is none. So it walks
    // towards the end of the lists that is near: up through the newest documents, down through those that came late.

    /// SQLite's, of documents whose numbers follow the time.
    ///
    /// - Parameters:
    ///   - read: the numbers of what fits, where the index does not tell it.
    ///   - isNewest: whether it is asked of the newest only.
    func numberedPart(
        _ index: IndexQuery, _ read: [Int64]?, _ numbers: Range<Int64>, rows: SQL?, isNewest: Bool
    ) -> IndexPart {
        let (table, condition) = source(index, read)
        var sql = joined(table, where: condition, rows)
        if numbers.lowerBound > .min { sql += " AND x.rowid >= \(numbers.lowerBound)" }
        if numbers.upperBound < .max { sql += " AND x.rowid < \(numbers.upperBound)" }
        // With the sign SQLite sorts, and FTS5 walks up.
        return IndexPart(found: sql + (rows ?? ""), message: "d.message", time: isNewest ? "+x.rowid" : "x.rowid")
    }

    /// SQLite's, of documents that came late.
    func latePart(_ index: IndexQuery, _ read: [Int64]?, _ range: IndexRange, rows: SQL?) -> IndexPart {
        let (table, condition) = source(index, read)
        // With a limit the order holds.
        let late: SQL = """
            (
                SELECT x.rowid AS rowid FROM \(table) x WHERE \(condition) AND x.rowid < \(Numbers.first)
                ORDER BY x.rowid DESC LIMIT \(Numbers.first)
            )
            """
        let sql = joined(late, where: "TRUE", rows ?? "") + range.condition(on: "d.message")
        return IndexPart(found: sql + (rows ?? ""), message: "d.message", time: "d.message")
    }

    /// Where the numbers of what fits are, as `x.rowid`.
    private func source(_ index: IndexQuery, _ read: [Int64]?) -> (table: SQL, condition: SQL) {
        guard let read else { return (words, "x.\(words) MATCH \(index.fts5())") }
        return ("(SELECT value AS rowid FROM json_each(\(read.json)))", "TRUE")
    }

    /// `CROSS JOIN` is how SQLite is told to go from what is found to the rest.
    private func joined(_ found: SQL, where condition: SQL, _ rows: SQL?) -> SQL {
        guard rows != nil else { return "\(found) x WHERE \(condition)" }
        return """
            \(found) x CROSS JOIN \(documents) d CROSS JOIN \(Dialect.sqlite.messageFacts)
            WHERE \(condition) AND d.number = x.rowid AND m.id = d.message
            """
    }
}
