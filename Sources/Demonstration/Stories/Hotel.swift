// Hotel Bałtyk: the unit damaged on delivery, and what else there is to do for the hotel.

extension Stories {
    /// Two hand-overs, one of them rejected: whoever looks at the order sees why it is where it is.
    var hotelUnit: Story {
        Story(
            "Uszkodzony agregat CX-40 po dostawie",
            about: ["customers/kl-0412", "devices/cx-40-118", "contracts/ser-31", "priorities/high"]
        ) {
            at(
                -4, 9, 12, .marek,
                .gives(
                    .complaint, to: .katarzyna, cc: [.customerCare],
                    """
                    Hotel zgłasza uszkodzony agregat zaraz po dostawie: wgnieciona obudowa i wyciek przy króćcu. Klient \
                    chce wymiany przed weekendem z obłożeniem. Proszę o oględziny i decyzję, czy idziemy w reklamację \
                    u przewoźnika.
                    """,
                    comment: "Wejście na dach tylko z konserwatorem, recepcja łączy pod numerem wewnętrznym 12.",
                    due: .by(2, 15, 0), papers: [.damagedUnit, .deliveryReport(days)]))
            at(-4, 13, 40, .katarzyna, .accepts)
            at(
                -4, 13, 52, .katarzyna,
                .says(
                    """
                    Przyjęte. Agregat zostaje wyłączony i odcięty na zaworach, recepcja o tym wie. Na dach wpuszczą nas \
                    najwcześniej \(on(-2)).
                    """))
            at(
                -3, 9, 5, .katarzyna,
                .offers(
                    to: .piotr,
                    "Proszę o oględziny i protokół szkody dla przewoźnika. Zdjęcie i protokół odbioru są w wątku."))
            at(
                -2, 8, 30, .piotr,
                .rejects(.noPermission, "Brak uprawnień F-gaz, przy wycieku czynnika nie mogę tego prowadzić."))
            at(
                -2, 14, 30, .katarzyna,
                .offers(to: .anna, "Przy wycieku potrzebne są uprawnienia F-gaz. Na dach weź ze sobą Grzegorza."))
            at(-1, 8, 15, .anna, .accepts)
            at(
                -1, 12, 5, .marek,
                .says(
                    "Hotel pyta o termin. Na weekend mają komplet gości, wymiana pasuje im w dzień roboczy do południa."
                ))
            at(
                0, 10, 31, .anna,
                .says(
                    """
                    Oględziny zrobione, uszkodzenie transportowe. Zgłosiłam szkodę u przewoźnika, agregat zastępczy mamy \
                    w magazynie. Zostaje wymiana na miejscu \(on(1)) rano.
                    """, papers: [.replacementCosts]))
        }
    }

    var hotelCurtain: Story {
        Story(
            "Montaż kurtyny powietrznej, wejście główne",
            about: ["customers/kl-0412", "devices/kp-200-931", "contracts/ser-31"]
        ) {
            at(
                0, 9, 2, .anna,
                .gives(
                    .serviceOrder, to: .piotr,
                    """
                    Klient potwierdził odbiór sprzętu. Proszę umówić montaż z recepcją i zabrać podnośnik z magazynu.
                    """, due: .by(5), papers: [.curtainCard]))
        }
    }

    var hotelInvoice: Story {
        Story("Faktura za przegląd sezonowy", about: ["customers/kl-0412", "contracts/ser-31"]) {
            at(
                -9, 12, 10, .marek,
                .gives(
                    .invoice, to: .ewa,
                    """
                    Przegląd sezonowy w hotelu zakończony, 14 jednostek. Proszę o fakturę według umowy, z odroczonym \
                    terminem 21 dni. Protokół jest podpisany przez kierownika technicznego.
                    """, due: .by(-5)))
            at(-9, 13, 25, .ewa, .accepts)
            at(
                -8, 9, 40, .ewa,
                .says("Czy doliczamy dwa filtry wymienione dodatkowo? W protokole są, w umowie ich nie ma."))
            at(-8, 10, 15, .marek, .says("Tak, proszę doliczyć. Hotel potwierdził to telefonicznie."))
            at(
                -6, 11, 30, .ewa,
                .completes("Faktura wystawiona i wysłana na adres księgowości hotelu, termin płatności 21 dni."))
        }
    }

    var hotelAnnex: Story {
        Story("Aneks do umowy serwisowej", about: ["customers/kl-0412", "contracts/ser-31"]) {
            at(
                -9, 9, 30, .joanna,
                .gives(
                    .task, to: .marek,
                    """
                    Hotel chce objąć umową także kurtynę powietrzną i skrócić czas reakcji do ośmiu godzin. Proszę \
                    przygotować aneks i uzgodnić stawkę.
                    """, due: .by(-4)))
            at(-9, 10, 20, .marek, .accepts)
            at(
                -7, 14, 5, .marek,
                .offers(to: .beata, "Warunki są uzgodnione, zostało złożyć dokument i zebrać podpisy. Stawka w wątku."))
            at(-7, 14, 40, .beata, .accepts)
            at(
                -7, 14, 52, .marek,
                .says("Uzgodnione: kurtyna w ryczałcie, dopłata 140 zł netto miesięcznie, reakcja do ośmiu godzin."))
            at(
                -5, 10, 45, .beata,
                .completes(
                    "Aneks podpisany przez obie strony. Skan jest w rejestrze umów, oryginał w segregatorze hotelu."))
        }
    }

    var hotelContact: Story {
        Story("Zmiana osoby do kontaktu w recepcji", about: ["customers/kl-0412"]) {
            at(
                -8, 11, 5, .marek,
                .says(
                    """
                    Od dziś w sprawach technicznych odbiera kierownik zmiany, telefon bez zmian. Zgłoszenia nocne hotel \
                    przyjmuje tylko przez portiernię.
                    """, to: [.service], cc: [.natalia]))
            at(-8, 11, 50, .anna, .says("Dziękuję, poprawiłam to w karcie dyżurów."))
        }
    }
}
