import Domain
import Office

// Filling an archive through the office, many acts at a time, as people would have filled it.

/// Makes the past of a company.
struct BenchFill {
    let office: Office
    let company: BenchCompany

    /// So many messages, of which every fifth is an order that nobody has answered.
    func send(_ messages: Int) async throws {
        let desks = try await desks()
        try await inLanes(messages) { number in
            let sender = number * 7 % company.people.count
            _ = try await desks[sender].send(company.draft(number, from: sender))
        }
    }

    /// The same with what follows: what came was opened, and most orders were done and their confirmations noted. Of the last
    /// messages each person has left about twenty unopened; of all orders about every hundredth waits for an answer, and every
    /// fiftieth is being done.
    func live(_ messages: Int) async throws {
        let desks = try await desks()
        let unopened = messages - 20 * company.people.count
        try await inLanes(messages) { number in
            // Everybody gives orders, and gets them.
            let sender = (number * 7 + number / 50) % company.people.count
            let recipient = company.recipient(number, sender)
            let sent = try await desks[sender].send(company.draft(number, from: sender))
            if number < unopened { _ = try await desks[recipient].messages(of: sent.thread, before: nil, limit: 1) }
            guard let order = sent.orders.first, number / 5 % 101 != 0 else { return }
            _ = try await desks[recipient].accept(order)
            guard number / 5 % 53 != 0 else { return }
            _ = try await desks[recipient].complete(order, result: "Wykonane.")
            guard number / 5 % 211 != 0 else { return }
            let confirmation = try await desks[sender].messages(of: sent.thread, before: nil, limit: 1).items.first
            if let confirmation { _ = try await desks[sender].acknowledge(confirmation.id) }
        }
    }

    /// A thread in which two people wrote to each other.
    ///
    /// - Returns: its id.
    func talk(_ messages: Int, _ first: Int, _ second: Int) async throws -> ID<Domain.Thread> {
        let desks = try await [
            office.console.desk(id: company.people[first]), office.console.desk(id: company.people[second]),
        ]
        var draft = company.draft(0, from: first)
        draft.to = [.person(company.people[second])]
        let begun = try await desks[0].send(draft)
        for number in 1..<messages {
            var answer = company.draft(number * 5 + 1, from: first)
            (answer.thread, answer.subject, answer.to) = (begun.thread, "", [])
            _ = try await desks[number % 2].send(answer)
        }
        for desk in desks { _ = try await desk.messages(of: begun.thread, before: nil, limit: messages) }
        return begun.thread
    }

    private func desks() async throws -> [Desk] {
        var desks: [Desk] = []
        for person in company.people { desks.append(try await office.console.desk(id: person)) }
        return desks
    }

    private func inLanes(_ count: Int, _ body: @escaping @Sendable (Int) async throws -> Void) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for lane in 0..<128 {
                group.addTask {
                    for number in stride(from: lane, to: count, by: 128) { try await body(number) }
                }
            }
            try await group.waitForAll()
        }
    }
}
