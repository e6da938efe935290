// A unit's queue and its people, several at once, absences.

import Domain

@testable import Web

extension Samples {
    private var offer: OfferForm {
        OfferForm(
            to: ["Piotr Nowak", "Tomasz"], error: "Nie ma takiej osoby.",
            note: Field(value: "Pilne", error: "Za długi."),
            isOpen: true)
    }

    private var bar: LoadBar {
        LoadBar(
            open: 9, text: words(.loadOpen, ["n": 9, "late": 1]), width: 77,
            late: LoadBar.Late(start: 79, width: 8), isSoft: true)
    }

    func together() -> TogetherPage {
        TogetherPage(
            title: words[.handOver], summary: words(.togetherSummary, ["done": 1, "refused": 1]), isGood: true,
            items: [
                TogetherPage.Item(
                    id: "o1", path: "/threads/t1", subject: "Przegląd pomp ciepła",
                    state: StateTag(text: words[.togetherDone], tone: "c-green", icon: "check"),
                    sentence: wording.sentence(Refusal(.nudgedAlready, ["at": .at(november(23, 10, 31))]), names),
                    mayChoose: true)
            ], back: "/given", typed: "Proszę o pilne przyjęcie.",
            bar: TogetherBar(
                action: "/orders/together", back: "/given", offer: offer, mayNudge: true, mayRecall: true,
                mayAccept: true),
            directory: directory)
    }

    func queue() -> QueuePage {
        let item = QueueItem(
            id: "o2", path: "/threads/t2", subject: "Montaż kurtyny powietrznej", kind: "Zlecenie serwisowe",
            due: due(24), note: "Kto ma wolny wtorek?", from: tag(marek),
            line: words(.queueLine, ["by": "Marek Wilk", "ago": "35 min temu"]), mayTake: true, assign: offer,
            nudge: wording.reminded(by: "Marek Wilk", at: november(23, 10, 31)))
        return QueuePage(
            unit: "Serwis", title: words[.navQueue], tabs: tabs, items: [item],
            next: Next(path: "/units/u1/queue?after=o2"),
            empty: words[.queueEmpty], forbidden: words[.queueForbidden],
            team: TeamCard(
                title: words[.queueTeam], path: "/units/u1",
                people: [TeamCard.Row(person: tag(marek), name: "Marek Wilk", bar: bar)]),
            together: TogetherBar(action: "/orders/together", back: "/units/u1/queue", mayAccept: true),
            directory: directory)
    }

    func team() -> TeamPage {
        let held = TeamPage.Held(
            path: "/threads/t8", subject: "Pomiar szczelności instalacji",
            state: StateTag(text: words[.stateHeldByYou], tone: "c-green", icon: "clock"), due: due(26))
        return TeamPage(
            unit: "Serwis", title: words[.navTeam], tabs: tabs,
            people: [
                TeamPage.Holder(
                    id: "p1", person: tag(anna), line: "koordynatorka", bar: bar, orders: [held],
                    rest: words(.teamRest, ["n": 4])),
                TeamPage.Holder(
                    id: "p2", person: tag(marek), line: "serwisant", bar: bar, orders: [held],
                    rest: words(.teamHidden, ["n": 4])),
            ], next: Next(path: "/units/u1?after=p2"), empty: words[.teamEmpty])
    }

    var absence: AbsenceSection {
        let mistake = Field(value: "2026-11-20", error: wording.sentence(Refusal(.absencePast), names))
        return AbsenceSection(
            absences: [
                AbsenceSection.Item(id: "a1", days: "pn. 23 lis – pt. 27 lis", substitute: tag(katarzyna), isNow: true),
                AbsenceSection.Item(id: "a2", days: "1 gru – 4 gru", substitute: nil, isNow: false),
            ],
            form: AbsenceSection.Form(from: mistake, to: mistake, substitute: mistake, isOpen: true),
            directory: directory,
            substituted: [words(.substitutingNow, ["who": "Marek Wilk", "until": "pt. 27 lis"])])
    }
}
