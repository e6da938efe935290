import Domain
import Synchronization
import Testing

@testable import Web

/// A stream remembers what it has to be woken for, and does not wait for ever for its reader.
@Suite struct LiveStreamTests {
    /// How often something was done.
    private final class Count: Sendable {
        private let count = Mutex(0)
        var value: Int { count.withLock { $0 } }
        func add() { count.withLock { $0 += 1 } }
    }

    private func stream(hangUp: @escaping @Sendable () -> Void = {}) -> LiveStream {
        LiveStream(person: ID(raw: 7), token: "t", hangUp: hangUp, closed: {})
    }

    @Test func `however much happens while the reader is slow, it is told once`() async throws {
        let stream = stream()
        for _ in 0..<1000 {
            stream.ring()
            stream.beat()
        }
        var wakes: [LiveStream.Wake] = []
        try await stream.wakes { wake in
            wakes.append(wake)
            if wakes.count == 2 { stream.end() } else { stream.beat() }
        }
        #expect(wakes == [.news, .beat])
    }

    @Test func `an ended stream tells nothing more`() async throws {
        let stream = stream()
        stream.ring()
        stream.end()
        try await stream.wakes { _ in Issue.record("told after the end") }
    }

    @Test func `a reader who does not read is hung up on, one who does is not`() async throws {
        let hangUps = Count()
        let stream = stream { hangUps.add() }
        for _ in 0..<100 { stream.look(patience: 3) }
        #expect(hangUps.value == 0)
        try await stream.writing { for _ in 0..<3 { stream.look(patience: 3) } }
        #expect(hangUps.value == 0)
        try await stream.writing { for _ in 0..<4 { stream.look(patience: 3) } }
        #expect(hangUps.value == 1)
    }

    @Test func `whose session is over is not waited for`() async throws {
        let hangUps = Count()
        let stream = stream { hangUps.add() }
        try await stream.writing {
            stream.end()
            for _ in 0..<2 { stream.look(patience: 60) }
        }
        #expect(hangUps.value == 1)
    }

    @Test func `a person has so many streams at a time, and others theirs`() throws {
        let streams = Streams(limit: 2)
        func open(_ person: Int64) throws -> LiveStream { try streams.open(ID(raw: person), token: "t") {} }
        let first = try open(1)
        var second: LiveStream? = try open(1)
        #expect(throws: Refusal.self) { try open(1) }
        let other = try open(2)
        #expect(streams.count == 3 && second != nil)
        second = nil
        second = try open(1)
        #expect(streams.count == 3)
        withExtendedLifetime((first, second, other)) {}
    }

    @Test func `of one session the newest stay, and the oldest are told`() async throws {
        let streams = Streams(limit: 10)
        func open(_ token: String, newest: Int?) throws -> LiveStream {
            try streams.open(ID(raw: 1), token: token, newest: newest) {}
        }
        let program = try open("browser", newest: nil)
        let other = try open("other", newest: 2)
        let first = try open("browser", newest: 2)
        #expect(!program.hasEnded && !first.hasEnded)
        let second = try open("browser", newest: 2)
        #expect(program.hasEnded && !first.hasEnded && !second.hasEnded && !other.hasEnded)
        var wakes: [LiveStream.Wake] = []
        try await program.wakes { wakes.append($0) }
        #expect(wakes == [.gaveWay])
        let third = try open("browser", newest: 2)
        #expect(first.hasEnded && !second.hasEnded && !third.hasEnded && !other.hasEnded)
    }
}
