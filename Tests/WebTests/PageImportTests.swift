import Domain
import Foundation
import Office
import Testing

@testable import Web

/// A dictionary is filled from a table, and taken along as one.
@Suite struct PageImportTests {
    private func shelf(_ house: APIHouse) async throws -> (rita: Browser, at: String) {
        let rita = try await house.browser("rita")
        var draft = DictionaryDraft()
        (draft.code, draft.name) = ("customers", Name(polish: "Klienci", english: "Customers"))
        draft.attributes = [.init(code: "town", name: Name(polish: "Miasto", english: "Town"))]
        return (rita, "/admin/dictionaries/\(try await rita.desk.addDictionary(draft))")
    }

    private func file(_ text: String) -> Browser.File {
        Browser.File(name: "klienci.csv", type: "text/csv", content: Array(text.utf8))
    }

    @Test func `a file is shown row by row, then loaded, and shown again it changes nothing`() async throws {
        try await APIHouse.serve { house in
            let (rita, at) = try await shelf(house)
            let text = "Symbol;Nazwa;Miasto;Uwagi\nbaltyk;Hotel <b>Bałtyk</b>;Kołobrzeg;=1+1\nroza;Pod Różą;;x\n"
            var screen = try await rita.open(try (try await rita.open("\(at)/entries")).link("Wczytaj z pliku CSV"))
            screen = try await rita.send("\(at)/import", on: screen, files: [file(text)])
            #expect(screen.status == 200 && screen.says("Nic nie zostało jeszcze zapisane."))
            #expect(screen.says("Nowe 2") && screen.says("Z błędami 0") && screen.says("Hotel <b>Bałtyk</b>"))
            #expect(try await rita.open("\(at)/entries").says("Ten słownik nie ma jeszcze pozycji."))
            let preview = screen.path

            // The columns can be given another meaning.
            let other = try screen.form("\(at)/import").typing(["column": ["code", "name", "", "attribute-town"]])
            let query = other.fields.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
            #expect(try await rita.open("\(at)/import?\(query)").says("Wczytaj 2 pozycje"))

            screen = try await rita.send("\(at)/import/entries", on: screen)
            #expect(screen.says("Wczytano plik.") && screen.says("Kołobrzeg") && screen.says("Pod Różą"))
            screen = try await rita.open(preview)
            #expect(screen.says("Wszystko z tego pliku już jest w słowniku.") && screen.says("Bez zmian 2"))
            #expect(!screen.has(form: "\(at)/import/entries"))
        }
    }

    @Test func `faulty rows say why, and nothing can be loaded`() async throws {
        try await APIHouse.serve { house in
            let (rita, at) = try await shelf(house)
            let pasted = "kod,nazwa\na,Dobra\na,Znowu\nb,\n"
            var screen = try await rita.send(
                "\(at)/import", on: try await rita.open("\(at)/import"), ["text": [pasted]])
            #expect(screen.says("Z błędami 2") && screen.says("Ten kod jest już w wierszu 2."))
            #expect(screen.says("Nazwa: Podaj nazwę.") && !screen.has(form: "\(at)/import/entries"))
            #expect(try await rita.open(try screen.link("Nowe 1")).says("Dobra"))

            screen = try await rita.send(
                "\(at)/import", on: try await rita.open("\(at)/import"), ["text": ["kod;\"nazwa\na;b"]])
            #expect(screen.status == 422 && screen.says("sprawdź cudzysłowy w wierszu 1"))
            #expect(try screen.form("\(at)/import")["text"]?.contains("\"nazwa") == true, "what was pasted is there")
            screen = try await rita.send("\(at)/import", on: try await rita.open("\(at)/import"))
            #expect(screen.status == 422)
        }
    }

    @Test func `what changed meanwhile is shown before it is loaded`() async throws {
        try await APIHouse.serve { house in
            let (rita, at) = try await shelf(house)
            let text = "kod;nazwa\nbaltyk;Hotel\n"
            let screen = try await rita.send(
                "\(at)/import", on: try await rita.open("\(at)/import"), files: [file(text)])
            let customers = try #require(try await rita.desk.directory().dictionary(code: "customers")).id
            var draft = EntryDraft()
            (draft.code, draft.name) = ("baltyk", "Bałtyk")
            _ = try await rita.desk.addEntry(to: customers, draft)
            let again = try await rita.send("\(at)/import/entries", on: screen)
            #expect(again.status == 409 && again.says("Ktoś zmienił to w międzyczasie."))
            #expect(again.says("Zmienione 1") && again.says("Bałtyk Hotel"))
            #expect(try await rita.send("\(at)/import/entries", on: again).says("Wczytano plik."))
        }
    }

    @Test func `a dictionary is taken along without formulas, and comes back as it was`() async throws {
        try await APIHouse.serve { house in
            let (rita, at) = try await shelf(house)
            let text = "kod;nazwa;miasto\nzlo;\"=HYPERLINK(\"\"http://x\"\")\";-5\n"
            let screen = try await rita.send(
                "\(at)/import", on: try await rita.open("\(at)/import"), files: [file(text)])
            _ = try await rita.send("\(at)/import/entries", on: screen)
            let reply = try await rita.post(try (try await rita.open("\(at)/entries")).form("\(at)/export"))
            #expect(reply.status == 200 && reply["content-type"] == "text/csv; charset=utf-8")
            #expect(reply["content-disposition"] == "attachment; filename=\"customers.csv\"")
            #expect(reply.text.contains("zlo;\"'=HYPERLINK(\"\"http://x\"\")\";;'-5"))
            // Parts of a chunked body, without their lengths.
            let table = reply.text.components(separatedBy: "\r\n").filter { $0.count > 4 }.joined(separator: "\r\n")
            let back = try await rita.send(
                "\(at)/import", on: try await rita.open("\(at)/import"), files: [file(table)])
            #expect(back.says("Bez zmian 1") && back.says("Zmienione 0"))
        }
    }

    @Test func `only those who keep dictionaries may read a table, and only their own`() async throws {
        try await APIHouse.serve { house in
            let (rita, at) = try await shelf(house)
            let screen = try await rita.send(
                "\(at)/import", on: try await rita.open("\(at)/import"), files: [file("kod;nazwa\na;b\n")])
            let (anna, admin) = try await (house.browser("anna"), house.browser("admin"))
            #expect(try await anna.get("\(at)/import").status == 403)
            let form = try screen.form("\(at)/import/entries")
            let mark = try (try await anna.open("/account")).form("/account/password")["csrf"] ?? ""
            var forged = form
            forged.fields = form.fields.map { ($0.name, $0.name == "csrf" ? mark : $0.value) }
            #expect(try await anna.post(forged).status == 403)
            #expect(try await admin.get(screen.path).status == 422, "somebody else's upload is none of the admin's")
            #expect(try await rita.get("\(at)/import?file=0").status == 422)
            #expect(try await rita.get("\(at)/import?file=!").status == 400)
        }
    }
}
