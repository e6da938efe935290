// The spreadsheets that go with messages.

extension Paper {
    static var replacementCosts: Paper {
        sheet(
            "koszty-wymiany.ods", "Koszty", ["Pozycja", "Ilość", "Cena netto", "Razem netto"],
            [
                ("Agregat zastępczy CX-40", 1, 8_640), ("Czynnik R-32, kg", 3, 118), ("Dźwig, godziny", 2, 240),
                ("Robocizna, godziny", 9, 130), ("Utylizacja i karta odpadu", 1, 180),
            ])
    }

    static var stock: Paper {
        sheet(
            "stan-magazynu.ods", "Stan", ["Część", "Ilość", "Cena netto", "Wartość"],
            [
                ("Filtr F7 592×592", 14, 62), ("Filtr G4 do CX-60", 6, 38), ("Pasek klinowy SPZ 1000", 9, 27),
                ("Pompka skroplin", 4, 189), ("Kondensator rozruchowy 40 µF", 11, 44), ("Czujnik NTC 10k", 18, 21),
            ])
    }

    static var stocktaking: Paper {
        sheet(
            "inwentaryzacja-strefa-B.ods", "Różnice", ["Część", "Różnica", "Cena netto", "Wartość różnicy"],
            [
                ("Pompka skroplin", -2, 189), ("Zawór kulowy DN20", 3, 34), ("Rura miedziana 3/8\", m", -7, 19),
                ("Otulina 13 mm, m", 12, 6),
            ])
    }

    static var priceList: Paper {
        sheet(
            "cennik-przeglądów.ods", "Cennik", ["Usługa", "Wizyty w roku", "Cena netto", "Razem w roku"],
            [
                ("Klimatyzator ścienny", 2, 210), ("Klimatyzator kasetonowy", 2, 260),
                ("Pompa ciepła powietrze–woda", 1, 480), ("Centrala wentylacyjna", 2, 590), ("Dojazd do 50 km", 1, 140),
            ])
    }

    static func balances(_ days: WorkingDays) -> Paper {
        let rows: [(String, String, Double, Double)] = [
            ("FV 254", days.short(-9), 4_182.00, 4_182.00), ("FV 268", days.short(-8), 1_906.50, 1_906.50),
            ("KOR 12", days.short(-7), -318.40, -318.40), ("KOR 13", days.short(-7), -95.20, -95.20),
        ]
        let lines = rows.enumerated().map { index, row -> [ODS.Cell] in
            let difference = ODS.Cell.formula("=[.C\(index + 2)]-[.D\(index + 2)]", row.2 - row.3)
            return [.text(row.0), .text(row.1), .number(row.2), .number(row.3), difference]
        }
        let head = ["Dokument", "Data", "U nas", "U dostawcy", "Różnica"].map(ODS.Cell.text)
        return .ods("uzgodnienie-sald.ods", ODS(name: "Salda", rows: [head] + lines))
    }

    static func roster(_ days: WorkingDays) -> Paper {
        let people = ["Grzegorz Baran", "Piotr Nowak", "Katarzyna Zawada", "Łukasz Kania"]
        let head = ["Tydzień", "Dyżur", "Zastępstwo"].map(ODS.Cell.text)
        let weeks = people.indices.map { week -> [ODS.Cell] in
            [.number(Double(week + 1)), .text(people[week]), .text(people[(week + 2) % people.count])]
        }
        return .ods("grafik-dyżurów.ods", ODS(name: days.month(1), rows: [head] + weeks))
    }

    /// Rows of a name, how many, and the price of one, with their products and the sum.
    private static func sheet(
        _ file: String, _ name: String, _ head: [String], _ rows: [(name: String, count: Int, price: Int)]
    ) -> Paper {
        let lines = rows.enumerated().map { index, row -> [ODS.Cell] in
            let product = ODS.Cell.formula("=[.B\(index + 2)]*[.C\(index + 2)]", Double(row.count * row.price))
            return [.text(row.name), .number(Double(row.count)), .number(Double(row.price)), product]
        }
        let total = rows.reduce(0) { $0 + $1.count * $1.price }
        let sum = ODS.Cell.formula("=SUM([.D2:.D\(rows.count + 1)])", Double(total))
        let foot: [ODS.Cell] = [.text("Razem"), .text(""), .text(""), sum]
        return .ods(file, ODS(name: name, rows: [head.map(ODS.Cell.text)] + lines + [foot]))
    }
}
