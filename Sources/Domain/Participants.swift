// Who sees a thread. A participant sees the whole of it; nobody else sees any of it.

/// The participants of one thread, folded from what happened in it.
package struct Participants: Hashable, Sendable {
    package private(set) var standings: [ID<Person>: Standing]

    /// How somebody became a participant.
    package enum Standing: Hashable, Sendable {
        /// Author, addressee, holder or observer: for good.
        case member
        /// Only because of so many offers that the person has not rejected.
        case offered(Int)
    }

    package init(_ standings: [ID<Person>: Standing] = [:]) { self.standings = standings }

    package func contains(_ person: ID<Person>) -> Bool { standings[person] != nil }

    /// Authors, addressees, holders and observers stay for good.
    package mutating func join(_ person: ID<Person>) { standings[person] = .member }

    /// Whoever is offered an order sees the thread…
    package mutating func offer(to person: ID<Person>) {
        switch standings[person] {
        case .member: break
        case .offered(let count): standings[person] = .offered(count + 1)
        case nil: standings[person] = .offered(1)
        }
    }

    /// …until they reject it, unless there is another reason why they see it.
    package mutating func reject(by person: ID<Person>) {
        guard case .offered(let count) = standings[person] else { return }
        standings[person] = count > 1 ? .offered(count - 1) : nil
    }

    /// What an event of an order means for who sees the thread.
    package mutating func apply(_ event: Order.Event, by: ID<Person>) {
        switch event {
        case .offered(let offer): offer.people.forEach { self.offer(to: $0) }
        case .accepted, .seized: join(by)
        case .declined, .rejected: reject(by: by)
        // Whoever had accepted stays: they have held it. The others were asked all the time.
        case .created, .unaccepted, .recalled, .expired, .completed, .approved, .returned, .reopened, .cancelled,
            .dueAsked,
            .dueChanged, .instructed:
            break
        }
    }
}
