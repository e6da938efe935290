// The hotel's broken unit.

import Domain

@testable import Web

extension Samples {
    func thread() -> ThreadPage {
        ThreadPage(
            id: "t4", subject: "Uszkodzony agregat CX-40 po dostawie", kind: "Reklamacja", entries: entries,
            orders: [card(), whole], timeline: timeline, pending: [pending],
            reply: ReplyForm(
                kinds: kinds, to: ["Marek Wilk", "Katarzyna Zawada"], note: Field(value: "", error: "Napisz coś."),
                files: files, error: "Wskaż odbiorcę.", draft: draft),
            people: [marek, katarzyna, anna].map(tag),
            observer: ObserverForm(name: Field(value: "Piotr", error: "Nie ma takiej osoby.")), directory: directory,
            mistakes: [Mistake(field: "note", text: "Napisz coś.")], notice: words[.auditNotice])
    }

    /// An order with everything, more than one person could ever do.
    func card() -> OrderCard {
        OrderCard(
            id: "o4", state: StateTag(text: words[.stateHeldByYou], tone: "c-green", icon: "clock"),
            orderer: tag(marek), holder: tag(anna), due: due(25, minute: 900),
            created: wording.moment(november(17, 9, 12)),
            holding: words(
                .holdsFor,
                [
                    "since": .text(wording.moment(november(20, 8, 15)).text),
                    "span": .text(wording.span(3 * 86_400_000 + 2 * 3_600_000)),
                ]),
            asked: AskedDue(
                person: tag(anna), due: due(27), reason: "Przewoźnik przyjeżdża dopiero w czwartek.",
                asked: wording.moment(november(23, 9)), answer: AskedDue.Answer(day: "2026-11-27", time: "")),
            line: line(), steps: steps, parent: "o1", openSubOrders: words(.subOrdersOpen, ["n": 2]), acts: acts)
    }

    /// The order that the other was split off from.
    private var whole: OrderCard {
        OrderCard(
            id: "o1", state: StateTag(text: words(.stateHeldBy, ["who": "Marek Wilk"]), tone: "", icon: "clock"),
            orderer: tag(marek), holder: tag(marek), created: wording.moment(november(16, 9, 12)), line: line(2),
            steps: steps)
    }

    private var acts: Acts {
        let reason = ReasonForm(reason: Field(value: "Bo tak", error: "Podaj powód."))
        return Acts(
            decision: Decision(
                from: tag(katarzyna), isNew: false,
                line: words(.offeredToYou, ["by": "Katarzyna Zawada", "ago": .text(wording.ago(november(23, 10, 6)))]),
                note: "Masz uprawnienia F-gaz.", returnsTo: words(.rejectReturns, ["by": "Katarzyna Zawada"]),
                others: words[.decisionOthers], expires: wording.moment(november(26, 12)), losesSight: true,
                mayReject: true, rejection: rejection),
            completion: CompletionForm(
                result: Field(value: "", error: "Opisz wynik."), comment: Field(value: "", error: "Za długi."),
                files: files, filesError: "Nie ma takiego załącznika.", draft: draft),
            offer: OfferForm(
                to: ["Tomasz Król", ""], error: "Nie ma takiej osoby.",
                note: Field(value: "Wydaj agregat zastępczy.", error: "Za długa.")),
            mayRecall: true, mayNudge: true,
            due: DueForm(
                day: Field(value: "2026-11-29", error: "Ten dzień już minął."),
                time: Field(value: "15:00", error: "Zła."),
                reason: Field(value: "", error: "Podaj powód.")),
            asksDue: false, instruction: InstructionForm(text: Field(value: "", error: "Napisz, co zrobić.")),
            subOrder: SubOrderForm(
                to: ["Tomasz Król", ""], error: "Nie ma takiej osoby.",
                note: Field(value: "", error: "Napisz, co zrobić."),
                day: Field(value: "", error: "Ten dzień już minął.")),
            returning: reason, reopening: reason, cancellation: reason, seizure: reason)
    }

    /// Late, passed on over a row, with everything that a line can have.
    func line(_ id: Int64 = 1) -> LineDrawing {
        var order = WordingOrderTests().hotel(id)
        order.apply(.completed(late: 1, confirmation: ID(raw: 9)), by: anna, at: november(25, 16))
        order.apply(.reopened(reason: "Znowu cieknie."), by: marek, at: november(26, 8))
        let closings = [
            Course.Closing(act: .complete, by: anna, at: november(25, 16)),
            Course.Closing(act: .reopen, by: marek, at: november(26, 8), reason: "Znowu cieknie."),
        ]
        let later = Wording(words: words, now: november(27, 12), localTime: wording.localTime)
        return LineDrawing(Course(order, closings: closings), later, names, story: "Marek Wilk…")
    }

    private var steps: [OrderCard.Step] {
        let line = wording.moment(november(19, 8, 30)).text
        return [
            OrderCard.Step(
                number: 1, who: "Marek Wilk", act: words[.stepOrdered], line: line, tone: "", icon: "flag"),
            OrderCard.Step(
                number: 2, who: "Piotr Nowak", act: words[.stepRejected], quote: "Brak uprawnień F-gaz", line: line,
                tone: "s-r", icon: "x"),
            OrderCard.Step(
                number: 3, who: "Anna Lis", act: words[.stepSplit], line: line, tone: "s-a", icon: "check", link: "o1"),
        ]
    }

    private var timeline: [TimelineItem] {
        [
            TimelineItem(message: letter),
            TimelineItem(
                event: wording.event(
                    Happening(
                        act: .reject, by: piotr, at: november(19, 8, 30), holder: katarzyna,
                        reason: "Przy wycieku czynnika nie mogę.", reasonCode: "no-licence"), names)),
            TimelineItem(
                event: wording.event(Happening(act: .accept, by: anna, at: november(20, 8, 15), holder: anna), names)),
        ]
    }

    private var letter: MessageView {
        let receipt = Receipts.Receipt(
            person: tag(katarzyna), isInformation: true, opened: wording.moment(november(17, 9, 30)),
            acknowledged: wording.moment(november(17, 9, 31)))
        return MessageView(
            id: "m1", author: tag(marek), to: "Katarzyna Zawada", information: "Obsługa klienta",
            sent: wording.moment(november(17, 9, 12)), kind: "Reklamacja",
            eventDate: wording.date(Day(number: 20_773)),
            note: NoteBlock.blocks(
                of:
                    "Hotel zgłasza uszkodzony agregat: wgnieciona obudowa.\n- **lewy** bok\n- `CX-40`\n\n> *tak* było ~~nie~~\n\n1. Zdjęcia: https://hotel-baltyk.example/a?b=1&c=2."
            ),
            comment: Run.runs(of: "Klient chce wymiany przed weekendem, kontakt: mailto:recepcja@hotel-baltyk.example"),
            entries: entries, files: files, isConfirmation: false, mayAcknowledge: true,
            acknowledged: wording.moment(november(17, 10)),
            receipts: Receipts(
                summary: words(.receiptsBoth, ["opened": 3, "acknowledged": 2, "all": 5]), people: [receipt],
                mayNudge: true))
    }
}
