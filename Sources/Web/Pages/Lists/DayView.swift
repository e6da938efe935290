import Domain
import Office

// What my day shows.

/// All that is seen of a day in one look.
struct DayContent: Sendable {
    let day: DaySight
    /// The messages in which the orders were given.
    let briefs: [ID<Message>: MessageBrief]
    /// What is to be acknowledged.
    let letters: [MessageAnswer]
    /// The last reminders of those.
    let nudges: [ID<Message>: Nudged]

    init(_ look: Look) throws {
        day = try look.day()
        briefs = try look.briefs(of: day.decide + day.do)
        letters = try look.toAcknowledge()
        nudges = try look.nudges(of: letters.map(\.id))
    }
}

/// The day of one reader, on its way to a page.
struct DayView {
    let view: Viewpoint
    let content: DayContent
    /// A form that was refused.
    let attempt: Attempt?

    private var day: DaySight { content.day }

    private var words: Words { view.words }
    private var wording: Wording { view.wording }
    private var names: Names { view.names }

    var page: DayPage {
        DayPage(
            words, today: wording.longDay(wording.today), decide: day.decide.compactMap(offer),
            acknowledge: content.letters.map(letter), work: work, overdue: day.overdue.count,
            waiting: day.waiting.map(waiting),
            confirmations: day.confirmations.map(confirmation),
            directory: day.do.isEmpty ? [] : view.parties.options)
    }

    private func path(_ thread: ID<Thread>) -> String { Path.thread(thread) }

    private func forms(_ sight: OrderSight) -> ActForms { ActForms(view, sight, attempt, losesSight: false) }

    private func offer(_ sight: OrderSight) -> OfferItem? {
        let order = sight.order
        guard let offer = order.offer else { return nil }
        let forms = forms(sight)
        return OfferItem(
            id: order.id.description, path: path(order.thread), subject: sight.title,
            kind: content.briefs[order.message].map { view.kind($0.kind) } ?? "", isNew: order.isNew,
            due: view.due(order),
            note: offer.note.isEmpty ? nil : offer.note, chain: order.path.map { names.person($0.person) },
            me: names.person(view.me), line: forms.proposed(offer), returnsTo: forms.returnsTo(offer),
            mayReject: sight.acts.contains(.reject), nudge: sight.nudge.map(view.reminder),
            rejection: forms.rejection)
    }

    private func letter(_ message: MessageAnswer) -> LetterItem {
        LetterItem(
            id: message.id.description, path: path(message.thread), subject: message.subject,
            author: names.person(message.author), kind: view.kind(message.kind), sent: wording.moment(message.sent),
            nudge: content.nudges[message.id].map(view.reminder))
    }

    /// Late first, then by the day until which it is to be done.
    private var work: [DayPage.WorkGroup] {
        var groups: [(title: String, isLate: Bool, items: [WorkItem])] = []
        for sight in day.do {
            let isLate = sight.order.isOverdue(at: wording.now)
            let title = isLate ? words[.dayLate] : wording.group(sight.order.due?.day)
            if groups.last?.title != title { groups.append((title, isLate, [])) }
            groups[groups.count - 1].items.append(item(sight))
        }
        return groups.map { DayPage.WorkGroup(title: $0.title, isLate: $0.isLate, items: $0.items) }
    }

    private func item(_ sight: OrderSight) -> WorkItem {
        let order = sight.order
        let before = order.path.dropLast().last?.person ?? order.orderer
        return WorkItem(
            id: order.id.description, path: path(order.thread), subject: sight.title,
            line: content.briefs[order.message].map(line) ?? "", from: names.person(before), due: view.due(order),
            nudge: sight.nudge.map(view.reminder), mayChoose: sight.acts.contains(.offer),
            completion: forms(sight).completion)
    }

    /// Kind, what it is about, attachments.
    private func line(_ brief: MessageBrief) -> String {
        let files = brief.attachments > 0 ? [words(.filesCount, ["n": .number(brief.attachments)])] : []
        return ([view.kind(brief.kind)] + brief.entries.map(\.name) + files).joined(separator: " · ")
    }

    private func waiting(_ sight: OrderSight) -> WaitingItem {
        let order = sight.order
        return WaitingItem(
            id: order.id.description, path: path(order.thread), subject: sight.title,
            person: names.person(order.awaited), line: view.standing(order),
            state: wording.state(order, me: view.me, names), due: view.due(order),
            mayRecall: sight.acts.contains(.recall), mayNudge: sight.mayNudge)
    }

    private func confirmation(_ message: MessageAnswer, _ sight: OrderSight) -> ConfirmationItem {
        let order = sight.order
        let result = message.note.split(separator: "\n").first.map { " · \($0)" } ?? ""
        return ConfirmationItem(
            id: order.id.description, message: message.id.description, path: path(order.thread), subject: sight.title,
            person: names.person(message.author), line: view.standing(order) + result,
            punctuality: order.finished?.late.map { wording.punctuality(late: $0) },
            needsApproval: sight.acts.contains(.approve), returning: forms(sight).returning)
    }
}

extension Order {
    /// The one person of whom something is expected now.
    var awaited: ID<Person> {
        guard let offer, offer.people.count == 1 else { return holder }
        return offer.people[0]
    }
}

extension Viewpoint {
    /// Whose it is, since when: one line.
    func standing(_ order: Order) -> String {
        if let offer = order.offer {
            return words(
                .waitsForAnswer,
                ["to": .text(names.list(offer.to)), "since": .text(wording.moment(offer.at).text)])
        }
        if let done = order.finished {
            return words(
                .doneAt, ["by": .text(names.person(done.by).name), "at": .text(wording.moment(done.at).text)])
        }
        if let ended = order.ended { return wording.moment(ended).text }
        let since = order.path.last?.from ?? order.created
        return words(
            .holdsSince, ["by": .text(names.person(order.holder).name), "since": .text(wording.moment(since).text)])
    }
}
