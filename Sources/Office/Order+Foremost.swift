import Domain

// Of several orders of one thread, the one that matters to somebody now.

extension Collection<Order> {
    /// What waits for the person's answer, else what the person holds, else what is late, else what is open, else what
    /// ended last.
    package func foremost(for person: ID<Person>, at now: Instant) -> Order? {
        func rank(_ order: Order) -> Int {
            if order.offer?.waiting.contains(person) == true { return 4 }
            guard order.state.isOpen else { return 0 }
            if order.holder == person { return 3 }
            return order.isOverdue(at: now) ? 2 : 1
        }
        return self.max { a, b in
            (rank(a), a.ended ?? Instant(milliseconds: 0), a.id) < (rank(b), b.ended ?? Instant(milliseconds: 0), b.id)
        }
    }
}
