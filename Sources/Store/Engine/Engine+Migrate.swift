// Bringing a database to the schema of this program. What was applied is written in the database itself.

extension Connection {
    /// Applies what is missing, each step in its own transaction that `transaction` opens and commits.
    ///
    /// - Throws: `StoreError.unusable` when the database is newer than the program, or an applied step was changed.
    func migrate(in transaction: (() throws -> Void) throws -> Void) throws {
        let steps = try Migration.all(for: dialect)
        var applied: [Int: (name: String, fingerprint: Int64)] = [:]
        try transaction {
            try run(
                """
                CREATE TABLE IF NOT EXISTS migrations (
                    number BIGINT PRIMARY KEY, name TEXT NOT NULL, fingerprint BIGINT NOT NULL)
                """)
            let rows = try all("SELECT number, name, fingerprint FROM migrations") {
                (try $0.int(0), (name: try $0.text(1), fingerprint: try $0.integer(2)))
            }
            applied = Swift.Dictionary(rows) { first, _ in first }
        }
        if let unknown = Set(applied.keys).subtracting(steps.map(\.number)).max() {
            throw StoreError.unusable("the database is newer than this program: it has migration \(unknown)")
        }
        for step in steps {
            guard let known = applied[step.number] else {
                try transaction { try apply(step) }
                continue
            }
            guard step.fingerprint == known.fingerprint else {
                throw StoreError.unusable("migration \(step.number) is another one than was applied (\(known.name))")
            }
        }
    }

    private func apply(_ step: Migration) throws {
        for statement in step.statements { try run(SQL(stringLiteral: statement)) }
        try run(
            """
            INSERT INTO migrations (number, name, fingerprint)
            VALUES (\(step.number), \(step.name), \(step.fingerprint))
            """)
    }
}

extension SQLiteEngine {
    /// Brings the database to the schema of this program.
    package func migrate() async throws {
        try await alone { connection in
            try connection.migrate { step in
                try connection.execute("BEGIN IMMEDIATE")
                do {
                    try step()
                    try connection.execute("COMMIT")
                } catch {
                    if connection.isInTransaction { try connection.execute("ROLLBACK") }
                    throw error
                }
            }
        }
    }
}

extension PostgreSQLEngine {
    /// Brings the database to the schema of this program. Of nodes that start at once, one does it and the others wait.
    package func migrate() async throws {
        let schema = schema
        try await alone { connection in
            // Held until the connection is closed.
            try connection.transaction {
                try connection.run("SELECT pg_advisory_lock(hashtext(\("obieg migrations of \(schema ?? "")")))")
            }
            if let schema {
                let name = schema.replacing("\"", with: "\"\"")
                try connection.transaction {
                    try connection.run(SQL(stringLiteral: "CREATE SCHEMA IF NOT EXISTS \"\(name)\""))
                }
            }
            try connection.migrate { step in try connection.transaction(step) }
        }
    }
}
