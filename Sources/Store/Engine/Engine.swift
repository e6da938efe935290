import Domain

// What the store needs of a database. SQLite (`SQLiteEngine`) and PostgreSQL (`PostgreSQLEngine`) give it; nobody above
// knows which.

/// A database: many readers, and writes that are durable when they are answered.
package protocol Engine: Sendable {
    /// Runs `body` on a connection that sees one consistent state and cannot change it.
    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

    /// Runs `body` as one transaction, or in a savepoint of one, and answers after its commit is on disk.
    ///
    /// `body` may run again from its beginning, when PostgreSQL asks for it (a deadlock). An error that it throws undoes
    /// what it did, and nothing else. `index` runs once `body` has succeeded, in the same transaction, after the last
    /// savepoint of its batch: writing to the full text index within a savepoint costs half as much again.
    ///
    /// - Throws: what `body` throws; `StoreError.busy` when too many writes wait; `StoreError` when the commit failed.
    func write<T: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> T,
        index: @escaping @Sendable (any Connection, T) throws -> Void
    ) async throws -> T

    /// Whether events get their numbers only after the commit, because several transactions run at a time.
    var numbersLater: Bool { get }

    /// Numbers that tell how it runs, for the operator: waiting writes, batches, and so on.
    func figures() -> [String: Int]

    /// Brings the database to the schema of this program; does nothing where it is there already.
    ///
    /// - Throws: `StoreError.unusable` when the database is newer than the program.
    func migrate() async throws

    /// Writes a consistent copy of the database into a new file, while others read and write.
    ///
    /// - Throws: `StoreError.unusable` where the engine has tools of its own for that.
    func copy(to file: String) async throws

    /// Waits for what was accepted, then closes every connection.
    func close() async throws
}

/// One connection, used by one thread at a time, only inside the `body` it was given to.
package protocol Connection: AnyObject {
    var dialect: Dialect { get }

    /// Runs a statement whose outcome nobody waits for. PostgreSQL's engine may send it later, with the next question or
    /// with the commit; an error then appears there and undoes the transaction all the same.
    func run(_ sql: SQL) throws

    /// Runs a statement and tells how many rows it changed.
    func changes(_ sql: SQL) throws -> Int

    /// Every row of the answer, each turned into a value by `row`.
    func all<T>(_ sql: SQL, _ row: (Row) throws -> T) throws -> [T]
}

extension Connection {
    /// The first row of the answer, if there is one.
    package func first<T>(_ sql: SQL, _ row: (Row) throws -> T) throws -> T? { try all(sql, row).first }
}

/// Which engine it is: only for the few places where one statement cannot serve both.
package enum Dialect: Sendable {
    case sqlite, postgres
}

/// What can go wrong below the rules; never the fault of the person who asked.
package enum StoreError: Error, Sendable {
    /// Too many writes wait; try again soon.
    case busy
    /// A row is not as the schema promises.
    case corrupt(String)
    /// A constraint of the schema was violated: name or message of the engine.
    case constraint(String)
    /// The engine failed.
    case failed(code: String, message: String)
    /// The database cannot be used as it is.
    case unusable(String)
}
