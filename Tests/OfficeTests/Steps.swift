import Synchronization

/// What a progress was told.
final class Steps: Sendable {
    private let steps = Mutex<[(done: Int, of: Int)]>([])

    var all: [(done: Int, of: Int)] { steps.withLock { $0 } }

    func add(_ done: Int, _ of: Int) { steps.withLock { $0.append((done, of)) } }
}
