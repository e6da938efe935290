import GRDBSQLite

// Statements on one connection of SQLite, prepared once and kept. An error spoils the whole write, also when somebody
// catches it: PostgreSQL allows nothing else, and both engines shall behave alike.

/// One connection; used on the queue that GRDB gave it, by one thread at a time (hence `@unchecked Sendable`).
final class SQLiteConnection: Connection, @unchecked Sendable {
    private let handle: OpaquePointer
    private let statements: SQLiteStatements
    private var failure: StoreError?

    init(_ handle: OpaquePointer) {
        self.handle = handle
        statements = SQLiteStatements(handle)
    }

    var dialect: Dialect { .sqlite }

    func run(_ sql: SQL) throws {
        try perform(sql) { statement in while try statement.step() {} }
    }

    func changes(_ sql: SQL) throws -> Int {
        try perform(sql) { statement in
            while try statement.step() {}
            return Int(sqlite3_changes(handle))
        }
    }

    func all<T>(_ sql: SQL, _ row: (any Row) throws -> T) throws -> [T] {
        try perform(sql) { statement in
            var rows: [T] = []
            let current = SQLiteRow(statement: statement.pointer)
            while try statement.step() { rows.append(try row(current)) }
            return rows
        }
    }

    /// Runs `body`, and throws the first error of any statement in it even if `body` went on.
    func attempt<T>(_ body: () throws -> T) throws -> T {
        failure = nil
        let value = try body()
        if let failure { throw failure }
        return value
    }

    /// Runs statements whose answer is not needed and that bind nothing: those that begin and end transactions.
    func execute(_ script: String) throws {
        guard sqlite3_exec(handle, script, nil, nil, nil) == SQLITE_OK else { throw StoreError(sqlite: handle) }
    }

    /// Whether a transaction is open: some errors (a full disk) end it on their own.
    var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

    func isOn(_ handle: OpaquePointer) -> Bool { self.handle == handle }

    /// Copies the log into the file and cuts it. Where that fails the log stays, and nothing is lost.
    func checkpoint() { sqlite3_wal_checkpoint_v2(handle, nil, SQLITE_CHECKPOINT_TRUNCATE, nil, nil) }

    /// Drops the prepared statements: SQLite closes no connection that has some.
    func forget() { statements.removeAll() }

    private func perform<T>(_ sql: SQL, _ body: (SQLiteStatement) throws -> T) throws -> T {
        if let failure { throw failure }
        do {
            let statement = try statements.take(sql.text)
            defer { statements.giveBack(statement) }
            try statement.bind(sql.values)
            return try body(statement)
        } catch let error as StoreError {
            failure = error
            throw error
        }
    }
}
