// Repairs: a chain of four that was reopened, an order with approval that was returned once, one taken over by a superior.

extension Stories {
    var coldRoom: Story {
        Story(
            "Komora chłodnicza nie trzyma temperatury, Restauracja Port",
            about: ["customers/kl-0366", "devices/kc-6-118", "priorities/high"]
        ) {
            at(
                -9, 8, 5, .natalia,
                .gives(
                    .serviceOrder, to: .marek,
                    "Szef kuchni dzwonił o 7:50: w komorze jest 9 stopni, towar przełożyli do witryny. Pilne.",
                    due: .by(-6, 16, 0)))
            at(-9, 8, 20, .marek, .accepts)
            at(
                -9, 8, 32, .marek,
                .offers(to: .katarzyna, "Klient nie ma umowy i zgadza się na rozliczenie według cennika."))
            at(-9, 8, 50, .katarzyna, .accepts)
            at(-9, 9, 0, .katarzyna, .offers(to: .pawel, "Jesteście najbliżej, czy podjedziecie przed południem?"))
            at(-9, 9, 25, .pawel, .rejects(.noTime, "Stoimy na dachu przy dźwigu, przed 15:00 nie zjedziemy."))
            at(
                -9, 9, 32, .katarzyna,
                .offers(
                    to: .grzegorz, "Paweł nie zdąży. Jedź, proszę, od razu do portu, dzisiejszy przegląd przesuniemy."))
            at(-9, 9, 40, .grzegorz, .accepts)
            at(
                -9, 12, 45, .grzegorz,
                .says("Parownik był oblodzony, odszroniłem go ręcznie. Temperatura spada, sprawdzę jutro rano."))
            at(
                -8, 10, 15, .grzegorz,
                .completes("Wymieniona grzałka odszraniania, komora trzyma 3 stopnie. Kontrola po dobie bez uwag."))
            at(
                -5, 8, 15, .natalia,
                .reopens("Restauracja zgłasza, że nad ranem w komorze znów było 8 stopni."))
            at(-5, 8, 20, .natalia, .dates(.by(-2), "Nowy termin po ponownym zgłoszeniu."))
            at(-4, 14, 50, .grzegorz, .says("Winny jest czujnik parownika. Termohurt przyśle go \(on(-3))."))
            at(
                -3, 13, 20, .grzegorz,
                .completes("Wymieniony czujnik parownika, rejestrator przez noc pokazał od 2 do 4 stopni."))
            at(
                -2, 9, 5, .natalia,
                .says("Szef kuchni dziękuje. Prosi o ofertę na umowę serwisową, przekazuję do Moniki."))
        }
    }

    var nursery: Story {
        Story(
            "Regulacja rekuperacji i odbiór",
            about: ["customers/kl-0401", "devices/rk-500-021"]
        ) {
            at(
                -9, 10, 30, .monika,
                .gives(
                    .orderWithApproval, to: .pawel,
                    """
                    Przedszkole skarży się na przeciągi w sali nr 2. Proszę wyregulować nawiew i przygotować dokumenty \
                    do odbioru. Odbiór zatwierdzę po sprawdzeniu protokołu.
                    """, due: .by(-4)))
            at(-9, 13, 10, .pawel, .accepts)
            at(-6, 15, 5, .pawel, .completes("Nawiew wyregulowany we wszystkich salach, dyrekcja nie zgłasza uwag."))
            at(
                -5, 9, 10, .monika,
                .returns(
                    "Brakuje protokołu pomiaru przepływów w sali nr 2. Bez niego przedszkole nie podpisze odbioru."))
            at(
                -4, 16, 10, .pawel,
                .completes("Pomiary powtórzone, protokół w załączniku.", papers: [.airflowReport(days)]))
            at(-3, 8, 45, .monika, .approves)
            at(
                -3, 8, 52, .monika,
                .says("Dokumenty są u klienta, odbiór podpisany. Można fakturować.", to: [.pawel, .ewa]))
        }
    }

    var treatmentRoom: Story {
        Story(
            "Brak ogrzewania w sali zabiegowej, Przychodnia Zdrój",
            about: ["customers/kl-0345", "devices/cw-8-046", "contracts/ser-44", "priorities/high"]
        ) {
            at(
                -4, 8, 25, .marek,
                .gives(
                    .serviceOrder, to: .pawel,
                    """
                    W sali zabiegowej jest 17 stopni, nagrzewnica nie startuje. Umowa przewiduje reakcję w ciągu dwóch \
                    dni roboczych.
                    """, due: .by(1, 12, 0)))
            at(-4, 9, 15, .pawel, .accepts)
            at(-3, 14, 30, .pawel, .says("Potrzebny jest siłownik zaworu, zamówiony. Przyjedzie \(on(-1)) rano."))
            at(-2, 8, 10, .marek, .says("Przychodnia dzwoniła drugi raz. Grzeją farelkami i pytają o termin."))
            at(
                -2, 15, 40, .katarzyna,
                .seizes("Brygada zostaje na budowie dłużej, a przychodnia nie może czekać. Przejmuję to na serwis."))
            at(-1, 9, 0, .katarzyna, .says("Siłownik jest w magazynie. Jedziemy z Grzegorzem \(on(1)) o 7:30."))
        }
    }

    var cancelledVisit: Story {
        Story("Dodatkowy przegląd, Pensjonat Mewa", about: ["customers/kl-0420"]) {
            at(
                -7, 10, 40, .marek,
                .gives(
                    .serviceOrder, to: .grzegorz,
                    "Właściciel prosi o przegląd trzech klimatyzatorów przed wynajmem grupowym.", due: .by(-3)))
            at(-7, 11, 15, .grzegorz, .accepts)
            at(
                -5, 13, 40, .marek,
                .cancels("Klient odwołał wizytę, pensjonat idzie do remontu. Odezwie się, gdy skończy."))
        }
    }
}
