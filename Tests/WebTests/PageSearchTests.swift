import Domain
import Office
import Testing

@testable import Web

/// The archive, by its page.
@Suite struct PageSearchTests {
    /// The address of a search, as a browser makes it of the form.
    private func path(_ fields: [(String, String)]) -> String {
        let pairs = fields.map { name, value in
            let value = value.utf8.map { byte in
                byte < 0x80 && Character(UnicodeScalar(byte)).isLetter
                    ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
            return "\(name)=\(value.joined())"
        }
        return "/search?" + pairs.joined(separator: "&")
    }

    @Test func `messages are found by words and by every filter, by their participants only`() async throws {
        try await APIHouse.serve { house in
            let marek = try await house.browser("marek", .english)
            _ = try await marek.write(
                "execute", to: ["Katarzyna Wójcik"], subject: "Uszkodzony agregat",
                note: "Hotel prosi o <b>wymianę</b>.",
                files: [Browser.File(name: "zdjęcie.pdf", content: Array("%PDF-1.4".utf8))])
            _ = try await marek.write("nothing", to: ["Anna Lis"], subject: "Urlop", note: "W piątek mnie nie ma.")

            let newest = try await marek.open("/search")
            #expect(newest.status == 200 && newest.says("Newest messages") && newest.says("Uszkodzony agregat"))
            let found = try await marek.open("/search?q=wymiane")
            #expect(found.says("1 message") && found.html.contains("<mark>wymianę</mark>&lt;/b&gt;"))
            #expect(found.says("Uszkodzony agregat") && found.says("1 attachment"))
            #expect(found.says("Waits for acceptance: Katarzyna Wójcik"))
            #expect(try await marek.open(try found.link("Uszkodzony agregat")).path.hasPrefix("/threads/"))

            let kind = try #require(try await marek.desk.directory().kind(code: "execute")).id.description
            let fitting: [(String, String)] = [
                ("author", "marek nowak"), ("recipient", "KATARZYNA WOJCIK"), ("kind", kind), ("state", "open"),
                ("holder", "marek"), ("sentFrom", "2020-01-01"), ("sentTo", "2099-01-01"), ("has", "attachment"),
            ]
            let all = try await marek.open(path(fitting))
            #expect(all.status == 200 && all.says("1 message") && all.says("7 active"))
            #expect(all.html.contains("value=\"marek nowak\"") && all.html.contains("value=\"2099-01-01\""))
            for (name, value) in [("author", "Anna Lis"), ("holder", "Anna Lis"), ("sentTo", "2020-01-01")] {
                let page = try await marek.open(path(fitting.filter { $0.0 != name } + [(name, value)]))
                #expect(page.says("Nothing found."), "\(name)")
            }
            let piotr = try await house.browser("piotr", .english)
            #expect(try await piotr.open("/search?q=wymiane").says("Nothing found."))
            #expect(try await !piotr.open("/search?author=marek").says("Uszkodzony"))
        }
    }

    @Test func `typed filters are said as they were understood, and each can be taken away`() async throws {
        try await APIHouse.serve { house in
            let marek = try await house.browser("marek", .english)
            _ = try await marek.write(
                "execute", to: ["Katarzyna Wójcik"], subject: "Uszkodzony agregat", note: "Pilne.")
            let page = try await marek.open(path([("q", "autor:nowak stan:open rodzaj:nic")]))
            #expect(page.status == 200 && page.html.contains("<span>Author:</span>Marek Nowak"))
            #expect(page.says("these words are looked for in the text: rodzaj:nic") && page.says("Nothing found."))
            let found = try await marek.open(path([("q", "autor:nowak stan:open agregat")]))
            #expect(found.says("1 message") && found.html.contains("value=\"autor:nowak stan:open agregat\""))
            #expect(found.html.contains("href=\"/search?q=stan%3Aopen%20agregat\""))
        }
    }

    @Test func `what means nothing is said at its field, with everything typed kept`() async throws {
        try await APIHouse.serve { house in
            let anna = try await house.browser("anna", .english)
            let page = try await anna.open(
                path([("q", "agregat"), ("author", "Jan Kos"), ("entry", "Hotel"), ("sentFrom", "2026-02-31")]))
            #expect(page.status == 422)
            #expect(page.says("or it is named twice: Jan Kos.") && page.says("in the dictionary: Hotel."))
            #expect(page.says("There is no such day"))
            for value in ["agregat", "Jan Kos", "Hotel", "2026-02-31"] {
                #expect(page.html.contains("value=\"\(value)\""), "\(value)")
            }
            let long = try await anna.open("/search?q=\(String(repeating: "a", count: 501))")
            #expect(long.status == 422 && long.says("This text is too long"))
            #expect(try await anna.open("/search?state=lost").status == 400)
            #expect(try await anna.open("/search?unit=!").status == 400)
        }
    }

    @Test func `an entry is found by its link, its name and its code`() async throws {
        try await APIHouse.serve { house in
            let rita = try await house.office.console.desk(login: "rita")
            var dictionary = DictionaryDraft()
            dictionary.code = "customers"
            dictionary.name = Name(polish: "Klienci", english: "Customers")
            let customers = try await rita.addDictionary(dictionary)
            func add(_ code: String, _ name: String) async throws -> ID<Entry> {
                var entry = EntryDraft()
                (entry.code, entry.name) = (code, name)
                return try await rita.addEntry(to: customers, entry)
            }
            let hotel = try await add("hotel", "Hotel Bałtyk")
            _ = try await add("one", "Dom Książki")
            let second = try await add("two", "Dom Książki")
            let marek = try await house.browser("marek", .english)
            for (subject, name) in [("Agregat", "Hotel Bałtyk"), ("Umowa", "Dom Książki (two)")] {
                _ = try await marek.write(
                    "nothing", to: ["Anna Lis"], subject: subject, ["entry-customers": [name]])
            }
            for (typed, shown) in [(hotel.description, "Hotel Bałtyk"), ("hotel baltyk", "Hotel Bałtyk")] {
                let page = try await marek.open(path([("entry", typed)]))
                #expect(page.says("1 message") && page.says("Agregat"))
                #expect(page.html.contains("name=\"entry\" list=\"entries\" autocomplete=\"off\" value=\"\(shown)\""))
            }
            let page = try await marek.open(path([("entry", second.description)]))
            #expect(page.says("1 message") && page.html.contains("value=\"Dom Książki (two)\""))
            #expect(try await marek.open(path([("entry", "Dom Książki")])).status == 422)
        }
    }

    @Test func `the next page keeps the search`() async throws {
        try await APIHouse.serve { house in
            let marek = try await house.caller("marek")
            let anna = try await house.person("anna").description
            for number in 1...31 {
                _ = try await marek.message(
                    "nothing", to: [.object([.init("person", .text(anna))])], [.init("comment", .text("nr \(number)"))])
            }
            let browser = try await house.browser("anna", .english)
            let first = try await browser.open(path([("q", "chłodzi"), ("author", "Marek Nowak")]))
            #expect(first.says("31 messages") && first.html.components(after: "<article").count == 20)
            let next = try first.link("Next")
            #expect(next.hasPrefix("/search?q=ch%C5%82odzi&author=Marek%20Nowak&before="))
            let second = try await browser.open(next)
            #expect(second.says("31 messages") && second.html.components(after: "<article").count == 11)
            #expect(second.html.contains("value=\"Marek Nowak\""))
        }
    }
}
