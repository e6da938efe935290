// The warehouse.

extension Stories {
    /// Done, and waiting for approval.
    var stocktaking: Story {
        Story("Inwentaryzacja strefy B") {
            at(
                -6, 7, 40, .bogdan,
                .gives(
                    .orderWithApproval, to: .tomasz,
                    "Proszę policzyć strefę B i wyjaśnić różnice powyżej 100 zł. Zestawienie w arkuszu.",
                    due: .by(-1)))
            at(-6, 8, 5, .tomasz, .accepts)
            at(-3, 12, 50, .tomasz, .says("Policzone są regały B1 do B5. W B3 brakuje dwóch pompek skroplin."))
            at(-3, 13, 30, .bogdan, .says("Pompki są w samochodzie Łukasza, WZ nie zostało wystawione."))
            at(
                -1, 14, 50, .tomasz,
                .completes("Strefa B policzona, różnice wyjaśnione. Zestawienie w załączniku.", papers: [.stocktaking]))
        }
    }

    /// Overdue.
    var extinguishers: Story {
        Story("Przegląd gaśnic w magazynie") {
            at(
                -8, 7, 55, .bogdan,
                .gives(
                    .task, to: .tomasz,
                    "Proszę umówić przegląd gaśnic. Ważność pieczęci kończy się w tym miesiącu.", due: .by(-3)))
            at(-8, 8, 15, .tomasz, .accepts)
            at(-4, 10, 20, .tomasz, .says("Firma przeciwpożarowa ma wolne terminy dopiero za tydzień, szukam innej."))
            at(-2, 8, 0, .bogdan, .says("Proszę o informację, gdy będzie termin. Muszę go zgłosić ubezpieczycielowi."))
        }
    }

    /// An offer that was taken back.
    var cylinders: Story {
        Story("Puste butle do utylizacji") {
            at(
                -5, 9, 45, .grzegorz,
                .gives(
                    .task, to: .tomasz,
                    "Na rampie stoi siedem pustych butli po R-410A. Proszę przekazać je do utylizacji z kartą odpadu.",
                    due: .by(-2)))
            at(-5, 10, 30, .tomasz, .accepts)
            at(
                -4, 8, 0, .tomasz,
                .offers(to: .bogdan, "Odbiór wypada, gdy jestem na budowie. Czy możesz podpisać kartę?"))
            at(-4, 8, 45, .tomasz, .recalls)
            at(
                -4, 8, 50, .tomasz,
                .says("Odbiór przesunięty na popołudnie, będę na miejscu.", to: [.grzegorz, .bogdan]))
            at(-4, 15, 10, .tomasz, .completes("Siedem butli odebranych, karta odpadu w segregatorze F-gaz."))
        }
    }

    /// Offered to the whole warehouse: it waits in its queue.
    var winterTyres: Story {
        Story("Opony zimowe do dwóch samochodów serwisu") {
            at(
                -1, 14, 20, .katarzyna,
                .gives(
                    .task, to: [.warehouse],
                    """
                    Komplety stoją w strefie D. Proszę wydać je do warsztatu i zabrać letnie do przechowania. Kto ma \
                    czas, niech weźmie.
                    """, due: .by(3)))
        }
    }

    var lift: Story {
        Story("Podnośnik na montaż kurtyny w hotelu", about: ["customers/kl-0412"]) {
            at(
                0, 9, 25, .piotr,
                .gives(
                    .task, to: .tomasz,
                    "Proszę zarezerwować podnośnik i dwa pasy transportowe, najchętniej na \(date(3)).", due: .by(2)))
        }
    }
}
