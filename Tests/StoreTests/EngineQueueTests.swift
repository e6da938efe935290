import Store
import TestSupport
import Testing

/// The queues are bounded, and what was accepted is done before the end.
@Suite struct EngineQueueTests {
    /// An engine with one connection that writes, and a queue of five.
    private func narrow(_ place: Engines.Place) throws -> any Engine {
        switch place.engine {
        case .sqlite: try SQLiteEngine(path: place.folder.appending(path: "narrow.sqlite").path, waiting: 5)
        case .postgres: PostgreSQLEngine(url: Engines.server ?? "", writers: 1, waiting: 5)
        }
    }

    @Test(arguments: Engines.all) func `too many writes are refused at once`(engines: Engines) async throws {
        try await engines.place { place in
            let engine = try narrow(place)
            let door = Rendezvous()
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    try await engine.write { _ in
                        door.meet()
                        door.part()
                    }
                }
                await door.met()
                for _ in 0..<5 { group.addTask { try await engine.write { _ in } } }
                while engine.figures()["waiting"] != 5 { await Task.yield() }
                let error = await #expect(throws: StoreError.self) { try await engine.write { _ in } }
                if case .busy = error {} else { Issue.record("\(String(describing: error))") }
                door.goOn()
                try await group.waitForAll()
            }
            try await engine.write { _ in }
            try await engine.close()
        }
    }

    @Test(arguments: Engines.all) func `what was accepted is written before the engine closes`(engines: Engines)
        async throws
    {
        try await engines.place { place in
            let engine = try place.open()
            try await engine.migrate()
            let door = Rendezvous()
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    try await engine.write { db in
                        door.meet()
                        door.part()
                        try db.run("INSERT INTO settings (name, value) VALUES (\("a"), \("b"))")
                    }
                }
                await door.met()
                group.addTask { try await engine.close() }
                door.goOn()
                try await group.waitForAll()
            }
            let again = try place.open()
            let found = try await again.read { db in
                try db.all("SELECT value FROM settings WHERE name = \("a")") { try $0.text(0) }
            }
            #expect(found == ["b"])
            try await again.close()
        }
    }
}
