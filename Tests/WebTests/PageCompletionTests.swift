import Domain
import Office
import TestSupport
import Testing

@testable import Web

/// With what the search is completed: a part of a page, as the script asks for it.
@Suite struct PageCompletionTests {
    @Test(arguments: Engines.all)
    func `each suggestion says what it puts where, in the reader's words`(engine: Engines) async throws {
        try await APIHouse.serve(on: engine) { house in
            let customers = try await house.dictionary("klienci")
            _ = try await house.entry("hb-1", "Hotel <Bałtyk>", in: customers)
            let anna = try await house.browser("anna")
            _ = try await anna.desk.saveSearch("q=hotel&state=open", name: "Hotele", isTold: false, seen: nil)

            let entries = try await anna.open("/suggest/search?q=%F0%9F%98%80%20hotel%20b")
            #expect(entries.status == 200 && !entries.html.contains("<html"))
            #expect(entries.html.contains(#"data-at="3" data-typed="hotel b" data-value="klienci:hb-1""#))
            #expect(entries.says("Hotel <Bałtyk>") && !entries.html.contains("<Bałtyk>"))
            let saved = try await anna.open("/suggest/search?q=hot")
            #expect(saved.html.contains(#"data-href="/search?q=hotel&amp;state=open""#) && saved.says("Hotele"))
            #expect(try await !house.browser("piotr").open("/suggest/search?q=hot").says("Hotele"))

            let marek = try await house.browser("marek", .english)
            let people = try await marek.open("/suggest/search?q=od:lis")
            #expect(people.html.contains(#"data-value="author:&quot;Anna Lis&quot;""#))
            #expect(people.html.contains(#"role="group" aria-label="People and units""#))
            let states = try await marek.open("/suggest/search?q=state:ove")
            #expect(states.html.contains(#"data-value="state:overdue""#) && states.says("Overdue"))
            for query in ["", "?q=", "?q=x", "?q=hotel%20", "?q=autor:nikt", "?q=%22hotel"] {
                let nothing = try await anna.get("/suggest/search\(query)")
                #expect(nothing.status == 200 && !nothing.text.contains("option"), "\(query)")
            }
        }
    }

    @Test func `both search fields say where they are completed, and work without that`() async throws {
        try await APIHouse.serve { house in
            let anna = try await house.browser("anna")
            let fields = HTMLPage(try await anna.get("/search").text).elements.filter {
                $0.attributes["data-completes"] == "/suggest/search"
            }
            #expect(fields.map { $0.attributes["name"] } == ["q", "q"])
            #expect(fields.allSatisfy { $0.attributes["role"] == nil }, "the script makes it a combobox")
        }
    }
}
