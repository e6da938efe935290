import Domain

// The dictionaries of Klimatech Serwis.

/// A dictionary with its entries.
struct List {
    let code: String
    let name: Name
    let attributes: [Dictionary.Attribute]
    let records: [Record]

    /// In an order in which a parent comes before what belongs to it.
    static func all(_ days: WorkingDays) -> [List] {
        [
            List(
                code: "customers", name: Name(polish: "Klienci", english: "Customers"),
                attributes: [
                    attribute("address", "Adres", "Address"), attribute("taxNumber", "NIP", "Tax number"),
                    attribute("phone", "Telefon", "Telephone"), attribute("caretaker", "Opiekun", "Account manager"),
                ], records: Record.customers),
            List(
                code: "suppliers", name: Name(polish: "Dostawcy", english: "Suppliers"),
                attributes: [
                    attribute("address", "Adres", "Address"), attribute("taxNumber", "NIP", "Tax number"),
                    attribute("phone", "Telefon", "Telephone"),
                ], records: Record.suppliers),
            List(
                code: "devices", name: Name(polish: "Urządzenia", english: "Devices"),
                attributes: [
                    attribute("place", "Miejsce", "Place"), attribute("refrigerant", "Czynnik", "Refrigerant"),
                    attribute("installed", "Rok montażu", "Installed in"),
                ], records: Record.devices),
            List(
                code: "contracts", name: Name(polish: "Umowy", english: "Contracts"),
                attributes: [
                    attribute("subject", "Przedmiot", "Subject"), attribute("until", "Obowiązuje do", "Valid until"),
                ], records: Record.contracts(days)),
            List(
                code: "priorities", name: Name(polish: "Priorytety", english: "Priorities"), attributes: [],
                records: [
                    Record("high", "Wysoki"), Record("normal", "Normalny"), Record("low", "Niski"),
                ]),
        ]
    }

    private static func attribute(_ code: String, _ polish: String, _ english: String) -> Dictionary.Attribute {
        Dictionary.Attribute(code: code, name: Name(polish: polish, english: english))
    }
}

/// An entry of a dictionary.
struct Record {
    let code: String
    let name: String
    var attributes: [String: String] = [:]
    /// The code of the entry that it belongs to.
    var parent: String?

    init(_ code: String, _ name: String, _ attributes: [String: String] = [:], of parent: String? = nil) {
        self.code = code
        self.name = name
        self.attributes = attributes
        self.parent = parent
    }
}
