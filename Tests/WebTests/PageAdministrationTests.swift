import Domain
import Office
import Testing

@testable import Web

/// People, units and lists are kept by forms, without a script.
@Suite struct PageAdministrationTests {
    @Test func `a new person is added, given a unit, refused a taken login and disabled`() async throws {
        try await APIHouse.serve { house in
            let admin = try await house.browser("admin")
            var screen = try await admin.send(
                "/admin/units", on: try await admin.open("/admin/units/new"),
                ["name": ["Serwis"], "code": ["serwis"], "head": [try await house.person("piotr").description]])
            #expect(screen.path == "/admin/units?done=saved" && screen.says("Zapisano.") && screen.says("Piotr Łoś"))
            let unit = try #require(try await admin.desk.directory().sortedUnits.first)

            // What was typed is still there when the login is somebody else's; the password is not.
            let empty = try await admin.open(try await admin.open("/admin/people").link("Nowa osoba"))
            let typed = [
                "name": ["Ewa Zając"], "login": ["anna"], "position": ["monterka"], "password": ["cztery zimne lody"],
                "unit": [unit.id.description],
            ]
            screen = try await admin.send("/admin/people", on: empty, typed)
            #expect(screen.status == 422 && screen.says("Ten login jest już zajęty."))
            let form = try screen.form("/admin/people")
            #expect(form["name"] == "Ewa Zając" && form["position"] == "monterka" && form["password"] == "")
            #expect(form["unit"] == unit.id.description)
            screen = try await admin.send("/admin/people", on: screen, ["login": ["ewa"], "password": ["zimne lody"]])
            #expect(screen.path == "/admin/people?done=saved" && screen.says("Ewa Zając") && screen.says("monterka"))

            let ewa = try await house.person("ewa")
            let entered = try await house.office.reception.signIn(
                login: "ewa", password: "zimne lody", from: "127.0.0.1", device: "tests")
            #expect(entered.desk.person.unit == unit.id)
            screen = try await admin.open("/admin/people/\(ewa)")
            #expect(screen.says("Osoba: Ewa Zając") && screen.says("1 trwająca sesja."))
            screen = try await admin.send("/admin/people/\(ewa)/sign-out", on: screen)
            #expect(screen.path.hasPrefix("/admin/people/\(ewa)") && !screen.says("trwająca sesja"))

            screen = try await admin.open("/admin/people?q=zaj")
            #expect(screen.says("Ewa Zając") && !screen.says("Rita Wilk"))
            screen = try await admin.open("/admin/people?q=zaj&state=inactive")
            #expect(screen.says("0 dla tych filtrów.") && !screen.html.contains("<tbody>"))
            #expect(try await admin.open(try screen.link("Wyczyść")).says("Ewa Zając"))
        }
    }

    @Test func `the last administrator stays one, and is told why`() async throws {
        try await APIHouse.serve { house in
            let admin = try await house.browser("admin", .english)
            let at = "/admin/people/\(admin.desk.me)"
            let screen = try await admin.send(try (try await admin.open(at)).form(at).without("role"))
            #expect(screen.status == 422 && screen.says("This is the only administrator."))
            #expect(try !screen.form(at).fields.contains { $0.name == "role" })
        }
    }

    @Test func `a unit is not put below itself`() async throws {
        try await APIHouse.serve { house in
            let admin = try await house.browser("admin")
            let office = try await house.make("Biuro", of: ["anna"], under: nil)
            let store = try await house.make("Magazyn", of: ["marek"], under: nil)
            func move(_ unit: ID<Domain.Unit>, below parent: ID<Domain.Unit>) async throws -> Screen {
                let screen = try await admin.open("/admin/units/\(unit)")
                return try await admin.send("/admin/units/\(unit)", on: screen, ["parent": [parent.description]])
            }
            let tree = try await move(store, below: office)
            #expect(tree.html.contains(/<ul>\s*<li><div class="node"><a [^>]*>Magazyn</), "it stands below")
            #expect(tree.says("2 osoby") && tree.says("1 osoba"), "those below are counted too")
            let below = try await admin.open("/admin/units/new?parent=\(store)").form("/admin/units")
            #expect(below["parent"] == store.description)
            let refused = try await move(office, below: store)
            #expect(refused.status == 422 && refused.says("Komórka nie może podlegać samej sobie."))
        }
    }

    @Test func `a registrar keeps kinds, and no people`() async throws {
        try await APIHouse.serve { house in
            let rita = try await house.browser("rita", .english)
            #expect(try await rita.open("/admin/people").status == 403)
            #expect(try await rita.open("/admin/units/new").status == 403)
            let form = try await rita.open("/admin/kinds/new")
            #expect(!form.html.contains("href=\"/admin/people\""))
            let typed = ["polish": ["Reklamacja"], "code": ["complaint"], "expectation": ["execute"], "days": ["14"]]
            var screen = try await rita.send("/admin/kinds", on: form, typed)
            #expect(screen.status == 422 && screen.says("Give a name."))
            screen = try await rita.send("/admin/kinds", on: screen, ["english": ["Complaint"], "days": ["4000"]])
            #expect(screen.status == 422 && screen.says("There is no such date"))
            screen = try await rita.send("/admin/kinds", on: screen, ["days": ["14"]])
            #expect(screen.says("Complaint") && screen.says("usually 14 days"))
            #expect(try await rita.desk.directory().kind(code: "complaint")?.expectation == .execute)
            let anna = try await house.browser("anna")
            #expect(try await anna.open("/admin/kinds").status == 403)
            #expect(try await anna.open("/admin/dictionaries").status == 403)
        }
    }

    @Test func `a dictionary has attributes, and entries that belong to others`() async throws {
        try await APIHouse.serve { house in
            let rita = try await house.browser("rita", .english)
            var screen = try await rita.open("/admin/dictionaries/new")
            let typed = ["polish": ["Klienci"], "english": ["Customers"], "code": ["customers"]]
            screen = try await rita.send(
                "/admin/dictionaries", on: screen, typed.merging(["attributes": ["town"]]) { $1 })
            #expect(screen.status == 422 && screen.says("Give a name."))
            let lines = "town = Miasto / Town\r\ntaxNumber = NIP / Tax number"
            screen = try await rita.send("/admin/dictionaries", on: screen, ["attributes": [lines]])
            #expect(screen.says("Town, Tax number") && screen.says("0 entries"))
            let customers = try #require(try await rita.desk.directory().dictionary(code: "customers"))
            #expect(customers.attributes.map(\.code) == ["town", "taxNumber"])
            let at = "/admin/dictionaries/\(customers.id)"
            #expect(try await rita.open(at).form(at)["attributes"]?.contains("town = Miasto / Town") == true)

            screen = try await rita.send(
                "\(at)/entries", on: try await rita.open("\(at)/entries/new"),
                ["name": ["Grupa Bałtyk"], "code": ["baltyk"], "attribute-town": ["Kołobrzeg"]])
            #expect(screen.path == "\(at)/entries?done=saved" && screen.says("Kołobrzeg"))
            let hotel = ["name": ["Hotel Bałtyk"], "code": ["hotel"], "parent": ["Hotel"]]
            screen = try await rita.send("\(at)/entries", on: try await rita.open("\(at)/entries/new"), hotel)
            #expect(screen.status == 422 && screen.says("There is no such entry in the dictionary: Hotel."))
            screen = try await rita.send("\(at)/entries", on: screen, ["parent": ["grupa baltyk"]])
            let entry = try #require(
                try await rita.desk.entries(of: customers.id, beginning: "hotel", limit: 2).entries.first)
            let path = "/admin/entries/\(entry.id)"
            screen = try await rita.open(try screen.link("Hotel Bałtyk"))
            #expect(try screen.path == path && screen.form(path)["parent"] == "Grupa Bałtyk")
            screen = try await rita.send(try screen.form(path).without("active"))
            #expect(screen.says("disabled"))
            #expect(try await rita.desk.entry(entry.id).parent == entry.parent && entry.parent != nil)
        }
    }

    @Test func `a long list has a next part that keeps what was looked for`() async throws {
        try await APIHouse.serve { house in
            let admin = try await house.browser("admin")
            let first = try await admin.open("/admin/people?q=%C5%82o%C5%9B&limit=1")
            #expect(first.says("Piotr Łoś") && !first.html.contains("before="))
            let part = try await admin.open("/admin/people?q=m&limit=1")
            #expect(!part.says("Marek Nowak"))
            let next = try part.link("Następne")
            #expect(next.hasPrefix("/admin/people?q=m&before="))
            #expect(try await admin.open(next).says("Marek Nowak"))
        }
    }
}

extension ScreenForm {
    /// The form after somebody took every tick of a name away.
    func without(_ name: String) -> ScreenForm {
        var form = self
        form.fields.removeAll { $0.name == name }
        return form
    }
}
