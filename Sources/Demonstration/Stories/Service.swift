// The day's smaller matters.

extension Stories {
    var portContract: Story {
        Story("Projekt umowy serwisowej", about: ["customers/kl-0366", "devices/kc-6-118"]) {
            at(
                -1, 9, 35, .dorota,
                .gives(
                    .task, to: .marek, cc: [.monika],
                    """
                    Restauracja chce umowy na komorę i trzy klimatyzatory. Proszę przygotować projekt, dwa przeglądy w roku \
                    i reakcja w ciągu 12 godzin.
                    """, due: .by(7)))
            at(-1, 10, 25, .marek, .accepts)
            at(-1, 13, 50, .monika, .says("Stawkę mam policzoną, podeślę ją \(on(1)).", to: [.marek]))
        }
    }

    var fan: Story {
        Story("Wymiana wentylatora, chłodnia nr 2", about: ["customers/kl-0371"]) {
            at(
                -2, 8, 45, .katarzyna,
                .gives(
                    .serviceOrder, to: .grzegorz,
                    """
                    W chłodni nr 2 hałasuje wentylator parownika. Części są na magazynie, regał B2. Hurtownia prosi \
                    o wizytę przed 10:00, zanim zacznie się wydawanie towaru.
                    """, due: .by(2, 12, 0)))
            at(-2, 9, 10, .grzegorz, .accepts)
            at(-1, 14, 0, .grzegorz, .says("Umówione \(on(2)) o 7:00, magazynier hurtowni otworzy rampę."))
        }
    }

    /// Rejected on a later hand-over: it stays with whoever offered it, not with the first orderer.
    var helper: Story {
        Story("Druga osoba do próby ciśnieniowej", about: ["customers/kl-0308"]) {
            at(
                -2, 12, 30, .pawel,
                .gives(
                    .task, to: .katarzyna,
                    "Na próbę ciśnieniową potrzebuję drugiej osoby na dwie godziny, najlepiej rano.", due: .by(1)))
            at(-2, 13, 20, .katarzyna, .accepts)
            at(-2, 13, 25, .katarzyna, .offers(to: .piotr, "Czy podjedziesz na budowę? To dwie godziny."))
            at(-1, 7, 40, .piotr, .rejects(.noTime, "Rano mam odbiór w galerii, nie zdążę wrócić."))
            at(-1, 8, 30, .katarzyna, .says("Szukam dalej, dam znać dziś do końca dnia."))
            at(0, 9, 50, .pawel, .nudges("Bez drugiej osoby nie zrobię próby."))
        }
    }

    var phoneRedirect: Story {
        Story("Przekierowanie infolinii") {
            at(
                -4, 13, 20, .joanna,
                .gives(
                    .task, to: .admin, cc: [.natalia],
                    "Od przyszłego miesiąca infolinia po 15:00 ma przechodzić na telefon dyżurny. Proszę o ustawienie.",
                    due: .by(-1)))
            at(-4, 14, 0, .admin, .accepts)
            at(
                -2, 11, 50, .admin,
                .completes("Ustawione i sprawdzone. Przekierowanie włączy się samo pierwszego dnia miesiąca o 15:00."))
        }
    }
}
