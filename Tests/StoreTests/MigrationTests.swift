import Store
import TestSupport
import Testing

/// A database comes to the schema of the program, once.
@Suite struct MigrationTests {
    @Test(arguments: Engines.all) func `nodes that start at once migrate once`(engines: Engines) async throws {
        try await engines.place { place in
            let nodes = try (0..<(engines == .sqlite ? 1 : 4)).map { _ in try place.open() }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for node in nodes { group.addTask { try await node.migrate() } }
                try await group.waitForAll()
            }
            for node in nodes {
                try await node.migrate()
                let steps = try await node.read { db in
                    try db.all("SELECT number FROM migrations ORDER BY number") { try $0.int(0) }
                }
                #expect(steps.count > 6 && Set(steps).count == steps.count)
                try await node.close()
            }
        }
    }

    @Test(arguments: Engines.all) func `a database newer than the program is refused`(engines: Engines) async throws {
        try await engines.fresh { engine in
            try await engine.write { db in
                try db.run(
                    "INSERT INTO migrations (number, name, fingerprint) VALUES (\(9999), \("later"), \(0))")
            }
            let error = await #expect(throws: StoreError.self) { try await engine.migrate() }
            expectUnusable(error)
        }
    }

    @Test(arguments: Engines.all) func `a step that was changed after it was applied is noticed`(engines: Engines)
        async throws
    {
        try await engines.fresh { engine in
            try await engine.write { try $0.run("UPDATE migrations SET fingerprint = \(0) WHERE number = \(2)") }
            let error = await #expect(throws: StoreError.self) { try await engine.migrate() }
            expectUnusable(error)
        }
    }

    @Test(arguments: Engines.all) func `a step that is missing between others is applied`(engines: Engines) async throws
    {
        try await engines.fresh { engine in
            let before = try await engine.write { db in
                try db.run("DROP TABLE imports")
                try db.run("DROP TABLE requests")
                try db.run("DELETE FROM migrations WHERE number = \(6)")
                return try db.all("SELECT number FROM migrations") { try $0.int(0) }.count
            }
            try await engine.migrate()
            let (steps, kept) = try await engine.read { db in
                (
                    try db.all("SELECT number FROM migrations") { try $0.int(0) }.count,
                    try db.all("SELECT key FROM requests") { try $0.text(0) }
                )
            }
            #expect(steps == before + 1 && kept.isEmpty)
        }
    }

    private func expectUnusable(_ error: StoreError?) {
        if case .unusable = error {} else { Issue.record("\(String(describing: error))") }
    }
}
