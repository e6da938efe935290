import Domain
import Office

// Every act on an order that a page offers: where its form is sent, and the verb of the desk.

/// One form.
struct ActRoute: Sendable {
    let path: Path
    let act: OrderAct
    let done: Done
    /// Does it, and tells in which thread it was.
    let perform: @Sendable (ActRequest, Viewpoint) async throws -> ID<Thread>

    static let all: [ActRoute] = [
        ActRoute(path: .acceptance, act: .accept, done: .accepted) { asked, _ in
            try await asked.desk.accept(asked.order, key: asked.key).thread
        },
        ActRoute(path: .acceptanceUndo, act: .unaccept, done: .unaccepted) { asked, _ in
            try await asked.desk.unaccept(asked.order, key: asked.key).thread
        },
        ActRoute(path: .rejection, act: .reject, done: .rejected) { asked, _ in
            try await asked.desk.reject(
                asked.order, reason: asked.text("reason"), text: asked.text("text"), key: asked.key
            ).thread
        },
        ActRoute(path: .offer, act: .offer, done: .offered) { asked, view in
            try await asked.desk.offer(
                asked.order, to: asked.parties(view), note: asked.text("note"), key: asked.key
            ).thread
        },
        ActRoute(path: .recall, act: .recall, done: .recalled) { asked, _ in
            try await asked.desk.recall(asked.order, key: asked.key).thread
        },
        ActRoute(path: .completion, act: .complete, done: .completed) { asked, _ in
            try await asked.desk.complete(
                asked.order, result: asked.text("result"), comment: asked.text("comment"),
                attachments: asked.attachments, key: asked.key
            ).thread
        },
        ActRoute(path: .approval, act: .approve, done: .approved) { asked, _ in
            try await asked.desk.approve(asked.order, key: asked.key).thread
        },
        ActRoute(path: .return, act: .return, done: .returned) { asked, _ in
            try await asked.desk.return(asked.order, reason: asked.text("reason"), key: asked.key).thread
        },
        ActRoute(path: .reopening, act: .reopen, done: .reopened) { asked, _ in
            try await asked.desk.reopen(asked.order, reason: asked.text("reason"), key: asked.key).thread
        },
        ActRoute(path: .cancellation, act: .cancel, done: .cancelled) { asked, _ in
            try await asked.desk.cancel(asked.order, reason: asked.text("reason"), key: asked.key).thread
        },
        ActRoute(path: .seizure, act: .seize, done: .seized) { asked, _ in
            try await asked.desk.seize(asked.order, reason: asked.text("reason"), key: asked.key).thread
        },
        ActRoute(path: .due, act: .changeDue, done: .due) { asked, _ in
            try await asked.desk.due(asked.order, asked.due(), reason: asked.text("reason"), key: asked.key).thread
        },
        ActRoute(path: .instruction, act: .instruct, done: .instructed) { asked, _ in
            try await asked.desk.instruct(asked.order, asked.text("text"), key: asked.key).thread
        },
        ActRoute(path: .subOrders, act: .split, done: .split) { asked, view in
            try await asked.desk.send(asked.part(view), key: asked.key).thread
        },
    ]
}

extension ActRequest {
    /// The message that splits a part off an order: of the same kind and about the same things.
    fileprivate func part(_ view: Viewpoint) async throws -> Draft {
        let order = try await desk.order(order)
        guard let whole = try await desk.briefs(of: [order])[order.order.message] else { throw Refusal(.notFound) }
        var draft = Draft(kind: whole.kind)
        draft.thread = order.order.thread
        draft.parent = order.order.id
        draft.to = try parties(view)
        draft.note = text("note")
        draft.due = try due()
        draft.entries = whole.entries.filter(\.isActive).map(\.id)
        guard !draft.to.isEmpty else { throw Refusal(.recipientsRequired, fields: ["to"]) }
        return draft
    }
}
