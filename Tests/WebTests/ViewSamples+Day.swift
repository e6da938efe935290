// My day of Anna's.

import Domain

@testable import Web

extension Samples {
    func day() -> DayPage {
        DayPage(
            words, today: wording.longDay(wording.today), decide: offers,
            acknowledge: ["m7", "m8"].map { id in
                LetterItem(
                    id: id, path: "/threads/t7", subject: "Nowy wzór protokołu odbioru", author: tag(marek),
                    kind: "Zarządzenie", sent: wording.moment(november(23, 8, 5)), nudge: reminder)
            },
            work: work, overdue: 1, waiting: waiting, confirmations: confirmations,
            directory: directory)
    }

    private var reminder: String { wording.reminded(by: "Marek Wilk", at: november(23, 10, 31)) }

    private var offers: [OfferItem] {
        [
            OfferItem(
                id: "o1", path: "/threads/t1", subject: "Przegląd pomp ciepła przed sezonem, SP nr 4 w Kołobrzegu",
                kind: "Zlecenie serwisowe", isNew: false, due: due(24, minute: 900),
                note: "Masz uprawnienia F-gaz, a szkoła prosi o wizytę przed środą.",
                chain: [tag(marek), tag(katarzyna)], me: tag(anna),
                line: words(
                    .offeredToYou,
                    ["by": "Katarzyna Zawada", "ago": .text(wording.ago(november(23, 10, 6)))]),
                returnsTo: words(.rejectReturns, ["by": "Katarzyna Zawada"]), mayReject: true, nudge: reminder,
                rejection: rejection),
            OfferItem(
                id: "o2", path: "/threads/t2", subject: "FV 311/11/2026 Frigo-Parts: części do agregatów CX",
                kind: "Faktura do opisu", isNew: true, due: due(27), note: nil, chain: [tag(piotr)], me: tag(anna),
                line: words(
                    .offeredToYou, ["by": "Piotr Nowak", "ago": .text(wording.ago(november(23, 8, 12)))]),
                returnsTo: words(.rejectReturns, ["by": "Piotr Nowak"]), mayReject: true, rejection: rejection),
        ]
    }

    private var work: [DayPage.WorkGroup] {
        let completion = CompletionForm(
            result: Field(value: "Wymienione", error: "Opisz wynik."), comment: Field(value: "", error: "Za długi."))
        return [
            DayPage.WorkGroup(
                title: words[.dayLate], isLate: true,
                items: [
                    WorkItem(
                        id: "o3", path: "/threads/t3", subject: "Zwrot sprężarki do producenta, numer RMA do ustalenia",
                        line: "Reklamacja · Cukiernia Wanda", from: tag(piotr), due: due(20), nudge: reminder,
                        mayChoose: true, completion: completion)
                ]),
            DayPage.WorkGroup(
                title: wording.group(wording.today.adding(days: 2)),
                items: [
                    WorkItem(
                        id: "o4", path: "/threads/t4", subject: "Uszkodzony agregat CX-40 po dostawie",
                        line: "Reklamacja · Hotel Bałtyk", from: tag(marek), due: due(25, minute: 900),
                        completion: completion),
                    WorkItem(
                        id: "o5", path: "/threads/t5", subject: "Lista części zapasowych na grudzień",
                        line: "Polecenie · Magazyn", from: tag(katarzyna), due: due(30), completion: nil),
                ]),
        ]
    }

    private var waiting: [WaitingItem] {
        [
            WaitingItem(
                id: "o8", path: "/threads/t8", subject: "Pomiar szczelności instalacji, hala B", person: tag(piotr),
                line: words(
                    .holdsSince, ["by": "Piotr Nowak", "since": .text(wording.moment(november(21, 9)).text)]),
                state: StateTag(text: words.text(.state, "offered"), tone: "c-violet", icon: "hand"), due: due(26),
                mayRecall: true, mayNudge: true)
        ]
    }

    private var confirmations: [ConfirmationItem] {
        [false, true].map { needsApproval in
            ConfirmationItem(
                id: needsApproval ? "o9" : "o10", message: needsApproval ? "m9" : "m10", path: "/threads/t9",
                subject: "Wymiana filtrów, Przychodnia Zdrój", person: tag(katarzyna),
                line: words(
                    .doneAt, ["by": "Katarzyna Zawada", "at": .text(wording.moment(november(23, 9, 50)).text)]),
                punctuality: wording.punctuality(late: -1), needsApproval: needsApproval,
                returning: ReasonForm(reason: Field(value: "", error: "Podaj powód.")))
        }
    }
}
