import Synchronization

/// Counts for many at once.
final class Counter: Sendable {
    private let count = Atomic(0)

    /// The number of this call, beginning with 1.
    func next() -> Int { count.add(1, ordering: .relaxed).newValue }
}
