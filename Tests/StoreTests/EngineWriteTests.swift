import Store
import Synchronization
import TestSupport
import Testing

/// A write happens whole or not at all, and disturbs nobody.
@Suite struct EngineWriteTests {
    private struct Whim: Error {}

    @Test(arguments: Engines.all) func `a write that throws leaves nothing and its neighbours stay`(engines: Engines)
        async throws
    {
        try await engines.withNotes { engine in
            await withTaskGroup { group in
                for number in 100..<200 {
                    group.addTask {
                        do {
                            try await engine.add(number) { _ in if number % 3 == 0 { throw Whim() } }
                            #expect(number % 3 != 0)
                        } catch {
                            #expect(error is Whim && number % 3 == 0)
                        }
                    }
                }
            }
            let numbers = try await engine.numbers()
            #expect(numbers == (100..<200).filter { $0 % 3 != 0 })
        }
    }

    @Test(arguments: Engines.all) func `five hundred writes at once are all answered and all there`(engines: Engines)
        async throws
    {
        try await engines.withNotes { engine in
            let answers = try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 1000..<1500 {
                    group.addTask {
                        try await engine.add(number)
                        return number
                    }
                }
                return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
            }
            #expect(answers == Set(1000..<1500))
            let numbers = try await engine.numbers()
            #expect(numbers == Array(1000..<1500))
        }
    }

    @Test(arguments: Engines.all) func `a write returns what its body returned`(engines: Engines) async throws {
        try await engines.withNotes { engine in
            let found = try await engine.write { db in
                try db.run("INSERT INTO notes (id, number) VALUES (\(1), \(5))")
                return try db.first("SELECT number FROM notes") { try $0.int(0) }
            }
            #expect(found == 5)
        }
    }

    @Test(arguments: Engines.all) func `a broken constraint is told, and undoes the write`(engines: Engines)
        async throws
    {
        try await engines.withNotes { engine in
            try await engine.add(1)
            let broken: [SQL] = [
                "INSERT INTO notes (id, number) VALUES (\(2), \(1))",
                "INSERT INTO notes (id, number) VALUES (\(3), \(13))",
                "INSERT INTO notes (id, parent) VALUES (\(4), \(99))",
            ]
            for (number, sql) in broken.enumerated() {
                for waits in [true, false] {
                    let error = await #expect(throws: StoreError.self) {
                        try await engine.write { db in
                            try db.run("INSERT INTO notes (id, number) VALUES (\(50), \(50 + number))")
                            if waits { _ = try db.changes(sql) } else { try db.run(sql) }
                        }
                    }
                    guard case .constraint = error else {
                        Issue.record("\(String(describing: error))")
                        continue
                    }
                }
            }
            let numbers = try await engine.numbers()
            #expect(numbers == [1])
        }
    }

    @Test(arguments: Engines.all) func `an error that the body swallows undoes the write all the same`(engines: Engines)
        async throws
    {
        try await engines.withNotes { engine in
            try await engine.add(1)
            await #expect(throws: StoreError.self) {
                try await engine.write { db in
                    try db.run("INSERT INTO notes (id, number) VALUES (\(2), \(2))")
                    do {
                        _ = try db.changes("INSERT INTO notes (id, number) VALUES (\(1), \(3))")
                        Issue.record("the id is taken")
                    } catch {}
                }
            }
            try await engine.add(4)
            let numbers = try await engine.numbers()
            #expect(numbers == [1, 4])
        }
    }

    @Test(arguments: Engines.all) func `a statement that is wrong is an error, and the engine goes on`(engines: Engines)
        async throws
    {
        try await engines.withNotes { engine in
            await #expect(throws: StoreError.self) {
                try await engine.add(1) { try $0.run("INSERT INTO nowhere VALUES (1)") }
            }
            await #expect(throws: StoreError.self) { try await engine.read { try $0.run("SELECT FROM WHERE") } }
            try await engine.add(2)
            let numbers = try await engine.numbers()
            #expect(numbers == [2])
        }
    }

    @Test(arguments: Engines.all) func `a commit that fails is told, and the engine goes on`(engines: Engines)
        async throws
    {
        try await engines.withNotes { engine in
            try await engine.write { db in
                try db.run(
                    """
                    CREATE TABLE promises (note BIGINT REFERENCES notes (id) DEFERRABLE INITIALLY DEFERRED)
                    """)
            }
            // Checked only by the commit.
            let error = await #expect(throws: StoreError.self) {
                try await engine.add(1) { try $0.run("INSERT INTO promises (note) VALUES (\(99))") }
            }
            if case .constraint = error {} else { Issue.record("\(String(describing: error))") }
            try await engine.add(2)
            let numbers = try await engine.numbers()
            #expect(numbers == [2])
        }
    }

    @Test(arguments: Engines.all) func `a cancelled caller gets the answer of what was accepted`(engines: Engines)
        async throws
    {
        try await engines.withNotes { engine in
            let task = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                try await engine.add(1)
            }
            try await task.value
            let numbers = try await engine.numbers()
            #expect(numbers == [1])
        }
    }

    @Test(arguments: Engines.all) func `nothing is accepted after the end`(engines: Engines) async throws {
        try await engines.place { place in
            let engine = try place.open()
            try await engine.close()
            await #expect(throws: StoreError.self) { try await engine.write { _ in } }
            await #expect(throws: StoreError.self) { try await engine.read { _ in } }
        }
    }
}
