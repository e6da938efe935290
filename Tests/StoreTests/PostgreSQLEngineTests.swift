import Store
import TestSupport
import Testing

/// What only PostgreSQL's engine promises.
@Suite(.enabled(if: Engines.server != nil, "OBIEG_TEST_POSTGRES is not set"))
struct PostgreSQLEngineTests {
    @Test func `a deadlock is resolved by running one write again`() async throws {
        try await Engines.postgres.withNotes { engine in
            try await engine.add(1)
            try await engine.add(2)
            let runs = Counter()
            let doors = (Rendezvous(), Rendezvous())
            async let one: Void = cross(engine, from: 1, to: 2, runs: runs, door: doors.0)
            async let other: Void = cross(engine, from: 2, to: 1, runs: runs, door: doors.1)
            await doors.0.met()
            await doors.1.met()
            doors.0.goOn()
            doors.1.goOn()
            _ = try await (one, other)
            // At least one was run again; on a busy machine PostgreSQL may find more than one deadlock.
            #expect(runs.total >= 3)
        }
    }

    /// A write that locks two notes one after the other, and stops between them when it runs for the first time.
    private func cross(_ engine: any Engine, from: Int, to: Int, runs: Counter, door: Rendezvous) async throws {
        let own = Counter()
        try await engine.write { db in
            runs.count()
            _ = try db.changes("UPDATE notes SET text = \("a") WHERE id = \(from)")
            if own.count() == 1 {
                door.meet()
                door.part()
            }
            _ = try db.changes("UPDATE notes SET text = \("b") WHERE id = \(to)")
        }
    }

    @Test func `large statements and answers pass through the pipeline`() async throws {
        try await Engines.postgres.withNotes { engine in
            let text = String(repeating: "ąę", count: 500_000)
            try await engine.write { db in
                for id in 0..<10 { try db.run("INSERT INTO notes (id, text) VALUES (\(id), \(text))") }
                // Ten answers of two megabytes each while further statements are still being sent.
                for id in 10..<20 { try db.run("INSERT INTO notes (id, text) VALUES (\(id), \(text)) RETURNING text") }
            }
            let found = try await engine.read { db in try db.all("SELECT text FROM notes") { try $0.text(0) } }
            #expect(found.count == 20 && found.allSatisfy { $0 == text })
        }
    }

    @Test func `a broken connection is replaced`() async throws {
        try await Engines.postgres.place { place in
            let engine = try place.open()
            try await engine.migrate()
            try await set("a", on: engine)
            try await breakConnections(of: place)
            #expect(try await engine.read { try $0.all("SELECT name FROM settings") { try $0.text(0) } } == ["a"])
            try await set("b", on: engine)
            #expect(try await engine.read { try $0.all("SELECT name FROM settings") { _ in 0 } }.count == 2)
            try await engine.close()
        }
    }

    @Test func `a connection that breaks within a write costs nothing but another run`() async throws {
        try await Engines.postgres.withNotes { engine in
            let runs = Counter()
            try await engine.write { db in
                let run = runs.count()
                _ = try db.changes("INSERT INTO notes (id, number) VALUES (\(run), \(run))")
                if run == 1 { _ = try db.changes("SELECT pg_terminate_backend(pg_backend_pid())") }
            }
            let numbers = try await engine.numbers()
            #expect(numbers == [2])
        }
    }

    @Test func `nodes hear what another one tells, also after a break`() async throws {
        try await Engines.postgres.place { place in
            let engine = PostgreSQLEngine(url: place.address)
            var heard: [String] = []
            for await text in engine.listen(channel: place.name) {
                heard.append(text)
                switch heard.count {
                case 1, 4: try await engine.notify(channel: place.name, payload: "żółw \(heard.count)")
                case 2: try await engine.notify(channel: place.name, payload: "")
                case 3: try await breakConnections(of: place)
                default: break
                }
                if heard.count == 5 { break }
            }
            #expect(heard == ["", "żółw 1", "", "", "żółw 4"])
            try await engine.close()
        }
    }

    @Test func `no server is an error, not a hang`() async throws {
        let engine = PostgreSQLEngine(url: "postgres://127.0.0.1:1/nothing")
        await #expect(throws: StoreError.self) { try await engine.write { _ = try $0.changes("SELECT 1") } }
        try await engine.close()
    }

    private func set(_ name: String, on engine: any Engine) async throws {
        try await engine.write { try $0.run("INSERT INTO settings (name, value) VALUES (\(name), \(name))") }
    }

    /// Ends every connection of one test, and waits until the server has done so.
    private func breakConnections(of place: Engines.Place) async throws {
        let other = PostgreSQLEngine(url: Engines.server ?? "", writers: 1, readers: 1)
        try await other.write { db in
            let broken = try db.all(
                """
                SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = \(place.name)
                """
            ) { try $0.flag(0) }
            #expect(!broken.isEmpty && broken.allSatisfy { $0 })
        }
        try await other.close()
    }
}
