// A write between its being asked for and its answer.

/// A write in the queue of an engine. Exactly one of `answer` and `fail` is called, once.
protocol QueuedWrite: AnyObject, Sendable {
    /// Runs the body, and remembers what came of it for `answer`.
    func perform(on connection: any Connection) throws

    /// Runs what belongs after the last savepoint.
    func index(on connection: any Connection) throws

    /// The body's own error: it is the answer, once everything else is committed.
    func refuse(_ error: any Error)

    /// Tells whoever waits what came of it.
    func answer()

    /// Tells whoever waits that it did not happen.
    func fail(_ error: any Error)
}

/// A write of which somebody waits for the value. Whoever runs it does so alone (hence `@unchecked Sendable`). That the
/// caller's task is cancelled changes nothing: what was accepted is written and answered.
final class PendingWrite<T: Sendable>: QueuedWrite, @unchecked Sendable {
    private let body: @Sendable (any Connection) throws -> T
    private let index: @Sendable (any Connection, T) throws -> Void
    private let continuation: CheckedContinuation<T, any Error>
    private var outcome: Result<T, any Error> = .failure(StoreError.failed(code: "queue", message: "did not run"))

    init(
        body: @escaping @Sendable (any Connection) throws -> T,
        index: @escaping @Sendable (any Connection, T) throws -> Void,
        continuation: CheckedContinuation<T, any Error>
    ) {
        self.body = body
        self.index = index
        self.continuation = continuation
    }

    func perform(on connection: any Connection) throws { outcome = .success(try body(connection)) }

    func index(on connection: any Connection) throws {
        if case .success(let value) = outcome { try index(connection, value) }
    }

    func refuse(_ error: any Error) { outcome = .failure(error) }

    func answer() { continuation.resume(with: outcome) }

    func fail(_ error: any Error) { continuation.resume(throwing: error) }
}
