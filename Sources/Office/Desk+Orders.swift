import Domain
import Store

// The acts on an order. Each is decided by the order itself, on its state under the thread's lock, so of two people who
// act at once one wins and the other is told.

extension Desk {
    /// An order that the person sees: as a participant of its thread, or as a superior of its holder.
    package func order(_ id: ID<Order>) async throws -> OrderSight {
        try await look { look in
            guard let sight = try look.sights([id]).first else { throw Refusal(.notFound) }
            return sight
        }
    }

    /// Offers an order to people or units; whoever accepts first has it.
    package func offer(_ id: ID<Order>, to: [Party], note: String, key: String? = nil) async throws -> OrderAnswer {
        let offering = try Offering(to, note, try await directory(), office.limits)
        return try await act(id, key, ["offer"] + offering.fingerprint, offering.directory) { [office] _ in
            offering.command(office.ids.next())
        }
    }

    package func accept(_ id: ID<Order>, key: String? = nil) async throws -> OrderAnswer {
        try await act(id, key, ["accept"]) { _ in .accept }
    }

    /// Takes back that the person has just accepted: the same offer is open again.
    package func unaccept(_ id: ID<Order>, key: String? = nil) async throws -> OrderAnswer {
        try await act(id, key, ["unaccept"]) { [office] _ in .unaccept(offer: office.ids.next()) }
    }

    /// Milliseconds for which the person can still take back that they accepted; `nil` where they cannot.
    package func timeToUnaccept(_ id: ID<Order>) async throws -> Int64? {
        do {
            let sight = try await order(id)
            guard sight.acts.contains(.unaccept), let from = sight.order.path.last?.from else { return nil }
            return from.milliseconds + Order.reconsider - office.clock.now().milliseconds
        } catch let refusal as Refusal where refusal.code == .notFound {
            return nil
        }
    }

    /// - Parameters:
    ///   - reason: a code of the dictionary `rejection-reasons`, or empty.
    ///   - text: what the offerer should know; may be empty where there is a code.
    package func reject(
        _ id: ID<Order>, reason: String, text: String, key: String? = nil
    ) async throws -> OrderAnswer {
        let text = try Text.clean(text, "text", limit: office.limits.reason, lines: true)
        let reasons = try await directory().dictionary(code: Dictionary.rejectionReasons)
        return try await act(id, key, ["reject", reason, text]) { writer in
            if !reason.isEmpty {
                guard let reasons, let entry = try writer.entry(reasons.id, code: reason), entry.isActive else {
                    throw Refusal(.entryUnknown, fields: ["reason"])
                }
            }
            return .reject(Reason(code: reason, text: text))
        }
    }

    package func recall(_ id: ID<Order>, key: String? = nil) async throws -> OrderAnswer {
        try await act(id, key, ["recall"]) { _ in .recall }
    }

    package func approve(_ id: ID<Order>, key: String? = nil) async throws -> OrderAnswer {
        try await act(id, key, ["approve"]) { _ in .approve }
    }

    package func `return`(_ id: ID<Order>, reason: String, key: String? = nil) async throws -> OrderAnswer {
        let reason = try cleaned(reason)
        return try await act(id, key, ["return", reason]) { _ in .return(reason: reason) }
    }

    package func reopen(_ id: ID<Order>, reason: String, key: String? = nil) async throws -> OrderAnswer {
        let reason = try cleaned(reason)
        return try await act(id, key, ["reopen", reason]) { _ in .reopen(reason: reason) }
    }

    package func cancel(_ id: ID<Order>, reason: String, key: String? = nil) async throws -> OrderAnswer {
        let reason = try cleaned(reason)
        return try await act(id, key, ["cancel", reason]) { _ in .cancel(reason: reason) }
    }

    package func seize(_ id: ID<Order>, reason: String, key: String? = nil) async throws -> OrderAnswer {
        let reason = try cleaned(reason)
        return try await act(id, key, ["seize", reason]) { _ in .seize(reason: reason) }
    }

    /// Sets the due date (the orderer; `nil` takes it away), or asks for a later one (the holder, with a reason).
    package func due(
        _ id: ID<Order>, _ wish: DueWish?, reason: String, key: String? = nil
    ) async throws -> OrderAnswer {
        let reason = try cleaned(reason)
        return try await act(id, key, ["due", "\(wish as Any)", reason]) { [office] writer in
            guard let wish else { return .due(nil, reason: reason) }
            // Leaving the date as it is, is an answer to the holder's question even when it has passed.
            if let now = try writer.order(id)?.due, now.day == wish.day, now.minute == wish.minute {
                return .due(now, reason: reason)
            }
            return .due(try office.due(wish, "due"), reason: reason)
        }
    }

    /// Adds to what the orderer wants done.
    package func instruct(_ id: ID<Order>, _ text: String, key: String? = nil) async throws -> OrderAnswer {
        let text = try Text.clean(text, "text", limit: office.limits.reason, lines: true)
        return try await act(id, key, ["instruct", text]) { _ in .instruct(text) }
    }

    private func cleaned(_ reason: String) throws(Refusal) -> String {
        try Text.clean(reason, "reason", limit: office.limits.reason, lines: true)
    }
}

extension Desk {
    /// One act on an order.
    private func act(
        _ id: ID<Order>, _ key: String?, _ fingerprint: [String], _ directory: Directory? = nil,
        _ command: @escaping @Sendable (Writer) throws -> Order.Command
    ) async throws -> OrderAnswer {
        let known = if let directory { directory } else { try await self.directory() }
        let now = office.clock.now()
        return try await perform(key, [id.description] + fingerprint) { writer in
            var work = try OrderWork(id, by: me, office, known, writer, now: now)
            try work.do(try command(writer))
            return try work.finish()
        }
    }
}

/// One act on one order, inside its transaction, under the lock of its thread.
struct OrderWork {
    private(set) var order: Order
    private(set) var change: ThreadChange
    private let by: ID<Person>
    private let directory: Directory
    private let writer: Writer
    private let now: Instant

    /// Finds the order for somebody who sees it; the clock (`Person.system`) sees everything.
    init(
        _ id: ID<Order>, by: ID<Person>, _ office: Office, _ directory: Directory, _ writer: Writer, now: Instant
    ) throws {
        guard let thread = try writer.thread(of: id) else { throw Refusal(.notFound) }
        change = try ThreadChange(thread, by: by, office, writer)
        guard let order = try writer.order(id) else { throw Refusal(.notFound) }
        let sees =
            by == Person.system || change.participants.contains(by) || directory.isSuperior(by, of: order.holder)
        guard sees else { throw Refusal(.notFound) }
        self.order = order
        self.by = by
        self.directory = directory
        self.writer = writer
        self.now = change.time(now)
    }

    mutating func `do`(_ command: Order.Command) throws {
        let circumstances = try writer.circumstances(of: order, for: by, directory, now: now)
        for event in try order.decide(command, by: by, at: now, circumstances) {
            change.apply(event, to: &order, by: by, at: now)
        }
    }

    mutating func tell(_ message: Message, to deliveries: [Delivery]) {
        change.add(message, deliveries: deliveries, at: now)
    }

    func finish() throws -> OrderAnswer {
        try change.save(writer)
        return OrderAnswer(order, title: change.subject, now: now)
    }
}

extension Office {
    /// Gives an unanswered offer back when its time is over. Does nothing where it was answered meanwhile.
    func expire(_ id: ID<Order>) async throws {
        let directory = try await directory()
        let now = clock.now()
        do {
            try await write { [self] writer in
                var work = try OrderWork(id, by: Person.system, self, directory, writer, now: now)
                try work.do(.expire)
                _ = try work.finish()
            }
        } catch let refusal as Refusal where refusal.code == .noOffer {
            return
        }
    }
}
