import Foundation

// The schema, as numbered files that are never changed once released: `0001_people.sql` for both engines, or
// `0005_events.sqlite.sql` and `0005_events.postgres.sql` where they differ.

/// One step of the schema.
struct Migration {
    let number: Int
    let name: String
    let statements: [String]

    /// Tells whether a file was changed after it had been applied: FNV-1a of its statements, comments aside.
    var fingerprint: Int64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in statements.joined(separator: ";").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return Int64(bitPattern: hash)
    }

    /// Every step for an engine, in order.
    static func all(for dialect: Dialect) throws -> [Migration] {
        guard let folder = Bundle.module.url(forResource: "Migrations", withExtension: nil) else {
            throw StoreError.unusable("the program's migrations are missing")
        }
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        let steps = try files.compactMap { try Migration($0, for: dialect) }.sorted { $0.number < $1.number }
        guard !steps.isEmpty, Set(steps.map(\.number)).count == steps.count else {
            throw StoreError.unusable("two of the program's migrations have one number")
        }
        return steps
    }

    /// `nil` where the file is for the other engine.
    private init?(_ file: URL, for dialect: Dialect) throws {
        var parts = file.lastPathComponent.split(separator: ".").map(String.init)
        guard parts.popLast() == "sql", let title = parts.first, let number = Int(title.prefix { $0 != "_" }) else {
            return nil
        }
        guard parts.count == 1 || parts[1] == (dialect == .sqlite ? "sqlite" : "postgres") else { return nil }
        self.number = number
        name = String(title.drop { $0 != "_" }.dropFirst())
        statements = Self.statements(in: try String(contentsOf: file, encoding: .utf8)).map {
            Self.adapt($0, to: dialect)
        }
    }

    /// Splits at semicolons that end a line, and leaves comments (whole lines) out.
    private static func statements(in text: String) -> [String] {
        var statements: [String] = []
        var lines: [Substring] = []
        for line in text.split(separator: "\n") where !line.hasPrefix("--") {
            let ends = line.hasSuffix(";")
            lines.append(ends ? line.dropLast() : line)
            if ends {
                statements.append(lines.joined(separator: "\n"))
                lines = []
            }
        }
        return lines.isEmpty ? statements : statements + [lines.joined(separator: "\n")]
    }

    /// SQLite's words for the types, and strict tables, so that a wrong type is an error there too. PostgreSQL compares
    /// texts byte by byte, as SQLite does, whatever language the cluster speaks.
    private static func adapt(_ statement: String, to dialect: Dialect) -> String {
        // In a strict table a new column's type must be one of SQLite's own as well. (PostgreSQL gets what it was given: what
        // has been applied is not changed.)
        if dialect == .sqlite, statement.hasPrefix("ALTER TABLE") {
            return statement.replacing("BIGINT", with: "INTEGER")
        }
        guard statement.hasPrefix("CREATE TABLE") else { return statement }
        return switch dialect {
        case .sqlite:
            statement.replacing("BIGINT", with: "INTEGER").replacing("BYTEA", with: "BLOB")
                + (statement.hasSuffix(")") ? " STRICT" : ", STRICT")
        case .postgres: statement.replacing(" TEXT", with: " TEXT COLLATE \"C\"")
        }
    }
}
