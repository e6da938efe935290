import Domain
import Language
import Store

// What somebody has been asked to say they have read, and has not said yet.

extension Desk {
    /// Messages that the person is asked to acknowledge, newest first; looks among the newest 200 of each kind.
    package func toAcknowledge() async throws -> [MessageAnswer] {
        let kinds = try await directory().sortedKinds.filter { $0.expectation == .acknowledge }
        let now = office.clock.now()
        let all = TextQuery("")
        return try await office.store.read { [me] reader in
            var found: [ID<Message>] = []
            for kind in kinds {
                var query = Query()
                query.kind = kind.id
                found += try reader.search(
                    query, text: all, sent: (nil, nil), for: me, before: nil, limit: 200, now: now)
            }
            let waiting = try reader.deliveries(of: found).filter {
                $0.person == me && $0.role == .to && $0.acknowledged == nil
            }
            return try answers(try reader.messages(waiting.map(\.message)).sorted { $0.id > $1.id }, reader)
        }
    }
}
