// Bookkeeping and the secretariat.

extension Stories {
    /// Reopened, and due anew.
    var balances: Story {
        Story("Uzgodnienie sald z Frigo-Parts", about: ["suppliers/frigo-parts"]) {
            at(
                -9, 11, 0, .halina,
                .gives(
                    .task, to: .ewa,
                    "Frigo-Parts przysłało potwierdzenie sald. Proszę o uzgodnienie i wyjaśnienie różnic.",
                    due: .by(-5)))
            at(-9, 11, 35, .ewa, .accepts)
            at(
                -6, 14, 20, .ewa,
                .completes(
                    "Saldo zgodne po uwzględnieniu dwóch korekt. Potwierdzenie odesłane.", papers: [.balances(days)]))
            at(
                -3, 10, 40, .halina,
                .reopens("W zestawieniu nie ma faktury 287, a dostawca widzi ją jako niezapłaconą."))
            at(-3, 10, 42, .halina, .dates(.by(3), "Termin po ponownym otwarciu."))
            at(
                -2, 12, 15, .ewa,
                .says("Faktura 287 jest u Bogdana do opisu. Dopiszę ją, gdy wróci.", to: [.halina, .bogdan]))
        }
    }

    var secondInvoice: Story {
        Story("FV 87/\(days.period) Termohurt: zawory i czujniki", about: ["suppliers/termohurt"]) {
            at(
                -1, 10, 5, .robert,
                .gives(
                    .invoice, to: .ewa,
                    "Faktura przyszła na mój adres. Części poszły do Restauracji Port, proszę o ujęcie w kosztach serwisu.",
                    due: .by(5)))
            at(-1, 11, 45, .ewa, .accepts)
        }
    }

    /// Overdue.
    var contractScans: Story {
        Story("Rejestr umów: uzupełnić skany") {
            at(
                -9, 8, 35, .beata,
                .gives(
                    .task, to: .robert,
                    "W rejestrze brakuje skanów pięciu umów sprzedaży. Proszę o dostarczenie oryginałów do biura.",
                    due: .by(-4)))
            at(-7, 13, 30, .robert, .accepts)
            at(-4, 16, 5, .robert, .says("Trzy umowy są na biurku Beaty, dwie mają jeszcze klienci."))
        }
    }

    var analyser: Story {
        Story("Zgoda na zakup analizatora spalin") {
            at(
                -1, 16, 0, .katarzyna,
                .gives(
                    .task, to: .joanna, cc: [.halina],
                    """
                    Naprawa starego analizatora przekracza połowę ceny nowego. Proszę o zgodę na zakup, oferta Termohurtu \
                    to 6 480 zł netto.
                    """, due: .by(3)))
        }
    }

    var insurance: Story {
        Story("Przedłużenie polisy floty") {
            at(
                -5, 8, 30, .joanna,
                .gives(
                    .task, to: .beata, "Polisa floty kończy się w tym miesiącu. Proszę o trzy oferty i wybór.",
                    due: .by(1)))
            at(-5, 9, 5, .beata, .accepts)
            at(-2, 14, 45, .beata, .says("Mam trzy oferty, różnica 900 zł rocznie. Najtańsza ma wyższy udział własny."))
            at(-2, 15, 20, .joanna, .says("Wybierzmy środkową, z assistance na dwa holowania."))
            at(0, 9, 20, .beata, .completes("Polisa przedłużona na rok, dziewięć samochodów, assistance w cenie."))
        }
    }

    var vans: Story {
        Story("Przegląd samochodów serwisowych") {
            at(
                -6, 12, 0, .katarzyna,
                .gives(
                    .task, to: .pawel, "Proszę sprawdzić opony, apteczki i gaśnice we wszystkich samochodach serwisu.",
                    due: .by(0)))
            at(-6, 15, 30, .pawel, .accepts)
            at(
                -1, 15, 50, .pawel,
                .completes(
                    "Sprawdzone siedem samochodów. W dwóch wymienione apteczki, w jednym opony do wymiany w przyszłym sezonie."
                ))
        }
    }

    var saturdayDuty: Story {
        Story("Dyżur serwisowy w najbliższą sobotę") {
            at(
                -1, 9, 10, .katarzyna,
                .gives(
                    .task, to: [.grzegorz, .piotr, .lukasz],
                    "Szukam jednej osoby na sobotni dyżur pod telefonem, od 8:00 do 18:00. Kto pierwszy przyjmie, ten ma.",
                    due: .by(2), first: true))
            at(-1, 10, 30, .grzegorz, .rejects(.noTime, "W sobotę jestem na weselu brata."))
        }
    }
}
