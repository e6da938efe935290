import CPostgreSQL

// What the server answered, in the binary format: https://www.postgresql.org/docs/15/protocol-overview.html#PROTOCOL-FORMAT-CODES

/// A result, freed with its last reference.
final class PostgreSQLAnswer {
    let result: OpaquePointer?

    init(_ result: OpaquePointer?) { self.result = result }

    deinit { PQclear(result) }

    var isGood: Bool { [PGRES_COMMAND_OK, PGRES_TUPLES_OK].contains(PQresultStatus(result)) }

    /// Rows of the answer.
    var count: Int { Int(PQntuples(result)) }

    /// Rows that the statement changed.
    var changes: Int { Int(String(cString: PQcmdTuples(result))) ?? 0 }

    /// `COMMIT`, `INSERT 0 1`…
    var tag: String { String(cString: PQcmdStatus(result)) }

    func row(_ index: Int) -> PostgreSQLRow { PostgreSQLRow(result: result, index: Int32(index)) }
}

/// One row of an answer.
struct PostgreSQLRow: Row {
    let result: OpaquePointer?
    let index: Int32

    func isNull(_ column: Int) -> Bool { PQgetisnull(result, index, Int32(column)) == 1 }

    /// Whole numbers of every length, and booleans as 0 or 1.
    func integer(_ column: Int) throws -> Int64 {
        let bytes = try value(column, [16, 20, 21, 23])
        let unsigned = bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let unused = 64 - 8 * bytes.count
        // Booleans are one byte, 0 or 1; the others have a sign.
        return bytes.count == 1 ? Int64(unsigned) : Int64(bitPattern: unsigned << unused) >> unused
    }

    func text(_ column: Int) throws -> String {
        String(decoding: try value(column, [19, 25, 705, 1043]), as: UTF8.self)
    }

    func bytes(_ column: Int) throws -> [UInt8] { Array(try value(column, [17])) }

    /// - Parameter types: PostgreSQL's numbers of the types that will do (pg_type.dat).
    private func value(_ column: Int, _ types: [UInt32]) throws -> UnsafeRawBufferPointer {
        let type = PQftype(result, Int32(column))
        guard types.contains(type), !isNull(column) else {
            throw StoreError.corrupt("column \(column) is NULL or of another type (\(type))")
        }
        return UnsafeRawBufferPointer(
            start: PQgetvalue(result, index, Int32(column)), count: Int(PQgetlength(result, index, Int32(column))))
    }
}
