import Synchronization

// The queue of SQLite's single writer. Whatever waits is committed together, with one wait for the disk.

/// Writes in the order in which they came. One thread at a time drains it, as long as there is something.
final class WriteQueue: Sendable {
    private struct State {
        var waiting: [any QueuedWrite] = []
        var isDraining = false
        var isClosed = false
        var commits = 0
        var writes = 0
        var mostTogether = 0
    }

    private let state = Mutex(State())
    private let limit: Int
    private let together: Int

    init(limit: Int, together: Int) {
        self.limit = limit
        self.together = together
    }

    /// Puts a write at the end.
    ///
    /// - Returns: whether the caller must see to it that `drain` runs.
    /// - Throws: `StoreError.busy` when too many wait, `StoreError.unusable` after `close`.
    func add(_ write: any QueuedWrite) throws(StoreError) -> Bool {
        try state.withLock { state throws(StoreError) in
            if state.isClosed { throw .unusable("closed") }
            guard state.waiting.count < limit else { throw .busy }
            state.waiting.append(write)
            defer { state.isDraining = true }
            return !state.isDraining
        }
    }

    /// Runs everything that waits, and what comes meanwhile.
    func drain(on connection: SQLiteConnection) {
        let commit = GroupCommit(connection: connection)
        while let batch = next() { commit.run(batch) }
    }

    /// Refuses what comes from now on.
    func close() { state.withLock { $0.isClosed = true } }

    /// Now waiting; since the start: writes, commits, and the most writes of one commit.
    func figures() -> [String: Int] {
        state.withLock {
            [
                "waiting": $0.waiting.count, "writes": $0.writes, "commits": $0.commits,
                "together": $0.mostTogether,
            ]
        }
    }

    private func next() -> [any QueuedWrite]? {
        state.withLock { state in
            let batch = Array(state.waiting.prefix(together))
            guard !batch.isEmpty else {
                state.isDraining = false
                return nil
            }
            state.waiting.removeFirst(batch.count)
            state.commits += 1
            state.writes += batch.count
            state.mostTogether = max(state.mostTogether, batch.count)
            return batch
        }
    }
}
