// What Anna has given to others, open and done.

extension Stories {
    var hallMeasurement: Story {
        Story("Pomiar szczelności instalacji, hala B", about: ["customers/kl-0388"]) {
            at(
                -3, 13, 20, .anna,
                .gives(
                    .serviceOrder, to: .piotr,
                    """
                    Zakłady proszą o okresowy pomiar szczelności instalacji wentylacyjnej w hali B. Wejście przez śluzę, \
                    odzież ochronną wydają na miejscu. Pomiar można zrobić między zmianami, po 14:00.
                    """, due: .by(3)))
            at(-2, 8, 20, .piotr, .accepts)
            at(-1, 15, 10, .piotr, .says("Umówione \(on(2)) o 14:15. Zajmie około trzech godzin."))
        }
    }

    var dutyRoster: Story {
        Story("Grafik dyżurów na \(days.month(1))") {
            at(
                -5, 12, 40, .anna,
                .gives(
                    .task, to: .katarzyna,
                    """
                    Proszę o zatwierdzenie grafiku dyżurów. Grzegorz i Piotr zamienili się weekendami, reszta jak \
                    w poprzednim miesiącu.
                    """, due: .by(9), papers: [.roster(days)]))
            at(-5, 14, 20, .katarzyna, .accepts)
            at(
                -4, 8, 55, .katarzyna,
                .says("Wstrzymam się kilka dni, Łukasz ma jeszcze podać termin urlopu."))
        }
    }

    var refrigerant: Story {
        Story("Zamówienie czynnika R-32", about: ["suppliers/termohurt"]) {
            at(
                -2, 15, 10, .anna,
                .gives(
                    .task, to: .tomasz,
                    """
                    Zostały dwie butle R-32, a przed nami wymiana w hotelu i przeglądy pomp. Proszę zamówić sześć butli \
                    po 9 kg.
                    """, due: .by(2)))
            at(-1, 9, 20, .tomasz, .accepts)
            at(
                -1, 10, 50, .tomasz,
                .says("Termohurt ma cztery butle od ręki i dowiezie je \(on(1)), dwie pozostałe w przyszłym tygodniu."))
            at(-1, 11, 2, .anna, .says("Cztery wystarczą na hotel i szkołę. Bierzmy."))
        }
    }

    var correctingNote: Story {
        Story("Nota korygująca dla Hurtowni Mróz", about: ["customers/kl-0371"]) {
            at(
                -1, 11, 15, .anna,
                .gives(
                    .task, to: .ewa,
                    """
                    Na ostatniej fakturze dla hurtowni jest stary adres siedziby. Klient prosi o notę korygującą i do \
                    tego czasu wstrzymuje płatność.
                    """, due: .by(4)))
        }
    }

    var filters: Story {
        Story(
            "Wymiana filtrów, Przychodnia Zdrój",
            about: ["customers/kl-0345", "devices/cw-8-046", "contracts/ser-44"]
        ) {
            at(
                -4, 10, 10, .anna,
                .gives(
                    .serviceOrder, to: .katarzyna,
                    """
                    Przychodnia prosi o wymianę filtrów przed wizytą sanepidu. Filtry F7 leżą na regale C4, osiem sztuk.
                    """, due: .by(1)))
            at(-4, 10, 55, .katarzyna, .accepts)
            at(-2, 9, 15, .anna, .says("Przychodnia wpuści nas przed otwarciem, od 6:30."))
            at(
                0, 9, 50, .katarzyna,
                .completes(
                    """
                    Filtry wymienione we wszystkich centralach, osiem sztuk. Zużyte zabrane do utylizacji, wpisy \
                    w książkach eksploatacji zrobione.
                    """, papers: [.filterReport(days)]))
        }
    }

    var shelfLabels: Story {
        Story("Etykiety na regały w strefie C") {
            at(
                -4, 11, 40, .anna,
                .gives(
                    .task, to: .tomasz,
                    "W strefie C nikt nie może znaleźć filtrów. Proszę opisać regały tak jak w strefach A i B.",
                    due: .by(-1)))
            at(-4, 13, 5, .tomasz, .accepts)
            at(-1, 15, 20, .tomasz, .completes("Regały C1 do C8 opisane, lista półek wisi przy wejściu do strefy."))
        }
    }
}
