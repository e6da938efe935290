import Dispatch
import Domain
import Office
import Store
import TestSupport
import Testing

// PostgreSQL's transactions end in another order than they began. A cursor that has read up to a number must still meet
// what was written before that number was given, and committed after.

struct EventNumberTests {
    @Test(arguments: Engines.all.filter { $0 == .postgres })
    func `what is committed late gets a later number, so no cursor misses it`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let store = place.office.store
            let late: ID<Thread> = place.office.ids.next()
            let (began, bell) = AsyncStream<Void>.makeStream()
            let gate = DispatchSemaphore(value: 0)
            let anna = try await place.person("anna")
            let now = place.clock.now
            async let slow: Void = store.write { writer in
                var chain = Chain(beginning: late, subject: "Późna")
                chain.append(.observe, at: now, actor: anna, payload: .array([]), .real)
                try writer.save(chain)
                // The question makes the engine send what it has queued.
                _ = try writer.thread(late)
                bell.yield()
                gate.wait()
            }
            for await _ in began { break }
            let early = try await place.send("note", from: "anna", to: ["marek"]).thread
            let cursor = try await store.write { try $0.numberEvents() }
            let seen = try await store.read { try $0.events(of: early, limit: 10) }
            #expect(seen.allSatisfy { ($0.n ?? .max) <= cursor })
            let unseen = try await store.read { try $0.events(of: late, limit: 10) }
            #expect(unseen.isEmpty)

            gate.signal()
            try await slow
            let end = try await store.write { try $0.numberEvents() }
            let news = try await store.read { try $0.events(of: late, limit: 10) }
            #expect(news.map(\.n) == [cursor + 1])
            #expect(end == cursor + 1)
            #expect(try await store.read { try $0.audience(after: cursor, limit: 10) }.map(\.n) == [cursor + 1])
        }
    }

    @Test(arguments: Engines.all)
    func `numbers have no gap and no repeat, however many write at once`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<60 {
                    group.addTask {
                        let from = ["anna", "marek", "piotr"][number % 3]
                        _ = try await place.send("task", from: from, to: ["katarzyna"])
                        if number.isMultiple(of: 7) {
                            _ = try await place.office.store.write { try $0.numberEvents() }
                        }
                    }
                }
                try await group.waitForAll()
            }
            let last = try await place.office.store.write { try $0.numberEvents() }
            let numbers = try await place.office.store.read { try $0.audience(after: 0, limit: 100_000) }.map(\.n)
            #expect(numbers == Array(1...last))
        }
    }
}
