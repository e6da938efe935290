import GRDB

// How SQLite is set. Sizes are chosen for about 60 MB of memory at rest, more where the file is larger than two gigabytes; the system's
// own cache holds the rest of it.

/// So many bytes of the file are read without a copy: SQLite's most.
private let mapped: Int64 = 2_147_418_112

extension SQLiteEngine {
    static func configuration(readers: Int) -> Configuration {
        var configuration = Configuration()
        configuration.label = "obieg"
        configuration.maximumReaderCount = readers
        configuration.busyMode = .timeout(5)
        configuration.foreignKeysEnabled = true
        // Their prepared statements are kept by us, as long as they live.
        configuration.persistentReadOnlyConnections = true
        configuration.prepareDatabase { database in
            // Negative: in KiB, here 2 MiB for each connection. What is not there is read where the system has it, without
            // a copy: two gigabytes of addresses, not of memory, which is SQLite's most (https://www.sqlite.org/mmap.html).
            try database.execute(
                sql: "PRAGMA cache_size = -2048; PRAGMA mmap_size = \(mapped); PRAGMA temp_store = MEMORY")
            // What lies behind that is copied page by page, and it is the newest: up to 64 MiB for each connection.
            let bytes = try Int64.fetchOne(
                database, sql: "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
            if bytes ?? 0 > mapped { try database.execute(sql: "PRAGMA cache_size = -65536") }
        }
        return configuration
    }

    /// Our side of the connection that writes, set so that a commit is on disk when it ends.
    ///
    /// GRDB sets `synchronous = NORMAL` after its preparation; a power cut then takes what was acknowledged. So it is set
    /// here, later, and looked at.
    static func writer(_ database: Database) throws -> SQLiteConnection {
        guard let handle = database.sqliteConnection else { throw StoreError.unusable("closed") }
        let connection = SQLiteConnection(handle)
        for setting in [
            "PRAGMA synchronous = FULL", "PRAGMA cache_size = -65536", "PRAGMA mmap_size = 0",
            // In pages (4 KiB) and in bytes: the log is copied into the file at 16 MB, and does not keep more than 64 MB.
            "PRAGMA wal_autocheckpoint = 4000", "PRAGMA journal_size_limit = 67108864",
        ] {
            try connection.execute(setting)
        }
        try demand("synchronous", "2", on: connection)
        try demand("journal_mode", "wal", on: connection)
        try demand("foreign_keys", "1", on: connection)
        return connection
    }

    /// - Throws: `StoreError.unusable` when a setting did not take.
    private static func demand(_ setting: String, _ wanted: String, on connection: SQLiteConnection) throws {
        let found = try connection.first(SQL(stringLiteral: "SELECT CAST(\(setting) AS TEXT) FROM pragma_\(setting)")) {
            try $0.text(0)
        }
        guard found == wanted else {
            throw StoreError.unusable("PRAGMA \(setting) is \(found ?? "unknown"), not \(wanted)")
        }
    }
}
