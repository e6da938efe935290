// Saved searches, and results as files of their own.

@testable import Web

extension Samples {
    private var saved: SavedItem {
        SavedItem(
            id: "s1", path: "/search?q=agregat", name: "Agregaty", isCurrent: true, count: "99+",
            counted: words[.savedCount])
    }

    var savedForm: SavedForm {
        SavedForm(
            id: "s1", question: "q=agregat", name: Field(value: "Agregaty", error: "Ta nazwa jest już zajęta."),
            isTold: true, isOpen: true, limit: 100)
    }

    func savedNews() -> SavedNews { SavedNews(searches: [saved]) }

    func savedSearches() -> SavedSearchesPage {
        SavedSearchesPage(
            searches: [SavedSearchesPage.Row(item: saved, line: "agregat", form: savedForm)],
            fresh: SavedForm(question: "q=agregat", name: savedForm.name, isTold: true, limit: 100),
            empty: EmptyState(
                icon: "star", sentence: words[.savedEmpty],
                action: EmptyState.Action(path: "/search", text: words[.navSearch])))
    }

    private var paper: ResultFile {
        ResultFile(path: "attachments/0001/umowa.pdf", name: "umowa.pdf", size: wording.size(340_000))
    }

    func resultIndex() -> ResultIndex {
        ResultIndex(
            language: "pl", organisation: "Klimatech Serwis", question: "agregat",
            made: words(.exportMade, ["at": "2026-11-23 10:42", "n": 1]),
            messages: [
                ResultIndex.Row(
                    number: "0001", path: "messages/0001.html", sent: "2026-11-17 09:12", author: "Marek Wilk",
                    to: "Katarzyna Zawada", kind: "Reklamacja", subject: "Uszkodzony agregat", files: [paper])
            ])
    }

    func resultMessage() -> ResultMessage {
        ResultMessage(
            language: "pl", subject: "Uszkodzony agregat", sent: "2026-11-17 09:12", author: "Marek Wilk",
            to: "Katarzyna Zawada", information: "Anna Lis", kind: "Reklamacja", eventDate: "2026-11-17",
            entries: "Hotel Bałtyk", orders: "Prowadzi Piotr Nowak",
            note: NoteBlock.blocks(of: "Hotel **zgłasza**:\n- agregat\n\n1. pilne\n\n> cytat"),
            comment: Run.runs(of: "Zob. https://example.org/a"), hasFiles: true, files: [paper])
    }
}
