import Dispatch

/// A place where a thread of an engine stops until the test lets it go on.
package final class Rendezvous: Sendable {
    private let arrival = AsyncStream<Void>.makeStream()
    private let departure = DispatchSemaphore(value: 0)

    package init() {}

    /// On the engine's thread: says that it is here.
    package func meet() { arrival.continuation.yield() }

    /// On the engine's thread: waits to be let go.
    package func part() { departure.wait() }

    /// In the test: waits until somebody is here.
    package func met() async { for await _ in arrival.stream { return } }

    /// In the test: lets one go.
    package func goOn() { departure.signal() }
}
