import Domain
import Store
import TestSupport
import Testing

/// What goes in comes out.
@Suite struct EngineValueTests {
    @Test(arguments: Engines.all) func `values come back as they were`(engines: Engines) async throws {
        try await engines.withNotes { engine in
            let texts = ["", "Zażółć gęślą jaźń", "łódź 🛠️ \u{202E}abc", "'; DROP TABLE notes; --", "a\nb\t?"]
            let numbers: [Int64] = [.min, -1, 0, 1, 255, .max]
            let bytes: [[UInt8]] = [[], [0], Array(0...255)]
            try await engine.write { db in
                for (id, text) in texts.enumerated() {
                    try db.run("INSERT INTO notes (id, text) VALUES (\(id), \(text))")
                }
                for (id, number) in numbers.enumerated() {
                    try db.run("INSERT INTO notes (id, number) VALUES (\(100 + id), \(number))")
                }
                for (id, bytes) in bytes.enumerated() {
                    try db.run("INSERT INTO notes (id, bytes) VALUES (\(200 + id), \(bytes))")
                }
            }
            try await engine.read { db in
                #expect(try db.all("SELECT text FROM notes WHERE id < 100 ORDER BY id") { try $0.text(0) } == texts)
                let found = try db.all("SELECT number FROM notes WHERE id BETWEEN 100 AND 199 ORDER BY id") {
                    try $0.integer(0)
                }
                #expect(found == numbers)
                #expect(try db.all("SELECT bytes FROM notes WHERE id > 199 ORDER BY id") { try $0.bytes(0) } == bytes)
            }
        }
    }

    @Test(arguments: Engines.all) func `nothing comes back as nothing`(engines: Engines) async throws {
        try await engines.withNotes { engine in
            try await engine.write { db in
                try db.run("INSERT INTO notes (id, text, number, bytes) VALUES (1, \("a"), \(1), \([UInt8(1)]))")
                let nothing = (text: String?.none, number: Int?.none, bytes: [UInt8]?.none)
                // The same statement with other types: PostgreSQL fixed them when it prepared it.
                try db.run(
                    "UPDATE notes SET text = \(nothing.text), number = \(nothing.number), bytes = \(nothing.bytes)")
                try db.run("UPDATE notes SET text = \(nothing.text), number = \(7), bytes = \(nothing.bytes)")
                try db.run("UPDATE notes SET text = \("b"), number = \(nothing.number), bytes = \(nothing.bytes)")
            }
            let row = try await engine.read { db in
                try db.first("SELECT text, number, bytes FROM notes") {
                    [
                        try $0.text(0), try $0.optional(1, $0.integer)?.description,
                        try $0.optional(2, $0.bytes)?.description,
                    ]
                }
            }
            #expect(row == ["b", nil, nil])
        }
    }

    @Test(arguments: Engines.all) func `counts, comparisons and lists work alike`(engines: Engines) async throws {
        try await engines.withNotes { engine in
            let changed = try await engine.write { db in
                for id in 1...5 { try db.run("INSERT INTO notes (id, number) VALUES (\(id), \(id * 10))") }
                return try db.changes("UPDATE notes SET text = \("?") WHERE number > \(20)")
            }
            #expect(changed == 3)
            let answers = try await engine.read { db in
                try db.first(
                    """
                    SELECT count(*), EXISTS (SELECT 1 FROM notes WHERE id = \(3)), CAST(sum(number) AS BIGINT), '?'
                    FROM notes WHERE text = '?' AND id IN (\(3), \(4), \(9)) LIMIT \(10)
                    """
                ) { "\(try $0.int(0)) \(try $0.flag(1)) \(try $0.int(2)) \(try $0.text(3))" }
            }
            #expect(answers == "2 true 70 ?")
        }
    }

    @Test(arguments: Engines.all) func `lists of every length find what is in them`(engines: Engines) async throws {
        try await engines.withNotes { engine in
            try await engine.write { db in
                for id in 0..<40 { try db.run("INSERT INTO notes (id) VALUES (\(id))") }
            }
            let found = try await engine.read { db in
                try (0...40).map { length in
                    let ids = (0..<length).map { ID<Self>(raw: Int64($0)) }
                    return try db.first("SELECT count(*) FROM notes WHERE id IN \(in: ids)") { try $0.int(0) }
                }
            }
            #expect(found == Array(0...40))
        }
    }

    @Test(arguments: Engines.all) func `a column read as what it is not is an error`(engines: Engines) async throws {
        try await engines.withNotes { engine in
            try await engine.write { try $0.run("INSERT INTO notes (id, text) VALUES (\(1), \("a"))") }
            for read in [{ @Sendable in _ = try $0.integer(0) }, { _ = try $0.bytes(0) }, { _ = try $0.text(1) }]
                as [@Sendable (any Row) throws -> Void]
            {
                await #expect(throws: StoreError.self) {
                    try await engine.read { db in _ = try db.all("SELECT text, number FROM notes", read) }
                }
            }
        }
    }

    @Test(arguments: Engines.all) func `a statement may run while the same one is read`(engines: Engines) async throws {
        try await engines.withNotes { engine in
            try await engine.write { db in
                for id in 1...3 { try db.run("INSERT INTO notes (id, number) VALUES (\(id), \(id))") }
            }
            let found = try await engine.read { db in
                try db.all("SELECT id FROM notes WHERE number >= \(1) ORDER BY id") { row in
                    let least = try row.int(0)
                    return try db.all("SELECT id FROM notes WHERE number >= \(least) ORDER BY id") { try $0.int(0) }
                }
            }
            #expect(found == [[1, 2, 3], [2, 3], [3]])
        }
    }

    @Test(arguments: Engines.all) func `more statements than are kept still run`(engines: Engines) async throws {
        try await engines.withNotes { engine in
            for round in 0..<3 {
                let sum = try await engine.read { db in
                    try (0..<400).reduce(0) { sum, number in
                        sum
                            + (try db.first(SQL(stringLiteral: "SELECT CAST(\(number) AS BIGINT)")) { try $0.int(0) }
                                ?? 0)
                    }
                }
                #expect(sum == 79800, "round \(round)")
            }
        }
    }
}
