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
    /// - Parameter start: sees to it that `drain` runs, and must not wait for it. It is called before `close` can return:
    ///   what was accepted runs before the end.
    /// - Throws: `StoreError.busy` when too many wait, `StoreError.unusable` after `close`.
    func add(_ write: any QueuedWrite, start: () -> Void) throws(StoreError) {
        try state.withLock { state throws(StoreError) in
            try Self.demandOpen(state)
            guard state.waiting.count < limit else { throw .busy }
            state.waiting.append(write)
            guard !state.isDraining else { return }
            state.isDraining = true
            start()
        }
    }

    /// Calls `start`, unless the end has come; it must not wait.
    func whileOpen(_ start: () -> Void) throws(StoreError) {
        try state.withLock { state throws(StoreError) in
            try Self.demandOpen(state)
            start()
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

    private static func demandOpen(_ state: State) throws(StoreError) {
        if state.isClosed { throw .unusable("closed") }
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
