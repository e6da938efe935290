import Domain
import Synchronization

/// A clock that goes only when it is told to.
final class HandClock: Sendable {
    private let time: Mutex<Instant>

    init(_ start: Instant) { time = Mutex(start) }

    var now: Instant { time.withLock { $0 } }

    var clock: Clock { Clock { self.now } }

    func advance(seconds: Int64 = 0, minutes: Int64 = 0, hours: Int64 = 0, days: Int64 = 0) {
        let all = ((days * 24 + hours) * 60 + minutes) * 60 + seconds
        time.withLock { $0 = $0.adding(milliseconds: all * 1000) }
    }
}
