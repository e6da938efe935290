import Domain
import Synchronization

// One open stream of live updates: what it has to be woken for, and how long its reader has kept it waiting.

/// A stream of one person. Closed by who serves it, or when nobody holds it any more.
final class LiveStream: Sendable {
    private struct State {
        var hasNews = false
        var isBeatDue = false
        var hasEnded = false
        var givesWay = false
        /// Looks of the watch since a write began; `nil` while none is under way.
        var looksWhileWriting: Int?
    }

    /// What to do next.
    enum Wake: Hashable, Sendable {
        case news
        /// Show that the connection lives.
        case beat
        /// Say that a newer stream of the session took this one's place; nothing comes after it.
        case gaveWay
    }

    let person: ID<Person>
    let token: String
    private let state = Mutex(State())
    private let bell: AsyncStream<Void>.Continuation
    private let rings: AsyncStream<Void>
    private let closed: @Sendable () -> Void
    private let hangUp: @Sendable () -> Void

    /// - Parameters:
    ///   - hangUp: closes the connection without asking its reader.
    ///   - closed: called when the stream is no more; a second call must do nothing.
    init(
        person: ID<Person>, token: String, hangUp: @escaping @Sendable () -> Void,
        closed: @escaping @Sendable () -> Void
    ) {
        self.person = person
        self.token = token
        self.hangUp = hangUp
        self.closed = closed
        (rings, bell) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    deinit { closed() }

    /// Gives its place to the person's next stream, whoever still looks at this one.
    func close() { closed() }

    func ring() { wake { $0.hasNews = true } }
    func beat() { wake { $0.isBeatDue = true } }
    func end() { wake { $0.hasEnded = true } }
    func giveWay() { wake { ($0.hasEnded, $0.givesWay) = (true, true) } }

    private func wake(_ change: (inout State) -> Void) {
        state.withLock { change(&$0) }
        bell.yield()
    }

    /// The wakes, one after another until the end. However much happens while the reader is slow, it is remembered as one.
    func wakes(_ act: (Wake) async throws -> Void) async throws {
        for await _ in rings {
            let (isOver, wake) = state.withLock { state -> (Bool, Wake?) in
                defer { (state.hasNews, state.isBeatDue) = (false, false) }
                if state.hasEnded { return (true, state.givesWay ? .gaveWay : nil) }
                return (false, state.hasNews ? .news : state.isBeatDue ? .beat : nil)
            }
            if let wake { try await act(wake) }
            if isOver { return }
        }
    }

    /// Whether it is to end before anything more is sent.
    var hasEnded: Bool { state.withLock { $0.hasEnded } }

    /// Runs a write, during which the watch counts.
    func writing(_ write: () async throws -> Void) async throws {
        state.withLock { $0.looksWhileWriting = 0 }
        defer { state.withLock { $0.looksWhileWriting = nil } }
        try await write()
    }

    /// One look of the watch.
    ///
    /// - Parameter patience: looks that a reader may keep us waiting; one that has ended, none.
    func look(patience: Int) {
        let isStuck = state.withLock { state -> Bool in
            guard let looks = state.looksWhileWriting else { return false }
            state.looksWhileWriting = looks + 1
            return looks >= (state.hasEnded ? 1 : patience)
        }
        if isStuck { hangUp() }
    }
}
