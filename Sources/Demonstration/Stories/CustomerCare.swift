// Customer care and sales.

extension Stories {
    /// Nobody answered the first offer for a week, so it went back.
    var conferenceRoom: Story {
        Story("Klimatyzacja w sali konferencyjnej", about: ["customers/kl-0345"]) {
            at(
                -9, 10, 0, .natalia,
                .gives(
                    .inquiry, to: .robert,
                    """
                    Przychodnia pyta o klimatyzację do sali konferencyjnej, 42 m², okna od południa. Chcą dwóch wariantów: \
                    ściennego i kasetonowego.
                    """, due: .by(4)))
            expires(-9, 10, 0, after: 7)
            at(-3, 8, 20, .natalia, .offers(to: .monika, "Robert nie odpowiedział przez tydzień, a klient dopytuje."))
            at(-3, 9, 10, .monika, .accepts)
            at(
                -3, 9, 25, .monika,
                .says("Robert był na szkoleniu u producenta. Oferta będzie \(on(3)).", to: [.natalia]))
        }
    }

    var newContracts: Story {
        Story("Czy serwis udźwignie trzy nowe umowy?") {
            at(
                0, 8, 30, .dorota,
                .gives(
                    .inquiry, to: .katarzyna, cc: [.joanna],
                    """
                    Trzech klientów pyta o umowę serwisową: Restauracja Port, Pensjonat Mewa i Hurtownia Mróz. Razem \
                    około 30 jednostek. Proszę o ocenę, czy obsłużymy je obecnym zespołem.
                    """, due: .by(6)))
        }
    }

    var slowResponse: Story {
        Story("Skarga na czas reakcji", about: ["customers/kl-0366"]) {
            at(
                0, 8, 55, .natalia,
                .gives(
                    .complaint, to: .marek, cc: [.dorota],
                    """
                    Restauracja prosi o wyjaśnienie, dlaczego drugie zgłoszenie komory czekało dwa dni. Proszę o odpowiedź \
                    na piśmie, terminy są w wątku o komorze.
                    """, due: .by(4)))
        }
    }

    /// Overdue.
    var surveys: Story {
        Story("Zestawienie ankiet satysfakcji") {
            at(
                -8, 12, 20, .dorota,
                .gives(
                    .task, to: .marek,
                    "Proszę o zestawienie ankiet z ostatniego kwartału, zarząd omawia je na najbliższym spotkaniu.",
                    due: .by(-2)))
            at(-8, 13, 45, .marek, .accepts)
            at(-5, 15, 15, .marek, .says("Mam 31 z 40 ankiet, czekam na galerię i deweloperów."))
            at(-1, 8, 50, .dorota, .says("Termin minął. Proszę o zestawienie z tego, co jest, resztę dopiszemy."))
        }
    }

    /// With approval; returned and not done again yet.
    var priceList: Story {
        Story("Nowy cennik przeglądów") {
            at(
                -7, 9, 10, .dorota,
                .gives(
                    .orderWithApproval, to: .natalia,
                    """
                    Proszę przygotować cennik przeglądów na przyszły rok: klimatyzacja, pompy ciepła, wentylacja. Stawka \
                    dojazdu osobno.
                    """, due: .by(3)))
            at(-7, 9, 55, .natalia, .accepts)
            at(
                -3, 12, 10, .natalia,
                .completes("Cennik gotowy, stawki wzrosły średnio o 6%.", papers: [.priceList]))
            at(
                -2, 10, 25, .dorota,
                .returns("Brakuje przeglądów pomp gruntowych, a dojazd powyżej 50 km jest liczony podwójnie."))
            at(-2, 11, 5, .natalia, .says("Poprawię. Pompy gruntowe policzę razem z Katarzyną."))
        }
    }

    var fair: Story {
        Story("Targi instalacyjne: stoisko i materiały") {
            at(
                -6, 10, 0, .monika,
                .gives(
                    .task, to: .robert, cc: [.dorota],
                    "Mamy stoisko nr 14. Proszę zebrać materiały: folder pomp ciepła, cennik i dwa urządzenia na pokaz.",
                    due: .by(8)))
            at(-4, 9, 30, .robert, .accepts)
            at(-4, 9, 45, .robert, .says("Cennik będzie nowy czy obecny? Nowy jest podobno w przygotowaniu."))
            at(-4, 11, 20, .dorota, .says("Nowy, ale dopiero w przyszłym tygodniu. Folder można drukować już teraz."))
            at(-2, 13, 40, .robert, .says("Folder w druku, 300 sztuk. Pompę na pokaz wypożyczy nam producent."))
            at(-2, 14, 0, .monika, .says("Świetnie. Proszę jeszcze o plan dyżurów na stoisku."))
        }
    }

    /// Rejected, so it is the orderer's again.
    var instalments: Story {
        Story("Rozłożenie płatności na raty", about: ["customers/kl-0420"]) {
            at(
                -2, 9, 20, .monika,
                .gives(
                    .task, to: .ewa,
                    "Pensjonat prosi o rozłożenie faktury za montaż na trzy raty. Proszę o zgodę i harmonogram.",
                    due: .by(3)))
            at(
                -1, 8, 40, .ewa,
                .rejects(.outOfScope, "O ratach decyduje Halina. Wyliczenie przygotuję, gdy będzie zgoda."))
            at(-1, 12, 30, .monika, .says("Dziękuję, zapytam Halinę.", to: [.halina]))
        }
    }
}
