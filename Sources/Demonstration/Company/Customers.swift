// Customers and suppliers. All of them are invented; their tax numbers have correct check digits and belong to nobody.

extension Record {
    static let customers = [
        customer("kl-0412", "Hotel Bałtyk", "ul. Portowa 8", "671-001-22-34", "94 555 01 12", "Marek Wilk"),
        customer(
            "kl-0107", "Szkoła Podstawowa nr 4", "ul. Lipowa 21", "671-002-22-38", "94 555 01 07", "Marek Wilk"),
        customer("kl-0233", "Galeria Morska", "ul. Zwycięzców 3", "671-003-22-31", "94 555 02 33", "Natalia Sowa"),
        customer("kl-0251", "Cukiernia Wanda", "ul. Rynkowa 14", "671-004-22-35", "94 555 02 51", "Natalia Sowa"),
        customer("kl-0308", "Deweloper Nova", "ul. Solna 40", "671-005-22-39", "94 555 03 08", "Monika Jabłońska"),
        customer(
            "kl-0319", "Kancelaria Wrona i Wspólnicy", "ul. Budowlana 2/5", "671-006-22-32", "94 555 03 19",
            "Monika Jabłońska"),
        customer("kl-0345", "Przychodnia Zdrój", "ul. Sanatoryjna 11", "671-007-22-36", "94 555 03 45", "Marek Wilk"),
        customer("kl-0366", "Restauracja Port", "ul. Nadbrzeżna 6", "671-009-22-33", "94 555 03 66", "Marek Wilk"),
        customer("kl-0371", "Hurtownia Mróz", "ul. Przemysłowa 17", "671-010-22-33", "94 555 03 71", "Natalia Sowa"),
        customer(
            "kl-0388", "Zakłady Rybne Ławica", "ul. Portowa 30", "671-011-22-37", "94 555 03 88", "Dorota Kubiak"),
        customer(
            "kl-0401", "Przedszkole Muszelka", "ul. Brzozowa 9", "671-012-22-30", "94 555 04 01", "Natalia Sowa"),
        customer("kl-0420", "Pensjonat Mewa", "ul. Wydmowa 5", "671-013-22-34", "94 555 04 20", "Marek Wilk"),
    ]

    static let suppliers = [
        supplier("frigo-parts", "Frigo-Parts", "ul. Chłodna 8, 61-999 Poznań", "777-001-22-38", "61 555 08 00"),
        supplier("termohurt", "Termohurt", "ul. Składowa 12, 75-999 Koszalin", "669-002-22-34", "94 555 12 00"),
        supplier("transmorze", "Transmorze", "ul. Spedycyjna 4, 70-999 Szczecin", "851-003-22-33", "91 555 04 00"),
    ]

    private static func customer(
        _ code: String, _ name: String, _ street: String, _ taxNumber: String, _ phone: String, _ caretaker: String
    ) -> Record {
        let address = "\(street), 78-100 Kołobrzeg"
        return Record(
            code, name, ["address": address, "taxNumber": taxNumber, "phone": phone, "caretaker": caretaker])
    }

    private static func supplier(
        _ code: String, _ name: String, _ address: String, _ taxNumber: String, _ phone: String
    ) -> Record {
        Record(code, name, ["address": address, "taxNumber": taxNumber, "phone": phone])
    }
}
