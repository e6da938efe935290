import Domain
import Store
import Synchronization

// Every request asks whose token it carries. The answer is remembered for a second, so that a page with ten parts costs one
// question; what ends a session here forgets it at once, on another node within that second.

/// Remembers who is signed in. Thread-safe.
final class SessionCache: Sendable {
    struct Known: Sendable {
        var session: Session
        let person: Person
        /// When the archive was asked.
        let at: Instant
    }

    private struct State {
        var known: [[UInt8]: Known] = [:]
        /// Grows with everything forgotten, so that an answer which was on its way meanwhile is not kept.
        var turn = 0
    }

    private let state = Mutex(State())
    private let room = 20_000

    /// What is known of a token and not older than a second, and the turn to give to `keep`.
    func look(_ hash: [UInt8], at now: Instant) -> (known: Known?, turn: Int) {
        state.withLock { state in
            guard let known = state.known[hash], now >= known.at, now < known.at.adding(milliseconds: 1000) else {
                return (nil, state.turn)
            }
            return (known, state.turn)
        }
    }

    func keep(_ known: Known, for hash: [UInt8], turn: Int) {
        state.withLock { state in
            guard state.turn == turn else { return }
            if state.known.count >= room { state.known.removeAll() }
            state.known[hash] = known
        }
    }

    func forget(hash: [UInt8]) {
        state.withLock { state in
            state.known[hash] = nil
            state.turn += 1
        }
    }

    func forget(session: ID<Session>) { forget { $0.session.id == session } }

    func forget(person: ID<Person>) { forget { $0.person.id == person } }

    private func forget(_ isMeant: (Known) -> Bool) {
        state.withLock { state in
            state.known = state.known.filter { !isMeant($0.value) }
            state.turn += 1
        }
    }
}
