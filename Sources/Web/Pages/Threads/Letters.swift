import Domain
import Office

// Messages as a page shows them: to whom, with what, and who has read them.

extension Viewpoint {
    /// One message of a thread.
    ///
    /// - Parameter entries: those of its entries that are to be shown.
    func letter(_ message: MessageAnswer, _ entries: [Entry], in thread: ThreadSight) -> MessageView {
        let to = message.to.compactMap(\.party)
        let information = message.forInformation.compactMap(\.party)
        let isConfirmation = message.confirms != nil
        let own = message.acknowledged.first { $0.person == me && message.author != me }
        return MessageView(
            id: message.id.description, author: names.person(message.author),
            to: to.isEmpty && information.isEmpty ? words[.everybodyInThread] : names.list(to),
            information: information.isEmpty ? nil : names.list(information), sent: wording.moment(message.sent),
            kind: kind(message.kind), eventDate: eventDate(message), note: NoteBlock.blocks(of: message.note),
            comment: message.comment.map(Run.runs) ?? [],
            entries: entries.map(entry), files: message.attachments.map { file($0, isAudit: thread.isAudit) },
            isConfirmation: isConfirmation, mayAcknowledge: own == nil && mayAcknowledge(message),
            acknowledged: own.map { wording.moment($0.at) }, receipts: receipts(message, thread.participants))
    }

    /// The day that a message is about, where it is not the day of sending.
    private func eventDate(_ message: MessageAnswer) -> String? {
        message.eventDate == wording.localTime(message.sent).day ? nil : wording.date(message.eventDate)
    }

    /// Whether the reader is asked to say that they have read it.
    private func mayAcknowledge(_ message: MessageAnswer) -> Bool {
        guard message.author != me else { return false }
        let isAsked = directory.kinds[message.kind]?.expectation == .acknowledge || message.confirms != nil
        return isAsked && addressees(message.to).contains(me)
    }

    /// Everybody whom addressees mean.
    private func addressees(_ parties: [PartyAnswer]) -> [ID<Person>] {
        parties.flatMap { party in party.person.map { [$0] } ?? party.unit.map { directory.members(of: $0) } ?? [] }
    }

    /// Who has read it, for its author.
    private func receipts(_ message: MessageAnswer, _ participants: [ID<Person>]) -> Receipts? {
        guard let delivered = message.delivered, delivered > 0 else { return nil }
        let read = message.opened.map(\.person) + message.acknowledged.map(\.person)
        let to = Set(addressees(message.to))
        // Whoever has left a unit since, and has read it, is named too.
        var people = Set(addressees(message.to + message.forInformation)).union(read)
        // What went to everybody in the thread went to those who see it now, unless their number has changed since.
        if message.to.isEmpty, message.forInformation.isEmpty, participants.count == delivered + 1 {
            people.formUnion(participants)
        }
        people.remove(message.author)
        let all = people.map { person in
            Receipts.Receipt(
                person: names.person(person), isInformation: !message.to.isEmpty && !to.contains(person),
                opened: moment(message.opened, person), acknowledged: moment(message.acknowledged, person))
        }
        let asks = directory.kinds[message.kind]?.expectation == .acknowledge || !message.acknowledged.isEmpty
        let counts: [String: Filling] = [
            "opened": .number(message.opened.count), "acknowledged": .number(message.acknowledged.count),
            "all": .number(delivered),
        ]
        return Receipts(
            summary: words(asks ? .receiptsBoth : .receiptsOpened, counts),
            people: all.sorted { ($0.person.name, $0.person.id) < ($1.person.name, $1.person.id) },
            mayNudge: directory.kinds[message.kind]?.expectation == .acknowledge
                && all.contains { !$0.isInformation && $0.acknowledged == nil })
    }

    private func moment(_ reads: [ReadAnswer], _ person: ID<Person>) -> TimeTag? {
        reads.first { $0.person == person }.map { wording.moment($0.at) }
    }
}
