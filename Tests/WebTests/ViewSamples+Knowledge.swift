// Dictionaries, their entries, and what was ever said about them.

@testable import Web

extension Samples {
    func suggestedEntries() -> SuggestedEntries {
        SuggestedEntries(options: [
            SuggestedEntries.Item(
                id: "e1", value: "Hotel Bałtyk", name: "Hotel Bałtyk", code: "kl-0412", hint: "ul. Portowa 8")
        ])
    }

    private var hotel: RecordItem {
        RecordItem(
            path: "/entries/e1", name: "Hotel Bałtyk", code: "kl-0412", dictionary: "Klienci",
            line: "ul. Portowa 8 · 671-001-22-34", isOld: true)
    }

    func records() -> RecordsPage {
        RecordsPage(
            query: "hotel", found: [hotel],
            dictionaries: [
                RecordsPage.Item(
                    path: "/dictionaries/d1", name: "Klienci", entries: words(.entriesNumber, ["n": 12]),
                    attributes: "Adres, NIP")
            ], empty: words[.recordsNotFound])
    }

    func recordList() -> RecordListPage {
        RecordListPage(
            path: "/dictionaries/d1", name: "Klienci", query: "hotel", entries: [hotel],
            next: Next(path: "/dictionaries/d1?before=e1"), empty: words[.recordListEmpty], all: "/dictionaries/d1")
    }

    func record() -> RecordPage {
        RecordPage(
            name: "Hotel Bałtyk", code: "kl-0412", dictionary: "Klienci", list: "/dictionaries/d1", isOld: true,
            open: words(.recordOpen, ["n": 2]),
            facts: [RecordPage.Fact(label: "Umowa", value: "SER/2025/31", path: "/entries/e2")],
            tabs: [RecordTab(path: "/entries/e1", text: words[.recordAll], count: "48", isCurrent: true)],
            months: [RecordPage.MonthThreads(title: "Listopad 2026", threads: [recordRow])],
            files: [
                RecordPage.File(
                    file: files[0], path: "/threads/t4", subject: "Uszkodzony agregat",
                    sent: wording.moment(november(23, 10)))
            ],
            entries: [hotel], next: Next(path: "/entries/e1?before=m1"), empty: words[.recordNoThreads],
            more: RecordPage.More(text: words[.recordMore], path: "/search?entry=e1"),
            rail: RecordPage.Rail(
                activity: MonthBars([0, 1, 2, 9, 3], first: "lip 2026", last: "lis 2026"), activityLabel: "Wiadomości",
                months: [RecordPage.MonthCount(month: "Listopad 2026", count: "9")],
                people: [RecordPage.Knower(person: tag(marek), count: "17", bar: ShareBar(17, of: 17))]),
            compose: "/compose?kind=k1", edit: "/admin/entries/e1")
    }

    private var recordRow: RecordPage.Row {
        RecordPage.Row(
            path: "/threads/t4", subject: "Uszkodzony agregat CX-40", person: tag(anna),
            line: "Reklamacja · Marek Wilk, Anna Lis",
            state: StateTag(text: words[.stateHeldByYou], tone: "c-green", icon: "clock"),
            time: wording.moment(november(23, 10, 31)))
    }
}
