// What the archive takes on the disk, and how much of it was written by people.

extension Querying {
    /// Bytes of each table with its indexes, by its name. Reads all of the file where it is SQLite's: for measuring only.
    package func sizes() throws -> [String: Int64] {
        let sizes: SQL =
            switch db.dialect {
            case .sqlite:
                // The number of pages: of more than four gigabytes it tells too few bytes.
                """
                SELECT coalesce(m.tbl_name, s.name), s.pageno * p.page_size FROM dbstat s CROSS JOIN pragma_page_size p
                LEFT JOIN sqlite_master m ON m.name = s.name WHERE s.aggregate = TRUE
                """
            case .postgres:
                """
                SELECT relname::text, pg_total_relation_size(oid) FROM pg_class
                WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace
                """
            }
        return Swift.Dictionary(try db.all(sizes) { (try $0.text(0), try $0.integer(1)) }, uniquingKeysWith: +)
    }

    /// Bytes of what messages say.
    package func writtenBytes() throws -> Int64 {
        let length: SQL = db.dialect == .sqlite ? "length(CAST(note AS BLOB))" : "octet_length(note)"
        return try db.first("SELECT CAST(coalesce(sum(\(length)), 0) AS BIGINT) FROM messages") { try $0.integer(0) }
            ?? 0
    }
}
