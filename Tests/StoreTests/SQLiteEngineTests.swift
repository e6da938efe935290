import Foundation
import Store
import TestSupport
import Testing

/// What only SQLite's engine promises.
@Suite struct SQLiteEngineTests {
    @Test func `a commit waits for the disk`() async throws {
        try await Engines.sqlite.fresh { engine in
            let settings = try await engine.write { db in
                try ["synchronous", "foreign_keys"].map { setting in
                    try db.first(SQL(stringLiteral: "PRAGMA \(setting)")) { try $0.int(0) }
                }
            }
            // 2 is FULL (https://www.sqlite.org/pragma.html#pragma_synchronous).
            #expect(settings == [2, 1])
        }
    }

    @Test func `writes that wait are committed together`() async throws {
        try await Engines.sqlite.withNotes { engine in
            let before = engine.figures()
            let door = Rendezvous()
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    try await engine.write { _ in
                        door.meet()
                        door.part()
                    }
                }
                await door.met()
                for number in 1000..<1100 { group.addTask { try await engine.add(number) } }
                while engine.figures()["waiting"] != 100 { await Task.yield() }
                door.goOn()
                try await group.waitForAll()
            }
            #expect(engine.figures()["commits"] == (before["commits"] ?? 0) + 2)
            #expect(engine.figures()["together"] == 100)
        }
    }

    @Test func `after the end everything is in one file`() async throws {
        try await Engines.sqlite.place { place in
            let engine = try place.open()
            try await engine.migrate()
            try await engine.close()
            let log = place.folder.appending(path: "obieg.sqlite-wal").path
            let size =
                try FileManager.default.fileExists(atPath: log)
                ? FileManager.default.attributesOfItem(atPath: log)[.size] as? Int : 0
            #expect(size == 0)
        }
    }

    @Test func `a file that is no database is refused`() async throws {
        try await Engines.sqlite.place { place in
            try Data(repeating: 65, count: 4096).write(to: place.folder.appending(path: "obieg.sqlite"))
            let error = #expect(throws: StoreError.self) { try place.open() }
            if case .unusable = error {} else { Issue.record("\(String(describing: error))") }
        }
    }
}
