import Domain
import Store

// What happens while somebody looks: each listener reads its own part of the log from its own cursor, so nothing is
// missed and nothing is told twice, whatever the connection does.

extension Desk {
    /// The number after which there is nothing yet.
    package func lastEvent() async throws -> Int64 { try await office.store.read { try $0.lastEvent() } }

    /// What happened after a number in threads that the person sees at this moment, oldest first; at most 200.
    package func news(after number: Int64) async throws -> [LiveEvent] {
        try await office.store.read { [me] in try $0.events(after: number, for: me, limit: 200) }
            .compactMap(LiveEvent.init)
    }
}
