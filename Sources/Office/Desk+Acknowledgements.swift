import Domain
import Language
import Store

// What somebody has been asked to say they have read, and has not said yet.

extension Look {
    /// Messages that the person is asked to acknowledge, newest first; looks among the newest 200 of each kind.
    package func toAcknowledge() throws -> [MessageAnswer] {
        let all = TextQuery("")
        var found: [ID<Message>] = []
        for kind in directory.sortedKinds where kind.expectation == .acknowledge {
            var query = Query()
            query.kinds = [kind.id]
            found += try reader.search(
                Search(query, text: all, sent: (nil, nil), for: me, now: now), before: nil, limit: 200)
        }
        let waiting = try reader.deliveries(of: found, to: me).values.filter {
            $0.role == .to && $0.acknowledged == nil
        }
        return try desk.answers(try reader.messages(waiting.map(\.message)).sorted { $0.id > $1.id }, reader)
    }
}
