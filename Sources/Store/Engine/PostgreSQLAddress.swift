import CPostgreSQL
import Glibc

// Where the server is, and how each sort of connection is set.

/// What it takes to open a connection.
struct PostgreSQLAddress: Sendable {
    let url: String
    let schema: String?

    /// What a connection is for.
    enum Purpose: Sendable {
        case read, write, migrate, listen
    }

    /// Opens a connection; blocks for five seconds at most for each of the server's addresses.
    ///
    /// - Throws: `StoreError.failed` (08001) when there is no server, `StoreError.unusable` when it is not one for us.
    func open(_ purpose: Purpose) throws -> OpaquePointer {
        // What stands before `dbname` is what the address itself may say otherwise.
        let parameters = [
            ("application_name", "obieg"), ("connect_timeout", "5"), ("keepalives_idle", "30"),
            ("tcp_user_timeout", "20000"), ("dbname", url), ("client_encoding", "UTF8"),
        ]
        let names = parameters.map { strdup($0.0) }
        let values = parameters.map { strdup($0.1) }
        defer { (names + values).forEach { free($0) } }
        let opened = PQconnectdbParams(
            names.map { UnsafePointer($0) } + [nil], values.map { UnsafePointer($0) } + [nil], 1)
        guard let handle = opened else { throw StoreError.failed(code: "08001", message: "no memory") }
        do {
            guard PQstatus(handle) == CONNECTION_OK else {
                throw StoreError.failed(code: "08001", message: String(cString: PQerrorMessage(handle)))
            }
            try check(handle)
            try set(handle, purpose)
        } catch {
            PQfinish(handle)
            throw error
        }
        return handle
    }

    private func check(_ handle: OpaquePointer) throws {
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        guard PQserverVersion(handle) >= 150000 else {
            throw StoreError.unusable("PostgreSQL 15 or newer is needed; this is \(PQserverVersion(handle))")
        }
        guard let encoding = PQparameterStatus(handle, "server_encoding"), String(cString: encoding) == "UTF8" else {
            throw StoreError.unusable("the database must be encoded in UTF8")
        }
    }

    private func set(_ handle: OpaquePointer, _ purpose: Purpose) throws {
        let result = PQexec(handle, settings(purpose).map { "SET \($0)" }.joined(separator: "; "))
        defer { PQclear(result) }
        guard PQresultStatus(result) == PGRES_COMMAND_OK else { throw StoreError(postgres: result, on: handle) }
    }

    private func settings(_ purpose: Purpose) -> [String] {
        // An idle transaction would hold its locks and keep old rows: it means that the program hangs.
        // Compiling a statement (50 ms for facets) takes longer than it saves.
        var settings = ["idle_in_transaction_session_timeout = '60s'", "jit = off"]
        if let schema {
            settings.append("search_path = \"\(schema.replacing("\"", with: "\"\""))\"")
        }
        switch purpose {
        case .read:
            settings += [
                "statement_timeout = '10s'", "default_transaction_isolation = 'repeatable read'",
                "default_transaction_read_only = on",
            ]
        case .write:
            settings += [
                "statement_timeout = '60s'", "lock_timeout = '20s'", "synchronous_commit = on",
                "default_transaction_isolation = 'read committed'", "default_transaction_read_only = off",
            ]
        case .migrate, .listen:
            settings += ["statement_timeout = 0", "synchronous_commit = on"]
        }
        return settings
    }
}
