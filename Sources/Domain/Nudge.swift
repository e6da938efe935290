// A nudge (przypomnienie): whoever waits reminds those who have to do something. It changes nothing else, and is an act.

/// A reminder, as it stands in the log.
package struct Nudge: Hashable, Sendable {
    package let about: Subject
    /// Who was reminded.
    package let people: [ID<Person>]
    /// What was said with it; may be empty.
    package let text: String

    /// What is waited for.
    package enum Subject: Hashable, Sendable {
        case order(ID<Order>)
        /// A message that is to be acknowledged.
        case message(ID<Message>)

        package var raw: Int64 {
            switch self {
            case .order(let id): id.raw
            case .message(let id): id.raw
            }
        }
    }

    /// Nobody is reminded of the same thing more often: milliseconds.
    package static let pause: Int64 = 3_600_000

    package init(about: Subject, people: [ID<Person>], text: String) {
        self.about = about
        self.people = people
        self.text = text
    }
}

extension Order {
    /// Who has to do something now, for somebody who waits for it.
    ///
    /// - Throws: `notOrderer` for whoever neither gave the order nor offered it; `orderClosed`; `nobodyToNudge`.
    package func awaited(by person: ID<Person>) throws(Refusal) -> [ID<Person>] {
        guard person == orderer || person == offer?.by else {
            throw Refusal(.notOrderer, ["orderer": .person(orderer)])
        }
        guard state.isOpen else { throw Refusal(.orderClosed) }
        let people = (offer?.waiting ?? [holder]).filter { $0 != person }
        guard !people.isEmpty else { throw Refusal(.nobodyToNudge) }
        return people
    }

    /// Since when `person` has been the one to do something: to hold it, or to answer the offer; nil for anybody else.
    package func awaits(_ person: ID<Person>) -> Instant? {
        guard state.isOpen else { return nil }
        if let offer { return offer.waiting.contains(person) ? offer.at : nil }
        return holder == person ? path.last?.from : nil
    }
}

// MARK: - In the log

extension Nudge {
    package var payload: Canonical {
        let sort =
            switch about {
            case .order: "order"
            case .message: "message"
            }
        return .array([.text(sort), .array(people.map(Canonical.id)), .text(text)])
    }

    /// Reads what `payload` wrote; nil when it is not such a payload.
    ///
    /// - Parameter reference: of the log entry.
    package init?(_ payload: Canonical, reference: Int64?) {
        guard let reference, let parts = payload.asArray, parts.count == 3, let list = parts[1].asArray,
            let text = parts[2].asText
        else { return nil }
        switch parts[0].asText {
        case "order": about = .order(ID(raw: reference))
        case "message": about = .message(ID(raw: reference))
        default: return nil
        }
        people = list.compactMap { $0.asID() }
        self.text = text
        guard self.payload == payload else { return nil }
    }
}
