import Domain
import Synchronization

// What is made for one person while it is sent costs a while: nobody has more of it made than a few at a time.

/// Knows what is being sent. Thread-safe.
final class Downloads: Sendable {
    private let counts = Mutex<[ID<Person>: Int]>([:])

    /// Of one person at a time.
    private static let most = 2

    /// Something that is being sent: for as long as anybody has it.
    final class Download: Sendable {
        private let end: @Sendable () -> Void

        fileprivate init(_ end: @escaping @Sendable () -> Void) { self.end = end }

        deinit { end() }
    }

    /// Begins to send something.
    ///
    /// - Throws: `downloadsTooMany`.
    func begin(for person: ID<Person>) throws(Refusal) -> Download {
        let isFree = counts.withLock { counts in
            guard counts[person, default: 0] < Self.most else { return false }
            counts[person, default: 0] += 1
            return true
        }
        guard isFree else { throw Refusal(.downloadsTooMany, ["limit": .number(Self.most)]) }
        return Download { [weak self] in self?.ended(for: person) }
    }

    private func ended(for person: ID<Person>) {
        counts.withLock { counts in
            let left = counts[person, default: 1] - 1
            counts[person] = left > 0 ? left : nil
        }
    }

    var count: Int { counts.withLock { $0.values.reduce(0, +) } }
}
