import Domain
import Store
import Synchronization

// Live updates. After a commit the hub looks what is new and wakes those who may see it; each of them reads its own part
// of the log from its own cursor. On PostgreSQL it also numbers what was committed, and tells the other nodes.

/// Wakes whoever waits for something to happen.
package final class Hub: Sendable {
    private struct State {
        var waiting: [ID<Person>: [Int: AsyncStream<Void>.Continuation]] = [:]
        var next = 0
        /// The last number that everybody was woken for; `nil` before the first look.
        var told: Int64?
    }

    private let store: Store
    private let state = Mutex(State())
    private let wake: AsyncStream<Void>
    private let bell: AsyncStream<Void>.Continuation

    init(store: Store) {
        self.store = store
        (wake, bell) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Something was committed, here or on another node.
    package func somethingHappened() { bell.yield() }

    /// Ends `run`.
    package func stop() { bell.finish() }

    /// A stream that yields when there may be something new for a person, and once at the beginning.
    package func arrivals(for person: ID<Person>) -> AsyncStream<Void> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let number = state.withLock { state in
                state.next += 1
                state.waiting[person, default: [:]][state.next] = continuation
                return state.next
            }
            continuation.onTermination = { [self] _ in
                state.withLock { state in
                    state.waiting[person]?[number] = nil
                    if state.waiting[person]?.isEmpty == true { state.waiting[person] = nil }
                }
            }
            continuation.yield()
        }
    }

    /// The last number for which everybody concerned was woken; nil before the first look. Whoever reads something after
    /// this number was read, and listens after it, misses nothing.
    package var told: Int64? { state.withLock { $0.told } }

    /// How many streams are open.
    package var listeners: Int { state.withLock { $0.waiting.values.reduce(0) { $0 + $1.count } } }

    /// Looks for news until `stop`.
    ///
    /// - Parameters:
    ///   - announce: tells other nodes up to which number there is something; nothing on one machine.
    ///   - failed: told of an error; the hub goes on.
    package func run(
        announce: @escaping @Sendable (Int64) async throws -> Void, failed: @escaping @Sendable (any Error) -> Void
    ) async {
        for await _ in wake {
            do { try await look(announce: announce) } catch { failed(error) }
        }
    }

    /// One look: numbers, announces, wakes.
    func look(announce: @Sendable (Int64) async throws -> Void) async throws {
        let numbered = try await number()
        if let numbered { try await announce(numbered) }
        var after = state.withLock { $0.told }
        while true {
            guard let from = after else {
                let last = try await store.read { try $0.lastEvent() }
                state.withLock { $0.told = last }
                everybody()
                return
            }
            let news = try await store.read { try $0.audience(after: from, limit: 500) }
            guard let last = news.last else { return }
            ring(Set(news.flatMap(\.people)))
            after = last.n
            state.withLock { $0.told = last.n }
        }
    }

    /// Numbers what has none yet (PostgreSQL); `nil` where there was nothing to number.
    private func number() async throws -> Int64? {
        guard store.engine.numbersLater else { return nil }
        guard try await store.read({ try $0.hasUnnumberedEvents() }) else { return nil }
        return try await store.write { try $0.numberEvents() }
    }

    private func ring(_ people: Set<ID<Person>>) {
        state.withLock { state in
            for person in people { state.waiting[person]?.values.forEach { $0.yield() } }
        }
    }

    private func everybody() {
        state.withLock { state in state.waiting.values.forEach { $0.values.forEach { $0.yield() } } }
    }
}
