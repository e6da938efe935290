import Store
import TestSupport

extension Engines {
    /// A fresh database with a table for trying things out. `number` is unique, `parent` another note's id.
    func withNotes(_ body: (any Engine) async throws -> Void) async throws {
        try await fresh { engine in
            try await engine.write { db in
                let types = db.dialect == .sqlite ? ("INTEGER", "BLOB") : ("BIGINT", "BYTEA")
                try db.run(
                    SQL(
                        stringLiteral: """
                            CREATE TABLE notes (id \(types.0) PRIMARY KEY, text TEXT, number \(types.0) UNIQUE,
                                bytes \(types.1), parent \(types.0) REFERENCES notes (id), CHECK (number <> 13))
                            """))
            }
            try await body(engine)
        }
    }
}

extension Engine {
    /// A write that indexes nothing.
    @discardableResult
    func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await write(body) { _, _ in }
    }

    /// Numbers of all notes, in order.
    func numbers() async throws -> [Int] {
        try await read { db in
            try db.all("SELECT number FROM notes WHERE number IS NOT NULL ORDER BY number") { try $0.int(0) }
        }
    }

    /// Adds a note, and throws what `then` throws.
    func add(_ number: Int, then: @escaping @Sendable (any Connection) throws -> Void = { _ in }) async throws {
        try await write { db in
            try db.run("INSERT INTO notes (id, number) VALUES (\(number), \(number))")
            try then(db)
        }
    }
}
