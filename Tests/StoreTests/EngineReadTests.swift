import Store
import TestSupport
import Testing

/// A read sees one state, and changes nothing.
@Suite struct EngineReadTests {
    @Test(arguments: Engines.all) func `a read sees one state, whatever is written meanwhile`(engines: Engines)
        async throws
    {
        try await engines.withNotes { engine in
            try await engine.add(1)
            let began = Rendezvous()
            async let seen = engine.read { db in
                let before = try db.first("SELECT count(*) FROM notes") { try $0.int(0) }
                began.meet()
                began.part()
                return [before, try db.first("SELECT count(*) FROM notes") { try $0.int(0) }]
            }
            await began.met()
            try await engine.add(2)
            began.goOn()
            #expect(try await seen == [1, 1])
            let numbers = try await engine.numbers()
            #expect(numbers == [1, 2])
        }
    }

    @Test(arguments: Engines.all) func `a read cannot write`(engines: Engines) async throws {
        try await engines.withNotes { engine in
            await #expect(throws: StoreError.self) {
                try await engine.read { try $0.changes("INSERT INTO notes (id, number) VALUES (\(1), \(1))") }
            }
            let numbers = try await engine.numbers()
            #expect(numbers == [])
        }
    }

    @Test(arguments: Engines.all) func `many reads at once are all answered`(engines: Engines) async throws {
        try await engines.withNotes { engine in
            try await engine.add(7)
            let answers = try await withThrowingTaskGroup(of: [Int].self) { group in
                for _ in 0..<300 { group.addTask { try await engine.numbers() } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.count == 300 && answers.allSatisfy { $0 == [7] })
        }
    }
}
