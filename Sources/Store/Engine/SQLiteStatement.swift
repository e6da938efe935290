import GRDBSQLite

// A prepared statement: bind, step, reset. And a row of its answer.

/// One prepared statement of one connection.
final class SQLiteStatement {
    let text: String
    let pointer: OpaquePointer
    /// Whether it runs: then the same text needs another statement.
    var isTaken = false
    /// When it was taken last, counted in takings.
    var taken = 0

    private let handle: OpaquePointer

    init(_ text: String, on handle: OpaquePointer) throws {
        var pointer: OpaquePointer?
        guard
            sqlite3_prepare_v3(handle, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &pointer, nil) == SQLITE_OK,
            let pointer
        else { throw StoreError(sqlite: handle) }
        self.text = text
        self.pointer = pointer
        self.handle = handle
    }

    deinit { sqlite3_finalize(pointer) }

    func bind(_ values: [SQL.Value]) throws {
        guard values.count == sqlite3_bind_parameter_count(pointer) else {
            throw StoreError.failed(code: "values", message: "\(values.count) values for \(text)")
        }
        for (index, value) in values.enumerated() {
            guard bind(value, at: Int32(index + 1)) == SQLITE_OK else { throw StoreError(sqlite: handle) }
        }
    }

    /// Goes to the next row; false when there is none.
    func step() throws -> Bool {
        switch sqlite3_step(pointer) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw StoreError(sqlite: handle)
        }
    }

    /// Ends it, and lets go of its values.
    func reset() {
        sqlite3_reset(pointer)
        sqlite3_clear_bindings(pointer)
    }

    private func bind(_ value: SQL.Value, at index: Int32) -> Int32 {
        switch value {
        case .null: return sqlite3_bind_null(pointer, index)
        case .integer(let number): return sqlite3_bind_int64(pointer, index, number)
        case .text(var text):
            // An empty buffer may have no address, which would bind NULL; a literal has one.
            guard !text.isEmpty else { return sqlite3_bind_text(pointer, index, "", 0, Self.copied) }
            return text.withUTF8 {
                $0.withMemoryRebound(to: CChar.self) {
                    sqlite3_bind_text64(
                        pointer, index, $0.baseAddress, UInt64($0.count), Self.copied, UInt8(SQLITE_UTF8))
                }
            }
        case .bytes(let bytes):
            guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(pointer, index, 0) }
            return sqlite3_bind_blob64(pointer, index, bytes, UInt64(bytes.count), Self.copied)
        }
    }

    /// SQLITE_TRANSIENT, a macro that Swift cannot read: SQLite copies what it is given.
    private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

}

/// The row on which a statement stands.
struct SQLiteRow: Row {
    let statement: OpaquePointer

    func isNull(_ column: Int) -> Bool { type(column) == SQLITE_NULL }

    func integer(_ column: Int) throws -> Int64 {
        try demand(SQLITE_INTEGER, column)
        return sqlite3_column_int64(statement, Int32(column))
    }

    func text(_ column: Int) throws -> String {
        try demand(SQLITE_TEXT, column)
        return String(decoding: buffer(sqlite3_column_text(statement, Int32(column)), column), as: UTF8.self)
    }

    func bytes(_ column: Int) throws -> [UInt8] {
        try demand(SQLITE_BLOB, column)
        let start = sqlite3_column_blob(statement, Int32(column))?.assumingMemoryBound(to: UInt8.self)
        return Array(buffer(start, column))
    }

    private func buffer(_ start: UnsafePointer<UInt8>?, _ column: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(statement, Int32(column))))
    }

    private func type(_ column: Int) -> Int32 { sqlite3_column_type(statement, Int32(column)) }

    private func demand(_ type: Int32, _ column: Int) throws {
        guard self.type(column) == type else {
            throw StoreError.corrupt("column \(column) has type \(self.type(column)), not \(type)")
        }
    }
}
