import Domain
import Store

// The inbox as a page shows it: what was not opened on top, what was opened below.

/// What came to a person.
package struct InboxSight: Sendable {
    /// Not opened yet, newest first.
    package let fresh: Page<MessageAnswer>
    /// Opened, newest first; none where only the others were asked for.
    package let seen: Page<MessageAnswer>
    /// How many were not opened; stops at 99.
    package let unread: Int
    /// When the last message came.
    package let last: Instant?
    /// Of the messages shown, those that the person is asked to acknowledge.
    package let asked: Set<ID<Message>>
    /// The last reminders of those.
    package let nudges: [ID<Message>: Nudged]
}

extension Look {
    /// What came to the person.
    ///
    /// - Parameters:
    ///   - unreadOnly: only what was not opened.
    ///   - before: the last one seen: of what was opened, unless only the others are asked for.
    package func inbox(unreadOnly: Bool, before: ID<Message>?, limit: Int) throws -> InboxSight {
        let isFirst = unreadOnly || before == nil
        let new =
            isFirst
            ? try reader.inbox(of: me, unopenedOnly: true, before: before, limit: limit + 1).map(\.message) : []
        let old = unreadOnly ? [] : try reader.opened(by: me, before: before, limit: limit + 1)
        let shown = Array(new.prefix(limit)) + old.prefix(limit)
        let mine = try reader.deliveries(of: shown, to: me)
        let letters = try letters(shown, mine)
        func page(_ ids: [ID<Message>]) -> Page<MessageAnswer> {
            let part = Array(ids.prefix(limit))
            return Page(
                items: part.compactMap { letters[$0] }, next: ids.count > limit ? part.last?.description : nil)
        }
        let asked = letters.values.filter { letter in
            (directory.kinds[letter.kind]?.expectation == .acknowledge || letter.confirms != nil)
                && mine[letter.id].map { $0.role == .to && $0.acknowledged == nil } ?? false
        }.map(\.id)
        return InboxSight(
            fresh: page(new), seen: page(old), unread: try reader.unopened(for: me, most: 99),
            last: new.isEmpty ? try reader.lastMessage(to: me)?.instant : new[0].instant, asked: Set(asked),
            nudges: try nudges(of: asked))
    }

    /// Messages as the person got them: who else has read them does not matter here.
    private func letters(
        _ ids: [ID<Message>], _ mine: [ID<Message>: Delivery]
    ) throws -> [ID<Message>: MessageAnswer] {
        let messages = try reader.messages(ids)
        let subjects = try reader.subjects(Array(Set(messages.map(\.thread))))
        let answers = messages.map { message in
            MessageAnswer(
                message, subject: subjects[message.thread] ?? "", deliveries: mine[message.id].map { [$0] } ?? [],
                for: me)
        }
        return Swift.Dictionary(answers.map { ($0.id, $0) }) { first, _ in first }
    }
}
