import Domain

// The tree of units, and what is said once for the whole organisation.

extension Querying {
    package func units() throws -> [Unit] {
        try db.all("SELECT id, code, name, parent, head, active FROM units ORDER BY folded, id") { row in
            Unit(
                id: try row.id(0), code: try row.text(1), name: try row.text(2),
                parent: try row.optional(3) { try row.id($0) }, head: try row.optional(4) { try row.id($0) },
                isActive: try row.flag(5))
        }
    }

    package func setting(_ name: String) throws -> String? {
        try db.first("SELECT value FROM settings WHERE name = \(name)") { try $0.text(0) }
    }

    /// Grows with every change of people, units, kinds and dictionaries, on every node.
    package func directoryVersion() throws -> Int64 { Int64(try setting("directory") ?? "0") ?? 0 }
}

extension Writer {
    package func insert(_ unit: Unit, folded: String) throws {
        try db.run(
            """
            INSERT INTO units (id, code, name, folded, parent, head, active)
            VALUES (\(unit.id), \(unit.code), \(unit.name), \(folded), \(unit.parent), \(unit.head), \(unit.isActive))
            """)
    }

    package func update(_ unit: Unit, folded: String) throws {
        try db.run(
            """
            UPDATE units SET code = \(unit.code), name = \(unit.name), folded = \(folded), parent = \(unit.parent),
                head = \(unit.head), active = \(unit.isActive) WHERE id = \(unit.id)
            """)
    }

    package func set(_ name: String, to value: String) throws {
        try db.run(
            """
            INSERT INTO settings (name, value) VALUES (\(name), \(value))
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """)
    }

    /// Says that people, units, kinds or dictionaries changed; also the lock under which they are changed.
    package func turnDirectory() throws {
        try db.run(
            """
            INSERT INTO settings (name, value) VALUES ('directory', '1')
            ON CONFLICT (name) DO UPDATE SET value = CAST(CAST(settings.value AS BIGINT) + 1 AS TEXT)
            """)
    }
}
