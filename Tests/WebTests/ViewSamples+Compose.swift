// A message that was refused.

import Domain

@testable import Web

extension Samples {
    func compose() -> ComposePage {
        ComposePage(
            words, thread: ComposePage.ThreadLink(id: "t4", subject: "Uszkodzony agregat CX-40 po dostawie"),
            kinds: kinds, to: ["Piotr Nowak"], toError: "Nie ma takiej osoby.", information: ["Marek Wilk"],
            informationError: "Nie ma takiej osoby.", first: true,
            subject: Field(value: "Montaż kurtyny powietrznej", error: "Podaj temat."),
            note: Field(value: "Klient potwierdził odbiór sprzętu.", error: "Za długa."),
            comment: Field(value: "Zabrać podnośnik", error: "Za długi."),
            eventDate: Field(value: "2026-11-23", error: "Nie ma takiej daty."),
            due: Field(value: "2026-11-20", error: "Ten termin już minął."),
            dueTime: Field(value: "15:00", error: "Zła godzina."),
            dictionaries: [
                DictionaryField(
                    code: "customers", name: "Klient", requiredBy: "Reklamacja, Zlecenie serwisowe", isRequired: true,
                    values: ["Hotel Bałtyk", ""], error: "Ten rodzaj wymaga klienta.",
                    entries: [PartyOption(name: "Hotel Bałtyk", hint: "Kołobrzeg")])
            ],
            files: files, filesError: "Za duży plik.", limit: words(.filesLimit, ["size": "200 MB"]),
            directory: directory, draft: draft,
            mistakes: [
                Mistake(field: "due", text: "Ten termin już minął."),
                Mistake(field: "to", text: "Nie ma takiej osoby."),
            ])
    }

    var draft: DraftTag { DraftTag(id: "d1", saved: "1795689510000", text: words(.draftSaved, ["at": "10:38"])) }

    func drafts() -> DraftsPage {
        let saved = wording.moment(november(23, 10, 38))
        let written = DraftItem(
            id: "d1", path: "/compose?draft=d1", subject: words[.draftNoSubject], icon: "doc",
            line: words[.draftNobody], beginning: "Klient potwierdził odbiór sprzętu.", refused: "Wskaż inną osobę.",
            saved: saved)
        let leaving = DraftItem(
            id: "d2", path: "/threads/t4#reply", subject: "Uszkodzony agregat CX-40 po dostawie", icon: "reply",
            line: words[.draftReply], beginning: "Oględziny zrobione.", saved: saved, leaves: 8_000, seconds: "8 s")
        return DraftsPage(drafts: [written, leaving], empty: words[.draftsEmpty])
    }

    var pending: PendingItem {
        PendingItem(
            id: "d2", author: tag(anna), to: "do: Marek Wilk", note: "Oględziny zrobione.", files: files, leaves: 8_000,
            seconds: "8 s")
    }
}
