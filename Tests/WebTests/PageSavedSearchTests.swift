import Domain
import Office
import Testing

@testable import Web

/// Searches kept under names: by the page of the search, in the side bar, and on a page of their own.
@Suite struct PageSavedSearchTests {
    /// Saves what a page shows.
    private func save(
        _ browser: Browser, _ path: String, _ name: String, isTold: Bool = false
    ) async throws -> Screen {
        // The fields stand beside what was found, and belong to the form after it.
        var form = try await browser.open(path).form("/searches")
        form.fields.append(("name", name))
        if isTold { form.fields.append(("told", "on")) }
        return try await browser.send(form)
    }

    @Test func `a search is saved without scripts, stands in the side bar, is changed and removed`() async throws {
        try await APIHouse.serve { house in
            let marek = try await house.browser("marek")
            _ = try await marek.write("nothing", to: ["Anna Lis"], subject: "Uszkodzony agregat")
            let anna = try await house.browser("anna")
            #expect(try await !anna.open("/search").has(form: "/searches"), "nothing was asked for")
            #expect(try await anna.open("/searches").says("Nie masz zapisanych wyszukiwań"))

            let saved = try await save(anna, "/search?author=Marek+Nowak&q=agregat", "Agregaty Marka")
            #expect(saved.path == "/search?q=agregat&author=Marek%20Nowak&done=saved" && saved.says("Zapisano."))
            #expect(saved.says("Zapisane jako: Agregaty Marka") && !saved.has(form: "/searches"))
            let current = "<a href=\"/search?q=agregat&amp;author=Marek%20Nowak\" aria-current=\"page\">"
            #expect(saved.html.contains(current))
            let day = try await anna.open("/day")
            #expect(try await anna.open(try day.link("Agregaty Marka")).says("Uszkodzony agregat"))
            #expect(try await !house.browser("piotr").open("/day").says("Agregaty Marka"))

            let taken = try await save(anna, "/search?q=inne", "AGREGATY marka", isTold: true)
            #expect(taken.status == 422 && taken.says("Ta nazwa jest już zajęta."))
            var again = try taken.form("/searches")
            #expect(again["question"] == "q=inne" && again["name"] == "AGREGATY marka" && again["told"] == "on")
            again = try again.typing(["name": ["Inne"]])
            #expect(try await anna.send(again).path == "/search?q=inne&done=saved")

            var page = try await anna.open("/searches")
            #expect(page.says("agregat · 1 filtr"))
            let id = try #require(try await anna.desk.savedSearches().first { $0.name == "Agregaty Marka" }).id
            #expect(try await anna.send("/searches/\(id)", on: page, ["name": ["Inne"]]).status == 422)
            page = try await anna.send("/searches/\(id)", on: page, ["name": ["Agregaty <b>"]])
            #expect(page.says("Zapisano.") && page.says("Agregaty <b>") && !page.html.contains("Agregaty <b>"))
            page = try await anna.send("/searches/\(id)/removal", on: page)
            #expect(page.says("Usunięto zapisane wyszukiwanie.") && !page.says("Agregaty <b>"))
            let piotr = try await house.browser("piotr")
            let other = try #require(try await anna.desk.savedSearches().first).id
            let theirs = try page.form("/searches/\(other)/removal")
            var forged = theirs
            forged.fields = theirs.fields.filter { $0.name != "csrf" }
            let mark = try await piotr.open("/day").form("/sign-out")["csrf"] ?? ""
            forged.fields.append(("csrf", mark))
            #expect(try await piotr.post(forged).status == 404)
        }
    }

    @Test func `what is new is counted for its owner, until it was looked at`() async throws {
        try await APIHouse.serve { house in
            let marek = try await house.browser("marek")
            let anna = try await house.browser("anna", .english)
            _ = try await marek.write("nothing", to: ["Anna Lis"], subject: "Stary agregat")
            _ = try await save(anna, "/search?q=agregat", "Units", isTold: true)
            _ = try await save(anna, "/search?q=agregat&author=marek", "Quiet")
            let path = "/searches/news"
            #expect(try await anna.open("/day").html.contains("data-news=\"/searches/news\""))
            #expect(try await !anna.get(path).text.contains("class=\"n\""))
            _ = try await marek.write("nothing", to: ["Anna Lis"], subject: "Nowy agregat")
            _ = try await marek.write("nothing", to: ["Piotr Łoś"], subject: "Tajny agregat")
            let news = try await anna.get(path).text
            #expect(Screen.plain(news).contains("Units new results: 1") && news.ranges(of: "class=\"n\"").count == 1)
            for page in ["/search", "/searches"] {
                #expect(try await anna.open(page).says("new results: 1"), "\(page)")
            }
            #expect(try await !anna.open("/day").says("new results"), "no page counts by itself")

            let ahead = try await anna.get("/search?q=agregat", [("Sec-Purpose", "prefetch")])
            #expect(ahead.status == 403)
            _ = try await anna.get("/search?q=agregat", [("X-Refresh", "live")])
            #expect(try await anna.open("/searches").says("new results: 1"), "nobody has looked yet")
            #expect(try await anna.open("/search?q=agregat").says("Nowy agregat"))
            #expect(try await !anna.open("/searches").says("new results"))
            #expect(try await anna.get("/search?q=agregat", [("Sec-Purpose", "prefetch")]).status == 200)
        }
    }

    @Test func `a question that cannot be asked any more is still there, and says why`() async throws {
        try await APIHouse.serve { house in
            let anna = try await house.browser("anna")
            _ = try await anna.desk.saveSearch("author=Jan%20Kos", name: "Jan", isTold: true, seen: nil)
            _ = try await anna.desk.saveSearch(
                "q=\(String(repeating: "a", count: 501))", name: "Długie", isTold: true, seen: nil)
            let page = try await anna.open("/searches")
            #expect(page.status == 200 && page.says("Jan") && page.says("Długie"))
            #expect(try await anna.open(try page.link("Jan")).status == 422)
            var form = try await anna.open("/search?q=agregat").form("/searches").typing(["question": ["author=Jan"]])
            form.fields.append(("name", "Jan Kos"))
            #expect(try await anna.post(form).status == 400)
        }
    }
}
