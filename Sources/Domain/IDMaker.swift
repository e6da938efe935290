import Synchronization

// Makes ids that never repeat on one node and never go back, even when the clock does.

/// The maker of ids of one node. Thread-safe.
package final class IDMaker: Sendable {
    private let node: Int64
    private let clock: Clock
    private let last = Mutex<Int64>(0)

    /// - Parameters:
    ///   - node: 0…127, different for each program that writes to one database at the same time.
    ///   - clock: where the time comes from.
    package init(node: Int = 0, clock: Clock) {
        precondition((0..<128).contains(node), "a node has a number from 0 to 127")
        self.node = Int64(node)
        self.clock = clock
    }

    /// A new id, later than every id this maker made before.
    package func next<Subject>(_: Subject.Type = Subject.self) -> ID<Subject> {
        let now = clock.now().milliseconds
        return last.withLock { last in
            // The 14 low bits count within a millisecond; when they run out, the next millisecond is borrowed.
            let slot = max(now << 14, last + 1)
            last = slot
            return ID(raw: (slot >> 14) << 21 | node << 14 | slot & 0x3FFF)
        }
    }
}
