import TestSupport
import Testing

// The company of the stories: a small firm that services heating and cooling, with the people of the drawn screens.

/// A company at work: its server, and everybody signed in.
struct Company: Sendable {
    let program: Program
    let server: Running
    let admin: Client
    /// Sales: gives the orders.
    let marek: Client
    /// Customer service.
    let katarzyna: Client
    /// Service: leads it, coordinates it, works in it.
    let joanna, anna, piotr: Client
    /// Stock: leads it, works in it.
    let ewa, tomasz, adam: Client
    /// Accounts.
    let zofia: Client
    /// May read any thread, and is seen doing so.
    let rita: Client
    /// Ids of units, by their codes.
    let units: [String: String]
    /// Ids of customers and devices, by their codes.
    let entries: [String: String]

    static let password = "obrączka tramwaj 4711"

    /// Opens the company on a fresh archive, lets it work, closes it and verifies the archive.
    static func working(
        on engine: Engines, isolation: isolated (any Actor)? = #isolation, _ work: (Company) async throws -> Void
    ) async throws {
        try await Program.fresh(on: engine) { program in
            try await program.done(
                "person", "add", "admin", "--name", "Irena Wójcik", "--role", "administrator", input: password + "\n")
            try await program.serving { server in try await work(try await open(program, server)) }
            let verified = try await program.run(["verify", "--contents"])
            #expect(verified.status == 0, "\(verified.output) \(verified.errors)")
        }
    }

    /// The office, its people, kinds and customers, made by the administrator.
    private static func open(_ program: Program, _ server: Running) async throws -> Company {
        let admin = try await signIn("admin", program, server)
        var units: [String: String] = [:]
        for (code, name) in [
            ("sprzedaz", "Sprzedaż"), ("obsluga", "Obsługa klienta"), ("serwis", "Serwis"), ("magazyn", "Magazyn"),
            ("ksiegowosc", "Księgowość"),
        ] {
            units[code] = try await admin.post("/units", ["code": .text(code), "name": .text(name)])["id"].text
        }
        var people: [String: Client] = [:]
        for (login, name, unit, roles) in cast {
            _ = try await admin.post(
                "/people",
                [
                    "login": .text(login), "name": .text(name), "unit": .text(units[unit] ?? ""), "language": "pl",
                    "roles": .list(roles.map(JSON.text)),
                ])
            people[login] = try await signIn(login, program, server)
        }
        for (unit, head) in [("serwis", "joanna"), ("magazyn", "ewa")] {
            _ = try await admin.patch("/units/\(units[unit] ?? "")", ["head": .text(people[head]?.id ?? "")])
        }
        try await makeKinds(admin)
        return Company(program, server, admin, people, units, try await makeEntries(admin))
    }

    /// Signs somebody in by a token made at the machine while the server runs.
    static func signIn(_ login: String, _ program: Program, _ server: Running) async throws -> Client {
        var client = server.nobody
        client.login = login
        let said = try await program.done("token", login)
        client.token = said.split(whereSeparator: \.isWhitespace).last.map(String.init)
        client.id = try await client.get("/me")["id"].text
        return client
    }

    private static let cast: [(login: String, name: String, unit: String, roles: [String])] = [
        ("marek", "Marek Wilk", "sprzedaz", []), ("katarzyna", "Katarzyna Zawada", "obsluga", []),
        ("joanna", "Joanna Mazur", "serwis", []), ("anna", "Anna Lis", "serwis", []),
        ("piotr", "Piotr Nowak", "serwis", []), ("ewa", "Ewa Dąbrowska", "magazyn", []),
        ("tomasz", "Tomasz Król", "magazyn", []), ("adam", "Adam Sikora", "magazyn", []),
        ("zofia", "Zofia Pawlak", "ksiegowosc", []), ("rita", "Rita Górska", "ksiegowosc", ["auditor"]),
    ]

    /// Dictionaries first: a complaint names its customer.
    private static func makeKinds(_ admin: Client) async throws {
        _ = try await admin.post(
            "/dictionaries",
            [
                "code": "klienci", "name": ["pl": "Klienci", "en": "Customers"],
                "attributes": [["code": "town", "name": ["pl": "Miejscowość", "en": "Town"]]],
            ])
        _ = try await admin.post("/dictionaries", ["code": "urzadzenia", "name": "Urządzenia"])
        for (code, name, expectation, requires) in [
            ("reklamacja", "Reklamacja", "execute", ["klienci"]), ("zlecenie", "Zlecenie", "execute", []),
            ("faktura", "Faktura kosztowa", "approve", []), ("informacja", "Informacja", "nothing", []),
            ("zarzadzenie", "Zarządzenie", "acknowledge", []),
        ] as [(String, String, String, [String])] {
            _ = try await admin.post(
                "/kinds",
                [
                    "code": .text(code), "name": .text(name), "expectation": .text(expectation),
                    "requires": .list(requires.map(JSON.text)), "mayReject": true,
                ])
        }
    }

    private static func makeEntries(_ admin: Client) async throws -> [String: String] {
        let customers = "/dictionaries/klienci/entries"
        let hotel = try await admin.post(
            customers, ["code": "baltyk", "name": "Hotel Bałtyk", "attributes": ["town": "Kołobrzeg"]])["id"].text
        let school = try await admin.post(customers, ["code": "szkola", "name": "Szkoła nr 3"])["id"].text
        let unit = try await admin.post(
            "/dictionaries/urzadzenia/entries",
            ["code": "cx40", "name": "CX-40, nr 2207-118", "parent": .text(hotel)])["id"].text
        return ["baltyk": hotel, "szkola": school, "cx40": unit]
    }

    private init(
        _ program: Program, _ server: Running, _ admin: Client, _ people: [String: Client], _ units: [String: String],
        _ entries: [String: String]
    ) {
        func one(_ login: String) -> Client { people[login] ?? server.nobody }
        (self.program, self.server, self.admin, self.units, self.entries) = (program, server, admin, units, entries)
        (marek, katarzyna, joanna, anna) = (one("marek"), one("katarzyna"), one("joanna"), one("anna"))
        (piotr, ewa, tomasz, adam) = (one("piotr"), one("ewa"), one("tomasz"), one("adam"))
        (zofia, rita) = (one("zofia"), one("rita"))
    }
}
