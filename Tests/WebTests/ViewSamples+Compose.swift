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
            directory: directory,
            mistakes: [
                Mistake(field: "due", text: "Ten termin już minął."),
                Mistake(field: "to", text: "Nie ma takiej osoby."),
            ])
    }
}
