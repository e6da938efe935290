// What everybody, or a whole unit, is told.

extension Stories {
    /// To the whole company; most have confirmed.
    var officeHours: Story {
        Story("Zmiana godzin pracy biura") {
            at(
                -6, 8, 5, .joanna,
                .sends(
                    Post(
                        sort: .notice, to: [.company], cc: [],
                        note: """
                            Od przyszłego miesiąca biuro, księgowość i obsługa klienta pracują od 7:00 do 15:00. Godziny \
                            serwisu i magazynu zostają bez zmian. Proszę wszystkich o potwierdzenie.
                            """, comment: "Telefon dyżurny działa jak dotąd, całą dobę.", papers: [])))
            at(
                -6, 8, 40, each: [.katarzyna, .beata, .halina, .marek, .natalia, .dorota, .ewa, .monika],
                .acknowledges)
            at(-5, 7, 45, each: [.anna, .andrzej, .bogdan, .admin], .acknowledges)
            at(-4, 7, 50, each: [.grzegorz, .piotr], .acknowledges)
            at(-4, 12, 25, .natalia, .says("Czy infolinia przełącza się wtedy na dyżur od 15:00?", to: [.joanna]))
            at(-4, 13, 10, .joanna, .says("Tak, Adam ustawi przekierowanie.", to: [.natalia, .admin]))
        }
    }

    /// To a unit with the unit below it; some have confirmed.
    var recovery: Story {
        Story("Nowa procedura odzysku czynnika") {
            at(
                -4, 7, 45, .katarzyna,
                .sends(
                    Post(
                        sort: .notice, to: [.service], cc: [.andrzej],
                        note: """
                            W załączniku obowiązująca od dziś procedura odzysku czynnika. Najważniejsza zmiana: każdą \
                            butlę ważymy przed odzyskiem i po nim, obie masy idą do karty urządzenia.
                            """, comment: "", papers: [.recoveryProcedure(days)])))
            at(-4, 9, 20, each: [.grzegorz, .anna], .acknowledges)
            at(-3, 15, 40, .lukasz, .acknowledges)
        }
    }

    var badges: Story {
        Story("Nowe identyfikatory do odbioru") {
            at(
                -3, 11, 10, .beata,
                .says(
                    "Identyfikatory z nowym wzorem czekają w sekretariacie. Stare proszę oddać przy odbiorze.",
                    to: [.service, .warehouse]))
        }
    }

    var leave: Story {
        Story("Urlop Marka") {
            at(
                0, 9, 30, .marek,
                .says(
                    """
                    Od \(date(1)) mam urlop, wracam \(on(5)). Zgłoszenia od moich klientów przyjmuje Natalia, w sprawie \
                    hotelu proszę pytać Annę.
                    """, to: [.anna, .katarzyna, .dorota], cc: [.natalia]))
            at(0, 9, 32, .marek, .leaves(1, 4, substitute: .natalia))
        }
    }
}
