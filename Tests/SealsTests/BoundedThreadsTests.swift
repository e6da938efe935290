import Foundation
import Synchronization
import Testing

@testable import Seals

/// The threads on which passwords are hashed: never more than given, and a queue with an end.
struct BoundedThreadsTests {
    @Test func `never more run at once than there is width`() async {
        let threads = BoundedThreads(width: 2, depth: 500)
        let gauge = Gauge()
        await withTaskGroup { group in
            for _ in 0..<500 {
                group.addTask { await threads.run { gauge.pass() } }
            }
            for await answer in group { #expect(answer != nil) }
        }
        #expect((1...2).contains(gauge.most))
    }

    @Test func `who finds the queue full is refused at once, and who waits is served`() async {
        let threads = BoundedThreads(width: 1, depth: 1)
        let gate = DispatchSemaphore(value: 0)
        let (started, isStarted) = AsyncStream<Void>.makeStream()
        async let first = threads.run {
            isStarted.finish()
            gate.wait()
            return 1
        }
        for await _ in started {}

        // The only thread is taken. Of two more one waits, one is refused, whichever comes first.
        let others = await withTaskGroup { group in
            for _ in 0..<2 { group.addTask { await threads.run { 2 } } }
            var answers = [await group.next() ?? 2]
            gate.signal()
            for await answer in group { answers.append(answer) }
            return answers
        }
        #expect(others == [nil, 2])
        #expect(await first == 1)
    }

    @Test func `an error comes back to who asked, and the thread goes on`() async {
        struct Failure: Error {}
        let threads = BoundedThreads(width: 1, depth: 1)
        await #expect(throws: Failure.self) { try await threads.run { () throws(Failure) in throw Failure() } }
        #expect(await threads.run { 3 } == 3)
    }
}

/// How many were inside at once.
private final class Gauge: Sendable {
    private let counts = Mutex((now: 0, most: 0))

    var most: Int { counts.withLock { $0.most } }

    func pass() {
        counts.withLock { counts in
            counts.now += 1
            counts.most = max(counts.most, counts.now)
        }
        counts.withLock { $0.now -= 1 }
    }
}
