import Domain
import Hummingbird
import Office

// What came to the reader: what was not opened on top, what was seen below.

/// The inbox.
struct InboxPages: Sendable {
    let renderer: Renderer
    /// Messages of either sort on a page: as many as somebody looks through before they would rather search.
    private static let limit = 30

    func register(with group: RouterGroup<SignedIn>) { group.get(Path.inbox.route, use: show) }

    private func show(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor.desk, renderer.site)
        let fields = try request.fields
        let isNew = fields["state"] == "new"
        let (before, limit): (ID<Message>?, Int) = (try fields.id("before"), try fields.limit(Self.limit))
        let (inbox, entries, surroundings) = try await visitor.desk.look { look in
            let inbox = try look.inbox(unreadOnly: isNew, before: before, limit: limit)
            let messages = inbox.fresh.items + inbox.seen.items
            return (inbox, try look.entries(Array(Set(messages.flatMap(\.entries)))), try look.surroundings())
        }
        let page = view.page(inbox, entries, isNew: isNew, isFirst: fields.filled("before") == nil)
        return try await renderer.page(
            page, Heading(view.words[.navInbox], .inbox), to: request, for: visitor, surroundings: surroundings)
    }
}

extension Viewpoint {
    fileprivate func page(_ inbox: InboxSight, _ entries: [Entry], isNew: Bool, isFirst: Bool) -> InboxPage {
        let byID = Swift.Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }
        let next = (isNew ? inbox.fresh : inbox.seen).next
        return InboxPage(
            tabs: tabs(inbox, isNew: isNew), fresh: groups(inbox, byID),
            more: isNew || inbox.fresh.next == nil ? nil : Next(path: Self.unread),
            quiet: isFirst && inbox.fresh.items.isEmpty ? quiet(inbox) : nil,
            seen: inbox.seen.items.map { letter($0, inbox, byID, isNew: false) },
            hasSeen: !inbox.seen.items.isEmpty,
            next: next.map {
                Next(path: isNew ? "\(Self.unread)&before=\($0)" : "\(Path.inbox.rawValue)?before=\($0)")
            },
            together: inbox.asked.isEmpty
                ? nil
                : TogetherBar(action: Path.messagesTogether.rawValue, back: Path.inbox.rawValue))
    }

    private static var unread: String { "\(Path.inbox.rawValue)?state=new" }

    private func tabs(_ inbox: InboxSight, isNew: Bool) -> [Tab] {
        [
            Tab(
                path: Self.unread, text: words[.inboxNew], count: inbox.unread > 0 ? inbox.unread : nil,
                isCurrent: isNew),
            Tab(path: Path.inbox.rawValue, text: words[.inboxAll], isCurrent: !isNew),
        ]
    }

    /// That nothing is new, and when the last message came.
    private func quiet(_ inbox: InboxSight) -> String {
        guard let last = inbox.last else { return words[.inboxEmpty] }
        return words(.inboxQuiet, ["ago": .text(wording.ago(last))])
    }

    /// Messages by the day on which they were sent.
    private func groups(_ inbox: InboxSight, _ entries: [ID<Entry>: Entry]) -> [InboxPage.Group] {
        var groups: [(title: String, letters: [InboxPage.Letter])] = []
        for message in inbox.fresh.items {
            let day = wording.near(wording.localTime(message.sent).day, nil)
            let title = day.prefix(1).uppercased() + day.dropFirst()
            if groups.last?.title != title { groups.append((title, [])) }
            groups[groups.count - 1].letters.append(letter(message, inbox, entries, isNew: true))
        }
        return groups.map { InboxPage.Group(title: $0.title, letters: $0.letters) }
    }

    private func letter(
        _ message: MessageAnswer, _ inbox: InboxSight, _ entries: [ID<Entry>: Entry], isNew: Bool
    ) -> InboxPage.Letter {
        let files = message.attachments.count
        let to = (message.to + message.forInformation).compactMap(\.party)
        return InboxPage.Letter(
            id: message.id.description, path: "\(Path.thread(message.thread))#message-\(message.id)",
            subject: message.subject, author: names.person(message.author),
            to: to.isEmpty ? words[.everybodyInThread] : names.list(to), kind: kind(message.kind),
            entries: message.entries.compactMap { entries[$0] }.map(entry), sent: wording.moment(message.sent),
            isNew: isNew, isInformation: message.forInformation.contains { $0.person == me },
            attachments: files > 0 ? words(.filesCount, ["n": .number(files)]) : nil,
            mayAcknowledge: inbox.asked.contains(message.id), nudge: inbox.nudges[message.id].map(reminder))
    }

    /// "przypomnienie: Marek Wilk, dziś, 10:31".
    func reminder(_ nudge: Nudged) -> String { wording.reminded(by: names.person(nudge.by).name, at: nudge.at) }
}
