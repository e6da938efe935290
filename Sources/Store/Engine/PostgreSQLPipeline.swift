import CPostgreSQL
import Glibc

// Sending statements without waiting, and collecting their results in order. libpq keeps what the server does not take yet;
// we read while we send, so that neither side can wait for the other for ever.

/// A connection in pipeline mode.
final class PostgreSQLPipeline {
    private enum Expected {
        case preparation(PostgreSQLStatement)
        case answer
    }

    private let handle: OpaquePointer
    private var expected: [Expected] = []
    private var isCommitting = false

    init(_ handle: OpaquePointer) throws {
        self.handle = handle
        guard PQsetnonblocking(handle, 1) == 0, PQenterPipelineMode(handle) == 1 else {
            throw StoreError.lost(String(cString: PQerrorMessage(handle)))
        }
    }

    deinit { PQfinish(handle) }

    /// Whether the server is still there, and no transaction is open.
    var isIdle: Bool {
        // The first reads what the server said when it went, the second notices that it has gone.
        PQconsumeInput(handle) == 1 && PQconsumeInput(handle) == 1 && PQstatus(handle) == CONNECTION_OK
            && PQtransactionStatus(handle) == PQTRANS_IDLE && !isWaiting
    }

    /// Whether there are statements whose results were not collected.
    var isWaiting: Bool { !expected.isEmpty }

    /// Queues a statement, and its preparation where that is due.
    func send(_ statement: PostgreSQLStatement, _ values: [SQL.Value]) throws {
        if statement.standing == .new {
            let types = statement.types
            guard PQsendPrepare(handle, statement.name, statement.text, Int32(types.count), types) == 1 else {
                throw broken()
            }
            statement.standing = .sent
            expected.append(.preparation(statement))
        }
        let sent = PostgreSQLValues(values).withPointers { values, lengths, formats in
            PQsendQueryPrepared(handle, statement.name, Int32(lengths.count), values, lengths, formats, 1)
        }
        guard sent == 1 else { throw broken() }
        expected.append(.answer)
    }

    /// Sends everything and waits for every result.
    ///
    /// - Returns: the last statement's answer.
    /// - Throws: the first error; what was queued after it did not run.
    func finish() throws -> PostgreSQLAnswer {
        guard PQpipelineSync(handle) == 1 else { throw broken() }
        try flush()
        var last: PostgreSQLAnswer?
        var error: StoreError?
        let waiting = expected
        expected = []
        for one in waiting {
            let answer = try collect()
            let isGood = answer.isGood
            if case .preparation(let statement) = one { statement.standing = isGood ? .prepared : .new }
            if !isGood, error == nil { error = meaning(of: answer) }
            last = answer
        }
        guard PQresultStatus(PostgreSQLAnswer(PQgetResult(handle)).result) == PGRES_PIPELINE_SYNC else {
            throw error ?? broken()
        }
        if let error { throw error }
        guard let last else { throw StoreError.failed(code: "pipeline", message: "nothing was asked") }
        return last
    }

    /// Sends everything, then the commit.
    ///
    /// - Returns: what the server says that it did.
    func commit(_ statement: PostgreSQLStatement) throws -> String {
        try send(statement, [])
        isCommitting = true
        defer { isCommitting = false }
        return try finish().tag
    }

    /// Undoes the transaction, whatever state it is in; twice when the first time is skipped after an error.
    func rollBack() {
        for _ in 1...2 where PQstatus(handle) == CONNECTION_OK {
            guard PQsendQueryParams(handle, "ROLLBACK", 0, nil, nil, nil, nil, 1) == 1 else { return }
            expected.append(.answer)
            // Errors of what was queued before do not matter any more.
            guard case .failure = Result(catching: finish) else { return }
        }
    }

    /// Every result of the next statement; the first one counts.
    private func collect() throws -> PostgreSQLAnswer {
        let first = PostgreSQLAnswer(PQgetResult(handle))
        guard first.result != nil else { throw broken() }
        while true {
            let next = PostgreSQLAnswer(PQgetResult(handle))
            if next.result == nil { return first }
        }
    }

    /// Sends what libpq keeps, and reads what the server says meanwhile.
    private func flush() throws {
        while true {
            switch PQflush(handle) {
            case 0: return
            case 1: try waitForSocket()
            default: throw broken()
            }
        }
    }

    private func waitForSocket() throws {
        var socket = pollfd(fd: PQsocket(handle), events: Int16(POLLIN | POLLOUT), revents: 0)
        guard poll(&socket, 1, -1) >= 0 || errno == EINTR else { throw broken() }
        if socket.revents & Int16(POLLIN) != 0, PQconsumeInput(handle) == 0 { throw broken() }
    }

    private func meaning(of answer: PostgreSQLAnswer) -> StoreError {
        let error = StoreError(postgres: answer.result, on: handle)
        guard isCommitting, case .failed("08006", let message) = error else { return error }
        return .unknown(message)
    }

    private func broken() -> StoreError {
        let message = String(cString: PQerrorMessage(handle))
        return isCommitting ? .unknown(message) : .lost(message)
    }
}
