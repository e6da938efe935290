import Domain
import Office

// What the page of an entry shows.

extension Viewpoint {
    /// - Parameter compose: where an order about it is written; nil where it can no longer be chosen.
    func page(_ sight: EntrySight, _ part: EntryPart, compose: String?) -> RecordPage {
        let entry = sight.entry
        let isListed = directory.openDictionaries.contains { $0.id == sight.dictionary.id }
        let mayEdit = !desk.person.roles.isDisjoint(with: [.registrar, .administrator])
        var (months, files, entries): ([RecordPage.MonthThreads], [RecordPage.File], [RecordItem]) = ([], [], [])
        switch sight.shown {
        case .threads(let threads): months = self.months(threads)
        case .attachments(let found): files = found.map(file)
        case .entries(let found): entries = found.map { record($0, withDictionary: false) }
        }
        return RecordPage(
            name: entry.name, code: entry.code, dictionary: sight.dictionary.name.in(tongue),
            list: isListed ? Path.recordList(sight.dictionary.id) : nil, isOld: !entry.isActive,
            open: sight.history.open > 0 ? words(.recordOpen, ["n": .number(sight.history.open)]) : nil,
            facts: facts(sight), tabs: tabs(sight, part), months: months, files: files, entries: entries,
            next: next(sight, part), empty: months.isEmpty && files.isEmpty && entries.isEmpty ? empty(part) : nil,
            more: more(sight, part), rail: rail(sight.history), compose: compose,
            edit: mayEdit ? Path.entry(entry.id) : nil)
    }

    /// Where a new order about the entry is written, its fields filled in.
    func compose(_ sight: EntrySight) async throws -> String? {
        let entry = sight.entry
        guard entry.isActive, sight.dictionary.isActive else { return nil }
        let found = try await desk.suggestEntries(entry.code, in: sight.dictionary.code, limit: 5)
        guard let one = found.first(where: { $0.entry.id == entry.id }) else { return nil }
        let kind = directory.sortedKinds.first { $0.isActive && $0.expectation.makesOrders }
        let value = one.isAlone ? entry.name : "\(entry.name) (\(entry.code))"
        return LocalPath(
            Path.compose.rawValue,
            (kind.map { [("kind", $0.id.description)] } ?? []) + [("entry-\(sight.dictionary.code)", value)]
        ).description
    }

    private func facts(_ sight: EntrySight) -> [RecordPage.Fact] {
        let attributes = sight.dictionary.attributes.compactMap { one -> RecordPage.Fact? in
            guard let value = sight.entry.attributes[one.code], !value.isEmpty else { return nil }
            return RecordPage.Fact(
                label: one.name.in(tongue), value: value, path: sight.named[one.code].map { Path.record($0.id) })
        }
        guard let parent = sight.parent else { return attributes }
        return attributes + [
            RecordPage.Fact(label: words[.parentEntry], value: parent.name, path: Path.record(parent.id))
        ]
    }

    private func more(_ sight: EntrySight, _ part: EntryPart) -> RecordPage.More? {
        if case .children = part { return nil }
        guard !sight.history.isWhole else { return nil }
        return RecordPage.More(
            text: words[.recordMore],
            path: LocalPath(Path.search.rawValue, [("entry", sight.entry.id.description)]).description)
    }

    private func empty(_ part: EntryPart) -> String {
        switch part {
        case .all: words[.recordNoThreads]
        case .open: words[.recordNoOpen]
        case .attachments: words[.recordNoFiles]
        case .children: words[.recordListEmpty]
        }
    }
}

// MARK: - Tabs

extension Viewpoint {
    private func tabs(_ sight: EntrySight, _ part: EntryPart) -> [RecordTab] {
        func tab(_ text: String, _ count: String, _ one: EntryPart) -> RecordTab {
            RecordTab(path: path(sight, one), text: text, count: count, isCurrent: one == part)
        }
        let history = sight.history
        return [
            tab(words[.recordAll], capped(history.threads.count, isMore: !history.isWhole), .all),
            tab(words[.recordOpenTab], capped(history.threads.count { $0.hasOpen }, isMore: false), .open),
            tab(words[.recordFiles], capped(history.attachments.count, isMore: !history.isWhole), .attachments),
        ]
            + sight.children.map { dictionary, count in
                tab(dictionary.name.in(tongue), capped(count, isMore: false), .children(dictionary.id))
            }
    }

    /// A number, or that there are more than were counted.
    private func capped(_ count: Int, isMore: Bool) -> String {
        let most = EntrySight.most
        return isMore || count > most ? words(.countMore, ["n": .number(min(count, most))]) : String(count)
    }

    private func path(_ sight: EntrySight, _ part: EntryPart, before: String? = nil) -> String {
        var query: [(name: String, value: String)] = []
        switch part {
        case .all: break
        case .open: query = [("part", "open")]
        case .attachments: query = [("part", "attachments")]
        case .children(let id): query = [("list", directory.dictionaries[id]?.code ?? "")]
        }
        if let before { query.append(("before", before)) }
        return LocalPath(Path.record(sight.entry.id), query).description
    }

    private func next(_ sight: EntrySight, _ part: EntryPart) -> Next? {
        sight.next.map { Next(path: path(sight, part, before: $0)) }
    }
}

// MARK: - What was said

extension Viewpoint {
    /// Threads by the month of their last message.
    private func months(_ threads: [AboutThread]) -> [RecordPage.MonthThreads] {
        var months: [(title: String, rows: [RecordPage.Row])] = []
        for thread in threads {
            let title = wording.month(wording.localTime(thread.about.last.instant).day)
            if months.last?.title != title { months.append((title, [])) }
            months[months.count - 1].rows.append(row(thread))
        }
        return months.map { RecordPage.MonthThreads(title: $0.title, threads: $0.rows) }
    }

    private func row(_ thread: AboutThread) -> RecordPage.Row {
        let about = thread.about
        let people = about.authors.prefix(3).map { names.person($0).name }.joined(separator: ", ")
        var line = [
            thread.kind.map(kind) ?? "", people + (about.authors.count > 3 ? "…" : ""),
            words(.searchFound, ["n": .number(about.messages)]),
        ]
        if about.attachments > 0 { line.append(words(.filesCount, ["n": .number(about.attachments)])) }
        return RecordPage.Row(
            path: Path.thread(about.thread), subject: thread.subject,
            person: names.person(thread.order?.holder ?? about.authors.last ?? me),
            line: line.filter { !$0.isEmpty }.joined(separator: " · "),
            state: thread.order.map { wording.state($0, me: me, names) }, time: wording.moment(about.last.instant))
    }

    private func file(_ one: AboutFile) -> RecordPage.File {
        RecordPage.File(
            file: file(one.file), path: "\(Path.thread(one.thread))#message-\(one.message)", subject: one.subject,
            sent: wording.moment(one.sent))
    }

    private func rail(_ history: EntryHistory) -> RecordPage.Rail {
        let best = history.months.max { $0.messages < $1.messages }
        let most = history.people.first?.messages ?? 0
        return RecordPage.Rail(
            activity: MonthBars(
                history.months.map(\.messages), first: history.months.first.map { wording.shortMonth($0.day) } ?? "",
                last: history.months.last.map { wording.shortMonth($0.day) } ?? ""),
            activityLabel: best.map {
                words(.activityLabel, ["month": .text(wording.month($0.day)), "n": .number($0.messages)])
            } ?? "",
            months: history.months.map {
                RecordPage.MonthCount(month: wording.month($0.day), count: String($0.messages))
            },
            people: history.people.prefix(8).map { person, messages in
                RecordPage.Knower(
                    person: names.person(person), count: String(messages), bar: ShareBar(messages, of: most))
            })
    }
}
