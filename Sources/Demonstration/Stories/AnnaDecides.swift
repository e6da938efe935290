// What lies before Anna this morning: two hand-overs and an invoice.

extension Stories {
    var school: Story {
        Story(
            "Przegląd pomp ciepła przed sezonem, SP nr 4 w Kołobrzegu",
            about: ["customers/kl-0107", "devices/hp-16-014", "devices/hp-16-015", "contracts/ser-07"]
        ) {
            at(
                -2, 10, 5, .marek,
                .gives(
                    .serviceOrder, to: .katarzyna,
                    """
                    Dyrekcja szkoły prosi o przegląd obu pomp ciepła. W zeszłym roku po pierwszych mrozach jedna z nich \
                    zgłaszała błąd przepływu, proszę zacząć od filtra i naczynia wzbiorczego.
                    """, due: .by(1, 15, 0), papers: [.schoolReport(days)]))
            at(-2, 11, 20, .katarzyna, .accepts)
            at(
                -1, 13, 10, .marek,
                .says("Szkoła potwierdza: kotłownia jest otwarta od 7:00 do 16:00, klucze są w sekretariacie."))
            at(
                0, 10, 5, .katarzyna,
                .offers(
                    to: .anna,
                    """
                    Masz uprawnienia F-gaz, a szkoła prosi o wizytę jeszcze \(on(1)). Protokół z zeszłego roku \
                    w załączniku.
                    """))
        }
    }

    var partsInvoice: Story {
        Story("FV 311/\(days.period) Frigo-Parts: części do agregatów CX", about: ["suppliers/frigo-parts"]) {
            at(
                0, 8, 12, .ewa,
                .gives(
                    .invoice, to: .anna,
                    """
                    Wpłynęła faktura za części do agregatów CX. Proszę o opis: do których zleceń poszły części i czy \
                    dostawa była kompletna.
                    """, due: .by(4), papers: [.partsInvoice(days)]))
        }
    }

    /// A chain of three, with the last hand-over unanswered.
    var lawOffice: Story {
        Story("Oferta na wymianę klimatyzacji, Kancelaria Wrona i Wspólnicy", about: ["customers/kl-0319"]) {
            at(
                -1, 14, 40, .joanna,
                .gives(
                    .inquiry, to: .marek, cc: [.monika],
                    """
                    Kancelaria prosi o ofertę na wymianę klimatyzacji w całym biurze: sześć pokoi i sala konferencyjna, \
                    razem około 180 m². Zależy im na cichych jednostkach i na montażu poza godzinami pracy.
                    """, due: .by(6), papers: [.floorPlan]))
            at(-1, 15, 5, .marek, .accepts)
            at(
                -1, 15, 20, .marek,
                .says("Umówiłem się wstępnie na wizję lokalną. Kancelaria jest dostępna codziennie po 16:00."))
            at(
                0, 9, 40, .marek,
                .offers(
                    to: .anna,
                    """
                    Jestem na urlopie i wracam \(on(5)), a kancelaria czeka na ofertę do \(date(6)). Rzut biura jest \
                    w wątku, zostały wizja lokalna i wycena.
                    """))
        }
    }
}
