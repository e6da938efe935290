import Domain
import Store

// One act on several orders or messages that were chosen in a list. Each is done in its own transaction and has its own answer;
// what is refused of one does not stop the others.

/// What is to be done with each of the chosen orders.
package enum TogetherAct: Hashable, Sendable {
    case offer(to: [Party], note: String)
    case nudge(text: String)
    case recall
    case accept
}

/// What came of one of them.
package struct TogetherOutcome<Subject: Sendable>: Sendable {
    package let id: ID<Subject>
    package let thread: ID<Thread>?
    /// The subject of its thread; nil where the person sees nothing of it.
    package let title: String?
    /// Why it was not done; nil where it was.
    package let refusal: Refusal?
}

extension Desk {
    /// The most that can be chosen.
    package static let mostTogether = 50

    /// Does the same with several orders, one after the other.
    ///
    /// - Parameter key: of the whole; each order has one derived from it, so that a repeat does nothing anew.
    /// - Throws: `nothingChosen`, `recipientsTooMany`; `notFound` where the person sees none of them.
    package func together(
        _ act: TogetherAct, _ orders: [ID<Order>], key: String? = nil
    ) async throws -> [TogetherOutcome<Order>] {
        try await each(orders) { id in
            do {
                let answer = try await self.act(act, id, key: key.map { "\($0)-\(id)" })
                return TogetherOutcome(id: id, thread: answer.thread, title: answer.title, refusal: nil)
            } catch let refusal as Refusal {
                let seen = try await visible { try await order(id) }
                return TogetherOutcome(
                    id: id, thread: seen?.order.thread, title: seen?.title,
                    refusal: seen == nil ? Refusal(.notFound) : refusal)
            }
        }
    }

    /// Says of several messages that the person has read them.
    ///
    /// - Throws: as the other.
    package func acknowledgeTogether(
        _ messages: [ID<Message>], key: String? = nil
    ) async throws -> [TogetherOutcome<Message>] {
        try await each(messages) { id in
            do {
                let answer = try await acknowledge(id, key: key.map { "\($0)-\(id)" })
                return TogetherOutcome(id: id, thread: answer.thread, title: answer.subject, refusal: nil)
            } catch let refusal as Refusal {
                let seen = try await visible { try await message(id) }
                return TogetherOutcome(
                    id: id, thread: seen?.thread, title: seen?.subject,
                    refusal: seen == nil ? Refusal(.notFound) : refusal)
            }
        }
    }

    /// Orders as the person sees them; what they do not see is left out.
    ///
    /// - Throws: `notFound` where they see none of them.
    package func chosen(_ orders: [ID<Order>]) async throws -> [OrderSight] {
        let ids = Array(orders.prefix(Self.mostTogether))
        let seen = try await look { try $0.sights(ids) }
        guard ids.isEmpty || !seen.isEmpty else { throw Refusal(.notFound) }
        return seen
    }

    private func act(_ act: TogetherAct, _ id: ID<Order>, key: String?) async throws -> OrderAnswer {
        switch act {
        case .offer(let to, let note): try await offer(id, to: to, note: note, key: key)
        case .nudge(let text): try await nudge(id, text: text, key: key)
        case .recall: try await recall(id, key: key)
        case .accept: try await accept(id, key: key)
        }
    }

    private func each<Subject>(
        _ ids: [ID<Subject>], _ body: (ID<Subject>) async throws -> TogetherOutcome<Subject>
    ) async throws -> [TogetherOutcome<Subject>] {
        guard !ids.isEmpty else { throw Refusal(.nothingChosen, fields: ["item"]) }
        guard ids.count <= Self.mostTogether else {
            throw Refusal(.recipientsTooMany, ["limit": .number(Self.mostTogether)], fields: ["item"])
        }
        var outcomes: [TogetherOutcome<Subject>] = []
        for id in ids where !outcomes.contains(where: { $0.id == id }) { outcomes.append(try await body(id)) }
        guard outcomes.contains(where: { $0.refusal?.code != .notFound }) else { throw Refusal(.notFound) }
        return outcomes
    }

    private func visible<Sight>(_ look: () async throws -> Sight) async throws -> Sight? {
        do {
            return try await look()
        } catch let refusal as Refusal where refusal.code == .notFound {
            return nil
        }
    }
}
