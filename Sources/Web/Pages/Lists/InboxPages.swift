import Domain
import Hummingbird
import Office

// What came to the reader, newest first.

/// The inbox.
struct InboxPages: Sendable {
    let renderer: Renderer

    func register(with group: RouterGroup<SignedIn>) { group.get(Path.inbox.route, use: show) }

    private func show(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor.desk, renderer.site)
        let fields = try request.fields
        let isAll = fields["state"] == "all"
        let list = try await visitor.desk.inbox(
            unopenedOnly: !isAll, before: try fields.id("before"), limit: try fields.limit)
        let entries = try await visitor.desk.entries(Array(Set(list.items.flatMap(\.entries))))
        let page = InboxPage(
            tabs: view.tabs(isAll: isAll), groups: view.groups(list.items, entries),
            next: list.next.map { Next(path: "\(Path.inbox.rawValue)?\(isAll ? "state=all&" : "")before=\($0)") },
            empty: list.items.isEmpty ? view.words[isAll ? .inboxEmpty : .inboxEmptyNew] : nil)
        return try await renderer.page(page, Heading(view.words[.navInbox], .inbox), to: request, for: visitor)
    }
}

extension Viewpoint {
    fileprivate func tabs(isAll: Bool) -> [Tab] {
        [
            Tab(path: Path.inbox.rawValue, text: words[.inboxNew], isCurrent: !isAll),
            Tab(path: "\(Path.inbox.rawValue)?state=all", text: words[.inboxAll], isCurrent: isAll),
        ]
    }

    /// Messages by the day on which they were sent.
    fileprivate func groups(_ messages: [MessageAnswer], _ entries: [Entry]) -> [InboxPage.Group] {
        let known = Swift.Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }
        var groups: [(day: Day, letters: [InboxPage.Letter])] = []
        for message in messages {
            let day = wording.localTime(message.sent).day
            if groups.last?.day != day { groups.append((day, [])) }
            groups[groups.count - 1].letters.append(letter(message, known))
        }
        return groups.map { day, letters in
            let title = wording.near(day, nil)
            return InboxPage.Group(title: title.prefix(1).uppercased() + title.dropFirst(), letters: letters)
        }
    }

    private func letter(_ message: MessageAnswer, _ entries: [ID<Entry>: Entry]) -> InboxPage.Letter {
        let files = message.attachments.count
        return InboxPage.Letter(
            path: "\(Path.thread(message.thread))#message-\(message.id)", subject: message.subject,
            author: names.person(message.author), beginning: Self.beginning(message.note), kind: kind(message.kind),
            entries: message.entries.compactMap { entries[$0] }.map(entry), sent: wording.moment(message.sent),
            isNew: !message.opened.contains { $0.person == me },
            isInformation: message.forInformation.contains { $0.person == me },
            attachments: files > 0 ? words(.filesCount, ["n": .number(files)]) : nil)
    }

    /// As much of a note as fits a line.
    private static func beginning(_ note: String) -> String {
        let start = note.prefix(400).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return start.count > 140 ? start.prefix(140) + "…" : start
    }
}
