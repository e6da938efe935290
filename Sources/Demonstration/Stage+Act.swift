import Domain
import Office

// Everything that is done with what was sent.

extension Stage {
    func act(_ deed: Deed, _ desk: Desk, _ begun: Begun, order number: Int) async throws {
        switch deed {
        case .sends, .reads: break
        case .acknowledges: _ = try await desk.acknowledge(begun.message)
        case .admits(let who): _ = try await desk.addObserver(try company.desk(who).me, to: begun.thread)
        case .inspects: _ = try await desk.threadSight(begun.thread)
        case .expires: try await office.sweep()
        case .leaves(let first, let last, let substitute):
            _ = try await desk.enterAbsence(
                from: days.day(first), to: days.day(last), substitute: try company.desk(substitute).me)
        default:
            guard begun.orders.indices.contains(number) else { throw Refusal(.notFound) }
            try await work(deed, desk, begun.orders[number])
        }
    }

    private func work(_ deed: Deed, _ desk: Desk, _ order: ID<Order>) async throws {
        switch deed {
        case .sends, .reads, .acknowledges, .admits, .inspects, .expires, .leaves: break
        case .offers(let to, let note): _ = try await desk.offer(order, to: try to.map(company.party), note: note)
        case .accepts: _ = try await desk.accept(order)
        case .rejects(let excuse, let text):
            _ = try await desk.reject(order, reason: excuse.rawValue, text: text)
        case .nudges(let text): _ = try await desk.nudge(order, text: text)
        case .recalls: _ = try await desk.recall(order)
        case .completes(let result, let comment, let papers):
            let attachments = try await upload(papers, desk)
            _ = try await desk.complete(order, result: result, comment: comment, attachments: attachments)
        case .approves: _ = try await desk.approve(order)
        case .returns(let reason): _ = try await desk.return(order, reason: reason)
        case .reopens(let reason): _ = try await desk.reopen(order, reason: reason)
        case .cancels(let reason): _ = try await desk.cancel(order, reason: reason)
        case .seizes(let reason): _ = try await desk.seize(order, reason: reason)
        case .dates(let due, let reason):
            let wish = DueWish(day: days.day(due.day), minute: due.minute)
            _ = try await desk.due(order, wish, reason: reason)
        case .instructs(let text): _ = try await desk.instruct(order, text)
        }
    }
}
