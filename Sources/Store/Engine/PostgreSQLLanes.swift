import Dispatch
import Synchronization

// Connections, each with its queue, and whoever waits for one of them: first come, first served.

/// A connection that is opened when it is first needed and replaced when it is broken, and the queue on which alone it is
/// used (hence `@unchecked Sendable`).
final class PostgreSQLLane: @unchecked Sendable {
    let queue: DispatchQueue
    private let address: PostgreSQLAddress
    private let purpose: PostgreSQLAddress.Purpose
    private var connection: PostgreSQLConnection?

    init(_ address: PostgreSQLAddress, _ purpose: PostgreSQLAddress.Purpose) {
        self.address = address
        self.purpose = purpose
        queue = DispatchQueue(label: "obieg.postgresql.\(purpose)")
    }

    /// Runs a write, or a read, as one transaction, and answers it.
    func run(_ write: any QueuedWrite, atMost runs: Int) {
        do {
            try attempt(write)
        } catch let error as StoreError where error.deservesAnotherRun && runs > 1 {
            run(write, atMost: runs - 1)
        } catch {
            write.fail(error)
        }
    }

    /// Closes the connection; it would be opened again by the next write.
    func disconnect() async {
        await withCheckedContinuation { continuation in
            queue.async {
                self.connection = nil
                continuation.resume()
            }
        }
    }

    private func attempt(_ write: any QueuedWrite) throws {
        let connection = try ready()
        do {
            try connection.attempt {
                try write.perform(on: connection)
                try write.index(on: connection)
            }
            // A read is answered before its transaction ends: the answer cannot change any more.
            if purpose == .write { try connection.commit() } else { try connection.settle() }
        } catch {
            connection.rollBack()
            throw replaced(after: error)
        }
        write.answer()
        connection.rollBack()
    }

    /// A server that may not be written to is no longer the primary one: the address may lead to the one that is now.
    private func replaced(after error: any Error) -> any Error {
        guard purpose == .write, case StoreError.failed("25006", let message) = error else { return error }
        connection = nil
        return StoreError.lost(message)
    }

    private func ready() throws -> PostgreSQLConnection {
        if let connection, connection.isUsable { return connection }
        connection = nil
        let new = try PostgreSQLConnection(address, purpose)
        connection = new
        return new
    }
}

/// A bounded number of lanes for a bounded number of jobs.
final class PostgreSQLLanes: Sendable {
    typealias Job = @Sendable (PostgreSQLLane) -> Void

    private struct State {
        var idle: [PostgreSQLLane]
        var waiting: [Job] = []
        var done = 0
        var isClosed = false
        var closing: CheckedContinuation<Void, Never>?
    }

    private let all: [PostgreSQLLane]
    private let limit: Int
    private let state: Mutex<State>

    init(_ address: PostgreSQLAddress, _ purpose: PostgreSQLAddress.Purpose, count: Int, limit: Int) {
        all = (0..<count).map { _ in PostgreSQLLane(address, purpose) }
        self.limit = limit
        state = Mutex(State(idle: all))
    }

    var waiting: Int { state.withLock { $0.waiting.count } }
    var done: Int { state.withLock { $0.done } }

    /// Runs a job on a lane as soon as one is free.
    ///
    /// - Throws: `StoreError.busy` when too many wait, `StoreError.unusable` after `close`.
    func add(_ job: @escaping Job) throws(StoreError) {
        let lane = try state.withLock { state throws(StoreError) -> PostgreSQLLane? in
            if state.isClosed { throw .unusable("closed") }
            // The lane used last: its connection is warm, and the others may stay closed.
            if let lane = state.idle.popLast() { return lane }
            guard state.waiting.count < limit else { throw .busy }
            state.waiting.append(job)
            return nil
        }
        guard let lane else { return }
        lane.queue.async {
            var next: Job? = job
            while let current = next {
                current(lane)
                next = self.next(for: lane)
            }
        }
    }

    /// Waits for what was accepted and closes the connections.
    func close() async {
        await withCheckedContinuation { continuation in
            let isIdle = state.withLock { state in
                state.isClosed = true
                if state.idle.count == all.count { return true }
                state.closing = continuation
                return false
            }
            if isIdle { continuation.resume() }
        }
        for lane in all { await lane.disconnect() }
    }

    private func next(for lane: PostgreSQLLane) -> Job? {
        let (job, closing) = state.withLock { state -> (Job?, CheckedContinuation<Void, Never>?) in
            state.done += 1
            guard state.waiting.isEmpty else { return (state.waiting.removeFirst(), nil) }
            state.idle.append(lane)
            guard state.idle.count == all.count else { return (nil, nil) }
            defer { state.closing = nil }
            return (nil, state.closing)
        }
        closing?.resume()
        return job
    }
}
