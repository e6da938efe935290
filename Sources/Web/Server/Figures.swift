import Synchronization

// What the server counts of itself, for the operator.

/// Answers by the class of their status. Thread-safe.
final class AnswerCounts: Sendable {
    private let informational = Atomic<Int>(0)
    private let successful = Atomic<Int>(0)
    private let redirecting = Atomic<Int>(0)
    private let refusing = Atomic<Int>(0)
    private let failing = Atomic<Int>(0)

    func count(status: Int) {
        switch status {
        case ..<200: informational.add(1, ordering: .relaxed)
        case ..<300: successful.add(1, ordering: .relaxed)
        case ..<400: redirecting.add(1, ordering: .relaxed)
        case ..<500: refusing.add(1, ordering: .relaxed)
        default: failing.add(1, ordering: .relaxed)
        }
    }

    var values: [(name: String, count: Int)] {
        [
            ("1xx", informational.load(ordering: .relaxed)), ("2xx", successful.load(ordering: .relaxed)),
            ("3xx", redirecting.load(ordering: .relaxed)), ("4xx", refusing.load(ordering: .relaxed)),
            ("5xx", failing.load(ordering: .relaxed)),
        ]
    }
}
