import CPostgreSQL

// One connection in pipeline mode (https://www.postgresql.org/docs/15/libpq-pipeline-mode.html): statements are queued and
// go to the server together, with the next question or with the commit. A write of ten statements that asks nothing costs
// one way to the server and back.

/// One connection; used on the queue of its lane only.
final class PostgreSQLConnection: Connection {
    private let pipeline: PostgreSQLPipeline
    private let statements = PostgreSQLStatements()
    private var failure: StoreError?
    private var isOpen = false

    /// - Throws: as `PostgreSQLAddress.open`.
    init(_ address: PostgreSQLAddress, _ purpose: PostgreSQLAddress.Purpose) throws {
        pipeline = try PostgreSQLPipeline(try address.open(purpose))
    }

    var dialect: Dialect { .postgres }

    func run(_ sql: SQL) throws { try guarded { try queue(sql) } }

    func changes(_ sql: SQL) throws -> Int {
        try guarded {
            try queue(sql)
            return try pipeline.finish().changes
        }
    }

    func all<T>(_ sql: SQL, _ row: (any Row) throws -> T) throws -> [T] {
        try guarded {
            try queue(sql)
            let answer = try pipeline.finish()
            return try (0..<answer.count).map { try row(answer.row($0)) }
        }
    }

    /// Whether it may be used for another transaction.
    var isUsable: Bool { !statements.isFull && pipeline.isIdle }

    /// Runs `body`, and throws the first error of any statement in it even if `body` went on. The transaction stays open.
    func attempt<T>(_ body: () throws -> T) throws -> T {
        failure = nil
        let value = try body()
        if let failure { throw failure }
        return value
    }

    /// Sends what is queued, and commits.
    func commit() throws {
        guard isOpen else { return }
        let tag = try guarded {
            try pipeline.commit(try statements.entry(for: "COMMIT", values: []))
        }
        isOpen = false
        // A transaction that failed answers a COMMIT, without an error, by ROLLBACK.
        guard tag == "COMMIT" else { throw StoreError.failed(code: "25P02", message: "the transaction was undone") }
    }

    /// Sends what is queued, so that its errors appear.
    func settle() throws {
        try guarded {
            if pipeline.isWaiting { _ = try pipeline.finish() }
        }
    }

    /// Undoes what is not committed. Where that fails the connection is broken, and the server undoes it.
    func rollBack() {
        guard isOpen else { return }
        isOpen = false
        pipeline.rollBack()
    }

    /// Runs `body` as one transaction.
    func transaction(_ body: () throws -> Void) throws {
        do {
            try attempt(body)
            try commit()
        } catch {
            rollBack()
            throw error
        }
    }

    /// Queues a statement, after the beginning of a transaction where none is open.
    private func queue(_ sql: SQL) throws {
        if !isOpen {
            isOpen = true
            try pipeline.send(try statements.entry(for: "BEGIN", values: []), [])
        }
        try pipeline.send(try statements.entry(for: sql.text, values: sql.values), sql.values)
    }

    private func guarded<T>(_ body: () throws -> T) throws -> T {
        if let failure { throw failure }
        do { return try body() } catch let error as StoreError {
            failure = error
            throw error
        }
    }
}
