import Domain
import Office
import TestSupport
import Testing

@testable import Web

/// Where one can go by typing into the palette: a part of a list, as the script asks for it.
@Suite struct PagePaletteTests {
    @Test(arguments: Engines.all)
    func `each line leads where it says, in the reader's words`(engine: Engines) async throws {
        try await APIHouse.serve(on: engine) { house in
            let customers = try await house.dictionary("klienci")
            let entry = try await house.entry("hb-1", "Hotel <Bałtyk>", in: customers)
            let anna = try await house.browser("anna")
            _ = try await anna.desk.saveSearch("q=hotel&state=open", name: "Hotele", isTold: false, seen: nil)
            let marek = try await house.caller("marek")
            let sent = try await marek.message("nothing", to: [["person": .text("\(anna.desk.me)")]])
            let (thread, message) = (sent["thread"]?.string ?? "", sent["message"]?.string ?? "")

            let all = try await anna.open("/suggest/palette?q=hote")
            #expect(all.status == 200 && !all.html.contains("<html") && !all.html.contains("<Bałtyk>"))
            let links = HTMLPage(all.html).elements.compactMap { $0.attributes["data-href"] }
            #expect(
                links == [
                    "/entries/\(entry)", "/threads/\(thread)#message-\(message)", "/search?q=hotel&amp;state=open",
                    "/search?q=hote",
                ])
            for text in ["Hotel <Bałtyk>", "Hotel Bałtyk: klimatyzacja", "Marek Nowak, ", "Hotele"] {
                #expect(all.says(text), "\(text)")
            }
            for link in links {
                #expect(try await anna.open(link.replacing("&amp;", with: "&")).status == 200, "\(link)")
            }

            let piotr = try await house.browser("piotr", .english)
            let others = try await piotr.open("/suggest/palette?q=hote")
            #expect(
                HTMLPage(others.html).elements.compactMap { $0.attributes["data-href"] } == [
                    "/entries/\(entry)", "/search?q=hote",
                ])
            #expect(others.html.contains(#"role="group" aria-label="Search the archive""#))
            let people = try await piotr.open("/suggest/palette?q=lis")
            #expect(people.html.contains(#"data-href="/search?q=author%3A%22Anna%20Lis%22""#))
            #expect(people.html.contains(#"role="group" aria-label="People and units""#))
        }
    }

    @Test func `a letter leads to the search, and nothing leads nowhere`() async throws {
        try await APIHouse.serve { house in
            let anna = try await house.browser("anna")
            #expect(try await anna.open("/suggest/palette?q=%26").html.contains(#"data-href="/search?q=%26""#))
            for query in ["", "?q=", "?q=%20"] {
                let nothing = try await anna.get("/suggest/palette\(query)")
                #expect(nothing.status == 200 && !nothing.text.contains("option"), "\(query)")
            }
            #expect(try await house.client.send("GET", "/suggest/palette?q=hotel").status == 303, "for nobody")
        }
    }

    @Test func `without anything chosen the words go to the search`() async throws {
        try await APIHouse.serve { house in
            let day = HTMLPage(try await house.browser("anna").get("/day").text)
            let palette = day.elements.filter { $0.attributes["id"] == "pal-q" }
            #expect(palette.map { $0.attributes["name"] } == ["q"])
        }
    }
}
