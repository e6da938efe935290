import Domain
import Language
import Office

// What the search page shows.

extension Viewpoint {
    /// The page of a search, with what it found.
    func page(_ asked: SearchRequest, _ content: SearchContent) async throws -> SearchPage {
        let found = content.found
        return SearchPage(
            form: try await form(asked), total: found.map { asked.isAsked ? total($0) : words[.searchNewest] },
            hits: found?.hits.map { hit($0, content.entries) } ?? [],
            next: found?.next.map { Next(path: asked.path(before: $0).description) },
            understood: asked.asked.filters.map { chip($0, asked) }, unread: unread(asked.asked),
            partial: found?.isPartial == true ? words[.searchPartial] : nil,
            meant: found.flatMap { meant($0, asked) }, sort: found.flatMap { sort($0, asked) },
            empty: found?.hits.isEmpty == true ? words[asked.isAsked ? .searchNothing : .inboxEmpty] : nil,
            directory: asked.parties.options, entries: options(content.suggested),
            narrowing: found?.hits.isEmpty == false ? narrowing(asked, content.facets) : nil)
    }

    /// The same results in the other order, where there are two.
    private func sort(_ found: Found, _ asked: SearchRequest) -> SearchSort? {
        guard asked.hasWords, found.hits.count > 1 || asked.isRanked else { return nil }
        return SearchSort(
            label: words[asked.isRanked ? .sortNewest : .sortBest],
            path: asked.path(ranked: !asked.isRanked).description)
    }

    /// The question with what may have been meant, where nothing was found.
    private func meant(_ found: Found, _ asked: SearchRequest) -> SearchMeant? {
        guard !found.corrections.isEmpty else { return nil }
        let typed = Look.apply(found.corrections, to: asked.fields["q"] ?? "")
        return SearchMeant(label: words[.searchMeant], text: typed, path: asked.path(typed: typed).description)
    }

    private func total(_ found: Found) -> String {
        words(found.total < found.counted ? .searchFound : .searchFoundMore, ["n": .number(found.total)])
    }

    private func form(_ asked: SearchRequest) async throws -> SearchForm {
        func field(_ name: String) -> Field { Field(value: asked.fields[name] ?? "", error: asked.faults[name]) }
        var entry = field("entry")
        if let found = asked.entry { entry.value = try await soughtName(of: found) }
        return SearchForm(
            text: asked.fields["q"] ?? "", author: field("author"), recipient: field("recipient"), entry: entry,
            holder: field("holder"), kinds: kindOptions(asked.picked.kinds.first),
            units: unitOptions(asked.picked.units.first),
            states: stateOptions(asked.picked.states.first), eventFrom: field("eventFrom"), eventTo: field("eventTo"),
            sentFrom: field("sentFrom"), sentTo: field("sentTo"), hasAttachment: asked.picked.hasAttachment,
            active: asked.active > 0 ? words(.filtersActive, ["n": .number(asked.active)]) : nil)
    }

    private func kindOptions(_ chosen: ID<Kind>?) -> [Option] {
        directory.sortedKinds.map { kind in
            Option(value: kind.id.description, label: kind.name.in(tongue), isSelected: kind.id == chosen)
        }
    }

    private func unitOptions(_ chosen: ID<Domain.Unit>?) -> [Option] {
        directory.sortedUnits.map { unit in
            Option(value: unit.id.description, label: unit.name, isSelected: unit.id == chosen)
        }
    }

    private func stateOptions(_ chosen: OrderFilter?) -> [Option] {
        OrderFilter.allCases.map { state in
            Option(
                value: state.rawValue, label: words.text(.filter, state.rawValue), isSelected: state == chosen)
        }
    }
}

// MARK: - Hits

extension Viewpoint {
    private func hit(_ hit: Found.Hit, _ entries: [ID<Entry>: Entry]) -> SearchHit {
        let message = hit.message
        let addressees = (message.to.isEmpty ? message.forInformation : message.to).compactMap(\.party)
        let count = message.attachments.count
        return SearchHit(
            path: "\(Path.thread(message.thread))#message-\(message.id)", author: names.person(message.author),
            to: addressees.isEmpty ? words[.everybodyInThread] : names.list(addressees), kind: kind(message.kind),
            sent: wording.moment(message.sent), subject: hit.subject.map(marked), snippet: hit.snippet.map(marked),
            states: hit.orders.map { wording.state($0, me: me, names) },
            entries: message.entries.compactMap { entries[$0] }.map(entry),
            attachments: count > 0 ? words(.filesCount, ["n": .number(count)]) : nil,
            documents: hit.documents.map(document))
    }

    private func document(_ hit: Found.DocumentHit) -> SearchDocument {
        SearchDocument(
            path: Path.attachment(hit.attachment.id).description, name: hit.attachment.name,
            page: hit.page.map { words(.documentPage, ["n": .number($0)]) }, snippet: hit.snippet.map(marked))
    }

    private func marked(_ run: Snippet.Run) -> Marked { Marked(text: run.text, isHit: run.isMatch) }
}
