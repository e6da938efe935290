// The building site of Deweloper Nova: a chain of three with sub-orders, and a date to be confirmed.

extension Stories {
    var siteDate: Story {
        Story(
            "Potwierdzić termin montażu z kierownikiem budowy",
            about: ["customers/kl-0308", "contracts/mon-12"]
        ) {
            at(
                -2, 9, 15, .joanna,
                .gives(
                    .serviceOrder, to: .anna,
                    """
                    Nova przesuwa etap II o tydzień. Proszę potwierdzić z kierownikiem budowy nowy termin montażu \
                    i dostęp do dźwigu, zanim zamówimy transport.
                    """, due: .by(2, 12, 0)))
            at(-2, 9, 50, .anna, .accepts)
            at(
                -1, 10, 20, .anna,
                .says("Kierownik budowy proponuje \(date(7)). Dźwig potwierdzi jeszcze z podwykonawcą i oddzwoni."))
            at(-1, 11, 40, .joanna, .says("Może być. Transport zamawiamy dopiero po potwierdzeniu dźwigu."))
        }
    }

    var siteLaunch: Story {
        Story(
            "Uruchomienie pompy ciepła, etap II, budynek C",
            about: ["customers/kl-0308", "devices/hp-30-002", "contracts/mon-12"]
        ) {
            at(
                -8, 8, 40, .joanna,
                .gives(
                    .serviceOrder, to: .katarzyna, cc: [.monika],
                    """
                    Budynek C ma być ogrzewany przed wejściem ekip wykończeniowych. Proszę zaplanować uruchomienie pompy \
                    i przekazać protokół inwestorowi.
                    """, due: .by(4, 16, 0)))
            at(-8, 9, 30, .katarzyna, .accepts)
            at(
                -7, 8, 10, .katarzyna,
                .offers(to: .pawel, "Brygada i tak jest na budowie. Poprowadź to do końca, serwis dośle automatyka."))
            at(-7, 8, 45, .pawel, .accepts)
            at(
                -6, 7, 50, .pawel,
                .gives(
                    .serviceOrder, to: [.tomasz],
                    "Proszę wydać zawory równoważące DN25, sześć sztuk, i dwa filtry magnetyczne.", due: .by(-4),
                    splitting: 0))
            at(-6, 8, 30, .tomasz, .accepts, order: 1)
            at(
                -4, 9, 35, .tomasz, .completes("Wydane na WZ 412, odebrał Łukasz. Jeden filtr z depozytu."),
                order: 1)
            at(
                -4, 12, 15, .pawel,
                .gives(
                    .serviceOrder, to: [.lukasz],
                    "Próba ciśnieniowa dolnego źródła: 24 godziny, 4,5 bara, z wpisem do dziennika budowy.",
                    due: .by(1, 15, 0), splitting: 0))
            at(-4, 12, 40, .lukasz, .accepts, order: 2)
            at(-2, 13, 0, .joanna, .admits(.andrzej))
            at(
                -1, 14, 10, .lukasz,
                .says("Na złączu przy rozdzielaczu kapało, wymieniłem uszczelkę. Próbę zaczynam od nowa."))
            at(
                -1, 14, 35, .pawel,
                .says("W porządku. Jeśli próba się utrzyma, pompę uruchamiamy \(on(2)) i mamy dwa dni zapasu."))
        }
    }
}
