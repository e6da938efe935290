import GRDB
import GRDBSQLite

// What SQLite's errors mean to us (https://www.sqlite.org/rescode.html).

extension StoreError {
    /// The last error of a connection.
    init(sqlite handle: OpaquePointer) {
        self.init(sqlite: sqlite3_extended_errcode(handle), message: String(cString: sqlite3_errmsg(handle)))
    }

    init(sqlite code: Int32, message: String) {
        switch code & 0xff {
        case SQLITE_CONSTRAINT: self = .constraint(message)
        case SQLITE_BUSY, SQLITE_LOCKED: self = .busy
        case SQLITE_CORRUPT, SQLITE_NOTADB: self = .unusable(message)
        default: self = .failed(code: "\(code)", message: message)
        }
    }

    /// What GRDB threw while it opened, began or closed.
    init(grdb error: DatabaseError) {
        self.init(sqlite: error.extendedResultCode.rawValue, message: error.message ?? "\(error)")
    }
}
