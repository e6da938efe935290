import Domain
import Office

// Messages: with what they are about, and with their papers.

extension Stage {
    /// Sends a message: the first one begins the thread of its story.
    mutating func send(_ post: Post, _ desk: Desk, _ story: Int) async throws {
        let sent = try await desk.send(try await draft(post, desk, story))
        var known = begun[story] ?? Begun(thread: sent.thread, message: sent.message, orders: [])
        known.orders += sent.orders
        begun[story] = known
    }

    private func draft(_ post: Post, _ desk: Desk, _ story: Int) async throws -> Draft {
        var draft = Draft(kind: try company.kind(post.sort))
        draft.thread = begun[story]?.thread
        draft.subject = begun[story] == nil ? stories[story].subject : ""
        draft.to = try post.to.map(company.party)
        draft.forInformation = try post.cc.map(company.party)
        draft.note = post.note
        draft.comment = post.comment
        draft.due = post.due.map { DueWish(day: days.day($0.day), minute: $0.minute) }
        draft.entries = try stories[story].about.map(company.entry)
        draft.assign = post.first ? .first : .each
        draft.parent = try post.splitting.map { try order($0, of: story) }
        draft.attachments = try await upload(post.papers, desk)
        return draft
    }

    /// The uploads that papers become.
    func upload(_ papers: [Paper], _ desk: Desk) async throws -> [ID<Attachment>] {
        var attachments: [ID<Attachment>] = []
        for paper in papers {
            let upload = try desk.receive(name: paper.name, type: paper.type)
            try await upload.append(paper.bytes)
            attachments.append(try await upload.finish().id)
        }
        return attachments
    }

    private func order(_ number: Int, of story: Int) throws -> ID<Order> {
        guard let orders = begun[story]?.orders, orders.indices.contains(number) else {
            throw DemonstrationError.unknown("\(stories[story].subject), \(number)")
        }
        return orders[number]
    }
}
