import Domain
import TestSupport

@testable import Store

// How the engines would answer what is asked: by which index, or by reading all of a table.

/// A statement with the plan of an engine.
struct Plan: Sendable {
    let sql: String
    let lines: [String]

    /// Whether all of a table is read.
    var scansTable: Bool {
        // SQLite calls what it made itself by the name of its part of the statement.
        let made = lines.compactMap { $0.firstMatch(of: /(?:CO-ROUTINE|MATERIALIZE) (\S+)/).map { String($0.1) } }
        return lines.contains { line in
            if line.contains("Seq Scan on") { return true }
            guard let scan = line.firstMatch(of: /^SCAN (\S+)$/) else { return false }
            return !made.contains(String(scan.1))
        }
    }
}

/// Asks for the plan of each statement before it is run.
private final class PlanningConnection: Connection {
    private let db: any Connection
    private(set) var plans: [Plan] = []

    init(_ db: any Connection) { self.db = db }

    var dialect: Dialect { db.dialect }

    func run(_ sql: SQL) throws { try db.run(sql) }

    func changes(_ sql: SQL) throws -> Int { try db.changes(sql) }

    func all<T>(_ sql: SQL, _ row: (Row) throws -> T) throws -> [T] {
        let isSQLite = dialect == .sqlite
        let lines = try db.all((isSQLite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + sql) { try $0.text(isSQLite ? 3 : 0) }
        plans.append(Plan(sql: sql.text, lines: lines))
        return try db.all(sql, row)
    }
}

extension Workplace {
    /// The plans of what `body` asks; PostgreSQL reads all of a table only where no index would do, be it ever so small.
    func plans(_ body: @escaping @Sendable (Reader) throws -> Void) async throws -> [Plan] {
        try await office.store.read { reader in
            if reader.db.dialect == .postgres { try reader.db.run("SET LOCAL enable_seqscan = off") }
            let planning = PlanningConnection(reader.db)
            try body(Reader(db: planning, analyser: .standard))
            // Of these there are two at most.
            return planning.plans.filter { !$0.sql.contains("FROM generations ") }
        }
    }
}
