// Devices that the company looks after, and contracts; each belongs to a customer.

extension Record {
    static let devices = [
        device("cx-40-118", "CX-40, nr 2207-118", of: "kl-0412", "dach, strona północna", "R-32", 2026),
        device("cx-25-077", "CX-25, nr 1904-077", of: "kl-0412", "zaplecze restauracji", "R-410A", 2019),
        device("kp-200-931", "Kurtyna KP-200, nr 0931", of: "kl-0412", "wejście główne", nil, 2026),
        device("hp-16-014", "Pompa ciepła HP-16, nr 2112-014", of: "kl-0107", "kotłownia A", "R-32", 2021),
        device("hp-16-015", "Pompa ciepła HP-16, nr 2112-015", of: "kl-0107", "kotłownia A", "R-32", 2021),
        device("cx-60-003", "CX-60, agregat dachowy nr 3", of: "kl-0233", "dach, sektor B", "R-410A", 2018),
        device("cx-60-004", "CX-60, agregat dachowy nr 4", of: "kl-0233", "dach, sektor B", "R-410A", 2018),
        device("wc-8-055", "Witryna chłodnicza WC-8, nr 2003-055", of: "kl-0251", "sala sprzedaży", "R-290", 2020),
        device("hp-30-002", "Pompa ciepła HP-30, nr 2608-002", of: "kl-0308", "etap II, budynek C", "R-290", 2026),
        device("cw-8-046", "Centrala wentylacyjna CW-8, nr 2301-046", of: "kl-0345", "poddasze", nil, 2023),
        device("kc-6-118", "Komora chłodnicza KC-6, nr 2009-118", of: "kl-0366", "kuchnia", "R-449A", 2020),
        device("ch-12-310", "Chłodnia CH-12, nr 1702-310", of: "kl-0388", "hala B", "R-404A", 2017),
        device("rk-500-021", "Rekuperator RK-500, nr 2410-021", of: "kl-0401", "sala nr 2", nil, 2024),
    ]

    static func contracts(_ days: WorkingDays) -> [Record] {
        let year = days.year
        return [
            contract("ser-31", "SER/\(year - 1)/31", of: "kl-0412", "obsługa serwisowa, 14 jednostek", year + 1),
            contract("ser-07", "SER/\(year - 2)/07", of: "kl-0107", "przeglądy pomp ciepła", year),
            contract("ser-02", "SER/\(year)/02", of: "kl-0233", "obsługa serwisowa, 22 jednostki", year + 2),
            contract("ser-44", "SER/\(year - 1)/44", of: "kl-0345", "wentylacja, wymiana filtrów", year + 1),
            contract("mon-12", "MON/\(year)/12", of: "kl-0308", "montaż pomp ciepła, etap II", year + 1),
            contract("gwa-19", "GWA/\(year)/19", of: "kl-0251", "naprawa gwarancyjna sprężarki", year + 1),
        ]
    }

    private static func device(
        _ code: String, _ name: String, of customer: String, _ place: String, _ refrigerant: String?, _ year: Int
    ) -> Record {
        var attributes = ["place": place, "installed": String(year)]
        attributes["refrigerant"] = refrigerant
        return Record(code, name, attributes, of: customer)
    }

    private static func contract(
        _ code: String, _ name: String, of customer: String, _ subject: String, _ lastYear: Int
    ) -> Record {
        Record(code, name, ["subject": subject, "until": "31.12.\(lastYear)"], of: customer)
    }
}
