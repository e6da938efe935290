import Store
import TestSupport
import Testing

/// What follows from a write is written with it, or neither is.
@Suite struct EngineIndexTests {
    private struct Whim: Error {}

    @Test(arguments: Engines.all) func `indexing sees what its write returned, in the same transaction`(
        engines: Engines
    )
        async throws
    {
        try await engines.withNotes { engine in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 101...150 {
                    group.addTask {
                        _ = try await engine.write { db in
                            try db.run("INSERT INTO notes (id, number) VALUES (\(number), \(number))")
                            return number
                        } index: { db, number in
                            try db.run("UPDATE notes SET text = \("\(number)") WHERE id = \(number)")
                        }
                    }
                }
                try await group.waitForAll()
            }
            let texts = try await engine.read { db in
                try db.all("SELECT text FROM notes ORDER BY id") { try $0.text(0) }
            }
            #expect(texts == (101...150).map { "\($0)" })
        }
    }

    @Test(arguments: Engines.all) func `what cannot be indexed is not written, and its neighbours are`(engines: Engines)
        async throws
    {
        try await engines.withNotes { engine in
            await withTaskGroup { group in
                for number in 101...160 {
                    group.addTask {
                        do {
                            try await engine.write { db in
                                try db.run("INSERT INTO notes (id, number) VALUES (\(number), \(number))")
                            } index: { _, _ in
                                if number == 130 { throw Whim() }
                            }
                            #expect(number != 130)
                        } catch {
                            #expect(number == 130 && error is Whim)
                        }
                    }
                }
            }
            let numbers = try await engine.numbers()
            #expect(numbers == (101...160).filter { $0 != 130 })
        }
    }
}
