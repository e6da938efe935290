import Foundation
import Synchronization

// A few threads for work that occupies a core for long. Neither Swift's cooperative pool nor an event loop may do such
// work; a DispatchQueue would not help, as its threads come from the same few that the cooperative pool uses on Linux.

/// Runs at most `width` pieces of work at once and lets at most `depth` wait, first come, first served.
final class BoundedThreads: Sendable {
    private typealias Job = @Sendable () -> Void

    private struct State {
        var running = 0
        var waiting: [Job] = []
    }

    private let width: Int
    private let depth: Int
    private let state = Mutex(State())

    init(width: Int, depth: Int) {
        self.width = width
        self.depth = depth
    }

    /// What `work` answers, or throws; `nil` at once when too many wait already.
    func run<Answer: Sendable, Failure: Error>(
        _ work: @escaping @Sendable () throws(Failure) -> Answer
    ) async throws(Failure) -> Answer? {
        let outcome: Result<Answer, Failure>? = await withCheckedContinuation { continuation in
            let isTaken = take { continuation.resume(returning: Result(catching: work)) }
            if !isTaken { continuation.resume(returning: nil) }
        }
        return try outcome?.get()
    }

    /// Starts a thread for the job, lets it wait for one, or refuses it.
    private func take(_ job: @escaping Job) -> Bool {
        let (isTaken, needsThread) = state.withLock { state -> (Bool, Bool) in
            if state.running < width {
                state.running += 1
                return (true, true)
            }
            guard state.waiting.count < depth else { return (false, false) }
            state.waiting.append(job)
            return (true, false)
        }
        if needsThread { Thread.detachNewThread { self.work(from: job) } }
        return isTaken
    }

    /// A thread's life: its first job, then whatever waits, until nothing does. Starting one costs a thousandth of the
    /// work it is for, so none is kept idle.
    private func work(from first: @escaping Job) {
        var next: Job? = first
        while let job = next {
            job()
            next = state.withLock { state in
                guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
                state.running -= 1
                return nil
            }
        }
    }
}
