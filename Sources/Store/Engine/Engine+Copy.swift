import Dispatch
import GRDB

// A consistent copy of the database, made while the work goes on.

extension Engine {
    package func copy(to file: String) async throws {
        throw StoreError.unusable("A PostgreSQL database is copied by pg_dump or pg_basebackup.")
    }
}

extension SQLiteEngine {
    /// Copies on a connection of its own that only reads: nobody who writes waits for it.
    package func copy(to file: String) async throws {
        let path = try await read { reader in
            try reader.first("SELECT file FROM pragma_database_list WHERE name = 'main'") { try $0.text(0) }
        }
        guard let path else { throw StoreError.unusable("The database has no file.") }
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            DispatchQueue(label: "obieg.copy").async {
                continuation.resume(with: Result { try Self.copy(path, to: file) })
            }
        }
    }

    private static func copy(_ path: String, to file: String) throws {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        do {
            let source = try DatabaseQueue(path: path, configuration: configuration)
            try source.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [file]) }
            try source.close()
        } catch let error as DatabaseError {
            throw StoreError(grdb: error)
        }
    }
}
