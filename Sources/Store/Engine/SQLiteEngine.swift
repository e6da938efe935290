import GRDB
import Synchronization

// SQLite in write-ahead mode. GRDB opens the file, keeps one connection that writes and a few that read, and gives each its
// queue; the statements themselves go straight to SQLite (`SQLiteConnection`). One process uses a file, and only the
// writing connection copies the log into it: SQLite before 3.51.3 can damage a file into which two do so at once
// (https://www.sqlite.org/wal.html#walresetbug).

/// One file with everything in it. A write is answered when it would survive a power cut.
package final class SQLiteEngine: Engine {
    private let pool: DatabasePool
    private let writer: SQLiteConnection
    private let queue: WriteQueue
    private let readers = Mutex(Readers())

    private struct Readers {
        var connections: [SQLiteConnection] = []
        var isClosed = false
    }
    private let reading = Atomic<Int>(0)

    /// Reads that may wait at a time.
    private let mostReads = 4096

    /// Opens the file, and creates it where there is none.
    ///
    /// - Parameters:
    ///   - path: of the file; its folder must exist.
    ///   - readers: connections that read, at most.
    ///   - waiting: writes that may wait; the next one is refused with `StoreError.busy`.
    ///   - together: writes of one commit, at most.
    /// - Throws: `StoreError.unusable` when the file is not a database, or would not keep its promises.
    package init(path: String, readers: Int = 4, waiting: Int = 4096, together: Int = 256) throws {
        do {
            pool = try DatabasePool(path: path, configuration: Self.configuration(readers: readers))
            writer = try pool.writeWithoutTransaction { try Self.writer($0) }
        } catch let error as DatabaseError {
            throw StoreError.unusable("\(path): \(error.message ?? error.description)")
        }
        queue = WriteQueue(limit: waiting, together: together)
    }

    package var numbersLater: Bool { false }

    package func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        guard reading.add(1, ordering: .relaxed).newValue <= mostReads else {
            reading.subtract(1, ordering: .relaxed)
            throw StoreError.busy
        }
        defer { reading.subtract(1, ordering: .relaxed) }
        return try await withCheckedThrowingContinuation { continuation in
            pool.asyncRead { opened in
                continuation.resume(
                    with: Result {
                        let connection = try self.reader(opened)
                        return try connection.attempt { try body(connection) }
                    })
            }
        }
    }

    package func write<T: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> T,
        index: @escaping @Sendable (any Connection, T) throws -> Void
    ) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            let write = PendingWrite(body: body, index: index, continuation: continuation)
            do {
                try queue.add(write) { pool.asyncWriteWithoutTransaction { _ in self.queue.drain(on: self.writer) } }
            } catch {
                write.fail(error)
            }
        }
    }

    /// Runs `body` between two commits of the queue, outside of any transaction: for migrations.
    func alone<T: Sendable>(_ body: @escaping @Sendable (SQLiteConnection) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            let run = { @Sendable in
                continuation.resume(with: Result { try self.writer.attempt { try body(self.writer) } })
            }
            do {
                try queue.whileOpen { pool.asyncWriteWithoutTransaction { _ in run() } }
            } catch {
                continuation.resume(throwing: error)
            }
        }
    }

    package func figures() -> [String: Int] {
        var figures = queue.figures()
        figures["reading"] = reading.load(ordering: .relaxed)
        return figures
    }

    package func close() async throws {
        queue.close()
        // Nobody reads from here on, so that the log can be copied whole and cut to nothing.
        await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
            pool.asyncBarrierWriteWithoutTransaction { opened in
                defer { continuation.resume() }
                guard case .success = opened else { return }
                self.writer.checkpoint()
                self.writer.forget()
                self.readers.withLock { readers in
                    readers.connections.forEach { $0.forget() }
                    // Who still asks gets an error, and leaves no statement on a connection that is about to be closed.
                    readers = Readers(isClosed: true)
                }
            }
        }
        do { try pool.close() } catch let error as DatabaseError { throw StoreError(grdb: error) }
    }

    /// Our side of one of GRDB's reading connections: it keeps its prepared statements.
    private func reader(_ opened: Result<Database, any Error>) throws -> SQLiteConnection {
        do {
            guard let handle = try opened.get().sqliteConnection else { throw StoreError.unusable("closed") }
            return try readers.withLock { readers in
                guard !readers.isClosed else { throw StoreError.unusable("closed") }
                if let known = readers.connections.first(where: { $0.isOn(handle) }) { return known }
                let new = SQLiteConnection(handle)
                readers.connections.append(new)
                return new
            }
        } catch let error as DatabaseError {
            throw StoreError(grdb: error)
        }
    }
}
