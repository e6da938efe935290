import Domain
import Store

// What whoever runs the program wants to know of it.

extension Office {
    /// Numbers that tell how the archive runs: waiting writes, batches, and so on.
    package func figures() -> [String: Int] { store.engine.figures() }

    /// Makes sure that the archive answers.
    package func check() async throws { _ = try await store.read { try $0.directoryVersion() } }
}
