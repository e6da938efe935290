// The printed papers that go with messages: reports with the company's head, an invoice, a procedure.

extension Paper {
    static func deliveryReport(_ days: WorkingDays) -> Paper {
        let about: [PDF.Line] = [
            .heading("Protokół odbioru dostawy"), .rule, .field("Odbiorca", "Hotel Bałtyk, ul. Portowa 8, Kołobrzeg"),
            .field("Urządzenie", "agregat CX-40, nr 2207-118"), .field("Data dostawy", days.short(-5)),
            .field("Przewoźnik", "Transmorze, list przewozowy 77/2041"), .gap,
            .text("Przy rozładunku opakowanie było nienaruszone od frontu, z tyłu folia była rozdarta."),
            .text("Po zdjęciu folii stwierdzono wgniecenie obudowy od strony skraplacza i ślad oleju przy króćcu."),
        ]
        let damage: [PDF.Line] = [
            .heading("Opis uszkodzeń"), .rule, .field("1.", "wgniecenie obudowy, około 30 × 18 cm, głębokość do 4 cm"),
            .field("2.", "pogięte lamele skraplacza na szerokości 12 cm"),
            .field("3.", "ślad oleju przy króćcu cieczowym, możliwy wyciek czynnika"), .gap,
            .text("Urządzenia nie uruchamiano. Zawory odcinające zamknięte."),
        ]
        let signatures: [PDF.Line] = [
            .heading("Oświadczenia"), .rule, .text("Kierowca przyjął do wiadomości zastrzeżenia odbiorcy."),
            .text("Odbiorca zastrzega sobie prawo do reklamacji w terminie siedmiu dni."), .gap, .gap,
            .field("Odbiorca", "kierownik techniczny hotelu"), .field("Kierowca", "podpis na liście przewozowym"),
        ]
        return .pdf("protokół-odbioru.pdf", PDF(title: "Protokół odbioru dostawy", pages: [about, damage, signatures]))
    }

    static func schoolReport(_ days: WorkingDays) -> Paper {
        report(
            "protokół-przeglądu-SP4.pdf", "Protokół przeglądu pomp ciepła", "Szkoła Podstawowa nr 4 w Kołobrzegu",
            on: "rok \(days.year - 1), przed sezonem grzewczym",
            [
                ("Pompa 2112-014", "ciśnienie 1,9 bara, filtr oczyszczony, bez uwag"),
                ("Pompa 2112-015", "błąd przepływu po rozruchu, filtr wymieniony, przepływ 1,6 m³/h"),
                ("Naczynie wzbiorcze", "ciśnienie wstępne uzupełnione do 1,5 bara"),
                ("Zalecenie", "przed następnym sezonem zacząć od filtra pompy 2112-015"),
            ])
    }

    static func filterReport(_ days: WorkingDays) -> Paper {
        report(
            "protokół-wymiany-filtrów.pdf", "Protokół wymiany filtrów", "Przychodnia Zdrój, ul. Sanatoryjna 11",
            on: days.short(0),
            [
                ("Centrala CW-8", "filtry F7, 4 szt., spadek ciśnienia 62 Pa"),
                ("Centrala gabinetów", "filtry F7, 4 szt., spadek ciśnienia 58 Pa"),
                ("Zużyte filtry", "zabrane do utylizacji, 8 szt."), ("Następna wymiana", "za sześć miesięcy"),
            ])
    }

    static func noiseReport(_ days: WorkingDays) -> Paper {
        report(
            "pomiar-hałasu.pdf", "Pomiar hałasu", "Galeria Morska, dach, sektor B", on: days.short(-3),
            [
                ("Przed naprawą", "61 dB(A) w odległości 1 m od agregatu nr 4"),
                ("Po naprawie", "55 dB(A) w odległości 1 m od agregatu nr 4"),
                ("Lokal na II piętrze", "27 dB(A) przy zamkniętych oknach"),
                ("Miernik", "klasa 1, świadectwo wzorcowania ważne"),
            ])
    }

    static func airflowReport(_ days: WorkingDays) -> Paper {
        report(
            "pomiar-przepływów.pdf", "Protokół pomiaru przepływów", "Przedszkole Muszelka, sala nr 2",
            on: days.short(-4),
            [
                ("Nawiew N1", "projekt 120 m³/h, pomiar 118 m³/h"), ("Nawiew N2", "projekt 120 m³/h, pomiar 123 m³/h"),
                ("Wywiew W1", "projekt 240 m³/h, pomiar 236 m³/h"), ("Prędkość przy podłodze", "0,12 m/s"),
            ])
    }

    static var curtainCard: Paper {
        report(
            "karta-kurtyny.pdf", "Karta urządzenia: kurtyna powietrzna KP-200", "nr 0931",
            on: "dokumentacja producenta",
            [
                ("Szerokość", "2 000 mm"), ("Wysokość montażu", "do 3,2 m"), ("Zasilanie", "3 × 400 V, 16 A"),
                ("Masa", "46 kg, do montażu potrzebny podnośnik"), ("Kotwy", "M10, 6 szt., w komplecie"),
            ])
    }

    private static func report(
        _ file: String, _ title: String, _ place: String, on date: String, _ findings: [(String, String)]
    ) -> Paper {
        let head: [PDF.Line] = [
            .text("Klimatech Serwis, ul. Mechaników 3, 78-100 Kołobrzeg"), .gap, .heading(title), .rule,
            .field("Miejsce", place), .field("Data", date), .gap,
        ]
        let body = findings.map { PDF.Line.field($0.0, $0.1) }
        return .pdf(file, PDF(title: title, pages: [head + body]))
    }
}
