// Many writes in one transaction: a savepoint each, then their index documents, one commit, and only then the answers.
// Indexing waits until the last savepoint is released, because each savepoint makes FTS5 write out what it gathered.

/// Runs batches on the writing connection of SQLite.
struct GroupCommit {
    let connection: SQLiteConnection

    /// Runs the writes and answers each of them, after the commit.
    ///
    /// A write that throws leaves nothing, and the others stay. What the engine fails at (the disk) fails all of them.
    func run(_ batch: [any QueuedWrite]) {
        guard batch.count > 1 else {
            batch.forEach(runAlone)
            return
        }
        do {
            try connection.execute("BEGIN IMMEDIATE")
            let done = try batch.filter(inSavepoint)
            guard index(done) else {
                rollBack()
                // One of them cannot be indexed: alone, only that one fails.
                batch.forEach(runAlone)
                return
            }
            try connection.execute("COMMIT")
            batch.forEach { $0.answer() }
        } catch {
            rollBack()
            batch.forEach { $0.fail(error) }
        }
    }

    /// Whether the write succeeded. Its own error is kept for its answer; only the engine's failure is thrown.
    private func inSavepoint(_ write: any QueuedWrite) throws -> Bool {
        try connection.execute("SAVEPOINT write")
        do {
            try connection.attempt { try write.perform(on: connection) }
        } catch {
            guard connection.isInTransaction else { throw error }
            try connection.execute("ROLLBACK TO write; RELEASE write")
            write.refuse(error)
            return false
        }
        try connection.execute("RELEASE write")
        return true
    }

    private func index(_ writes: [any QueuedWrite]) -> Bool {
        do {
            try connection.attempt {
                for write in writes { try write.index(on: connection) }
            }
            return true
        } catch {
            return false
        }
    }

    private func runAlone(_ write: any QueuedWrite) {
        do {
            try connection.execute("BEGIN IMMEDIATE")
            try connection.attempt {
                try write.perform(on: connection)
                try write.index(on: connection)
            }
            try connection.execute("COMMIT")
            write.answer()
        } catch {
            rollBack()
            write.fail(error)
        }
    }

    /// Undoes the transaction, unless the engine did so already. Where even that fails, the next BEGIN tells.
    private func rollBack() {
        guard connection.isInTransaction else { return }
        do { try connection.execute("ROLLBACK") } catch { return }
    }
}
