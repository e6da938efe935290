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
                #expect(steps == Array(1...steps.count))
                try await node.close()
            }
        }
    }

    @Test(arguments: Engines.all) func `a database newer than the program is refused`(engines: Engines) async throws {
        try await engines.fresh { engine in
            try await engine.write { db in
                let steps = try db.all("SELECT number FROM migrations") { try $0.int(0) }.count
                try db.run(
                    "INSERT INTO migrations (number, name, fingerprint) VALUES (\(steps + 1), \("later"), \(0))")
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

    private func expectUnusable(_ error: StoreError?) {
        if case .unusable = error {} else { Issue.record("\(String(describing: error))") }
    }
}
