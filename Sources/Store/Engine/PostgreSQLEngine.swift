import Dispatch

// PostgreSQL 15 or newer, by libpq. It blocks, so each connection has a queue of its own (`PostgreSQLLanes`), never an event
// loop or a thread of the cooperative pool. PostgreSQL itself commits many connections' transactions together.

/// A PostgreSQL server, or a schema of one.
package final class PostgreSQLEngine: Engine {
    private let address: PostgreSQLAddress
    private let writers: PostgreSQLLanes
    private let readers: PostgreSQLLanes

    var schema: String? { address.schema }

    /// Runs of a write before it is given up.
    private static let mostRuns = 3

    /// Connects to nothing yet: connections are opened when they are needed, and again when they broke.
    ///
    /// - Parameters:
    ///   - url: `postgres://user:password@host:port/database?…`, or `key=value …`, as libpq reads it.
    ///   - schema: where the tables are; the user's own search path where there is none.
    ///   - writers: connections that write, at most.
    ///   - readers: connections that read, at most.
    ///   - waiting: writes, and reads, that may wait; the next one is refused with `StoreError.busy`.
    package init(url: String, schema: String? = nil, writers: Int = 8, readers: Int = 6, waiting: Int = 4096) {
        address = PostgreSQLAddress(url: url, schema: schema)
        self.writers = PostgreSQLLanes(address, .write, count: writers, limit: waiting)
        self.readers = PostgreSQLLanes(address, .read, count: readers, limit: waiting)
    }

    package var numbersLater: Bool { true }

    package func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await perform(on: readers, body) { _, _ in }
    }

    package func write<T: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> T,
        index: @escaping @Sendable (any Connection, T) throws -> Void
    ) async throws -> T {
        try await perform(on: writers, body, index: index)
    }

    /// Tells whoever listens, on this node and others. A transaction of its own: one that notifies holds a lock until it
    /// is committed, and would make the others wait.
    package func notify(channel: String, payload: String) async throws {
        try await write({ try $0.run("SELECT pg_notify(\(channel), \(payload))") }, index: { _, _ in })
    }

    /// What is told on a channel. An empty text comes whenever the connection was opened, also again after a break: then
    /// something may have been missed. It ends when nobody reads it any more.
    package func listen(channel: String) -> AsyncStream<String> { PostgreSQLListener.stream(address, channel: channel) }

    /// Runs `body` on a connection of its own, which is closed afterwards: for migrations.
    func alone<T: Sendable>(_ body: @escaping @Sendable (PostgreSQLConnection) throws -> T) async throws -> T {
        let queue = DispatchQueue(label: "obieg.postgresql.alone")
        return try await withCheckedThrowingContinuation { continuation in
            queue.async { [address] in
                continuation.resume(with: Result { try body(try PostgreSQLConnection(address, .migrate)) })
            }
        }
    }

    package func figures() -> [String: Int] {
        [
            "waiting": writers.waiting, "writes": writers.done, "reading": readers.waiting, "reads": readers.done,
        ]
    }

    package func close() async throws {
        await writers.close()
        await readers.close()
    }

    private func perform<T: Sendable>(
        on lanes: PostgreSQLLanes, _ body: @escaping @Sendable (any Connection) throws -> T,
        index: @escaping @Sendable (any Connection, T) throws -> Void
    ) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            let write = PendingWrite(body: body, index: index, continuation: continuation)
            do {
                try lanes.add { lane in lane.run(write, atMost: Self.mostRuns) }
            } catch {
                write.fail(error)
            }
        }
    }
}
