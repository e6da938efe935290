import Synchronization

/// Counts what several threads do.
final class Counter: Sendable {
    private let number = Atomic(0)

    /// One more.
    ///
    /// - Returns: how many there are now.
    @discardableResult
    func count() -> Int { number.add(1, ordering: .relaxed).newValue }

    var total: Int { number.load(ordering: .relaxed) }
}
