import Domain
import Synchronization

// The time in which the demonstration's fortnight is played: it runs through two weeks in seconds and ends at the present.

/// A clock that stands still until it is moved. An office that is to be filled is made with it.
package final class StoryClock: Sendable {
    /// The real present, at which the story ends.
    package let present: Instant
    private let time: Mutex<Instant>

    /// Stands a month before the present at first: whatever is made while the office is set up is older than the story.
    package init(_ present: Instant) {
        self.present = present
        time = Mutex(present.adding(days: -31))
    }

    /// What the office asks.
    package var clock: Clock { Clock { self.now } }

    /// What it shows.
    package var now: Instant { time.withLock { $0 } }

    /// Goes on to a moment; never back.
    func move(to instant: Instant) { time.withLock { $0 = max($0, instant) } }
}
