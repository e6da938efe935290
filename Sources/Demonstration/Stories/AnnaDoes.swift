// What Anna has accepted and has to do.

extension Stories {
    /// Overdue; a later date has been asked for and is not granted yet.
    var compressor: Story {
        Story(
            "Zwrot sprężarki do producenta, numer RMA do ustalenia",
            about: ["customers/kl-0251", "devices/wc-8-055", "contracts/gwa-19"]
        ) {
            at(
                -7, 10, 20, .tomasz,
                .gives(
                    .complaint, to: .anna,
                    """
                    Sprężarka z witryny w cukierni leży w magazynie. Trzeba ją odesłać producentowi w ramach gwarancji, \
                    ale bez numeru RMA kurier jej nie zabierze. Proszę o zgłoszenie i numer.
                    """, due: .by(-1)))
            at(-7, 11, 5, .anna, .accepts)
            at(
                -5, 9, 30, .anna,
                .says("Zgłoszenie wysłane z protokołem naprawy. Numer RMA nadają zwykle w ciągu trzech dni roboczych."))
            at(
                -2, 14, 10, .tomasz,
                .says("Kurier był dziś i odjechał z niczym. Paczka stoi przy rampie, etykieta czeka na numer."))
            at(
                0, 8, 40, .anna,
                .dates(.by(2), "Producent nie nadał jeszcze numeru RMA, obiecuje go \(by(1)). Proszę o dwa dni więcej.")
            )
        }
    }

    var spareParts: Story {
        Story("Lista części zapasowych na \(days.month(1))") {
            at(
                -2, 11, 30, .tomasz,
                .gives(
                    .task, to: .anna,
                    """
                    Proszę o listę części, których serwis potrzebuje na \(days.month(1)). Zamówienie zbiorcze wysyłamy \
                    do Frigo-Parts \(on(5)), przy większej ilości mamy lepszy rabat. Stan magazynu w załączniku.
                    """, due: .by(4), papers: [.stock]))
            at(-2, 12, 5, .anna, .accepts)
            at(
                -1, 9, 5, .anna,
                .says("Czy filtry do CX-60 liczyć z zapasem na Galerię Morską, czy mają własne?"))
            at(-1, 9, 45, .tomasz, .says("Z zapasem. Galeria ma u nas depozyt tylko na paski i bezpieczniki."))
        }
    }

    /// A directive: its first assignment cannot be rejected.
    var safetyTraining: Story {
        Story("Szkolenie BHP: zebrać podpisy zespołu") {
            at(
                -3, 9, 0, .joanna,
                .gives(
                    .directive, to: .anna, cc: [.beata],
                    """
                    Szkolenie okresowe za nami. Proszę zebrać podpisy całego zespołu serwisu i oddać listę do biura \
                    przed końcem terminu, inspekcja może o nią poprosić.
                    """, due: .by(5)))
            at(-3, 9, 40, .anna, .accepts)
            at(
                -1, 14, 25, .anna,
                .says("Podpisali Katarzyna, Piotr i Grzegorz. Brygada podpisze \(on(2)), gdy zjedzie z budowy."))
        }
    }

    var mountingPictures: Story {
        Story(
            "Zdjęcia z montażu do protokołu odbioru",
            about: ["customers/kl-0233", "devices/cx-60-003", "devices/cx-60-004"]
        ) {
            at(
                -1, 12, 30, .piotr,
                .gives(
                    .task, to: .anna,
                    """
                    Protokół odbioru dla galerii jest gotowy, brakuje tylko zdjęć z montażu osłon na agregatach 3 i 4. \
                    Mam jedno, pozostałe są w telefonie dyżurnym. Proszę o dołączenie, zanim protokół wyjdzie.
                    """, due: .by(2), papers: [.mounting]))
            at(-1, 13, 15, .anna, .accepts)
        }
    }
}
