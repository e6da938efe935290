import Domain
import Office
import TestSupport
import Testing

@testable import Web

/// What the results of a search can be narrowed by, on the page and by itself.
@Suite struct PageFacetTests {
    private func write(_ house: APIHouse) async throws {
        let customers = try await house.dictionary("customers")
        _ = try await house.entry("kl-1", "Hotel Bałtyk", in: customers)
        let marek = try await house.browser("marek", .polish)
        _ = try await marek.write(
            "execute", to: ["Katarzyna Wójcik"], subject: "Uszkodzony agregat", note: "Pilne.",
            ["entry-customers": ["Hotel Bałtyk"]])
        _ = try await marek.write("nothing", to: ["Anna Lis"], subject: "Urlop", note: "W piątek mnie nie ma.")
        _ = try await house.browser("katarzyna", .polish)
            .write("nothing", to: ["Marek Nowak"], subject: "Pytanie", note: "Jaki agregat?")
    }

    @Test(arguments: Engines.all)
    func `each value leads to as many messages as it says, in both languages`(engine: Engines) async throws {
        try await APIHouse.serve(on: engine) { house in
            try await write(house)
            for (tongue, author) in [(Tongue.polish, "autor"), (.english, "author")] {
                let marek = try await house.browser("marek", tongue)
                for query in ["?facets=1", "?q=agregat&facets=1", "?q=\(author)%3Amarek&facets=1"] {
                    let page = try await marek.open("/search\(query)")
                    let values = FacetLink.all(in: page.html)
                    #expect(page.status == 200 && values.count > 5, "\(query): \(values)")
                    for value in values {
                        let next = try await marek.open(value.path)
                        let total = next.html.components(after: "<article").count
                        #expect(next.status == 200 && (value.isOn || total == value.count), "\(value)")
                        let again = FacetLink.all(in: next.html).filter(\.isOn)
                        #expect(value.isOn || again.contains { $0.label == value.label }, "\(value.path): \(again)")
                    }
                }
                let first = try await marek.open("/search?q=agregat&facets=1")
                let link = try #require(FacetLink.all(in: first.html).first { $0.path.contains("?q=\(author)%3A") })
                #expect(link.path == "/search?q=\(author)%3A%22Marek%20Nowak%22%20agregat&facets=1")
            }
        }
    }

    @Test func `a value that is chosen is taken away, typed or picked`() async throws {
        try await APIHouse.serve { house in
            try await write(house)
            let marek = try await house.browser("marek", .english)
            for query in ["?q=author%3Amarek%20agregat&facets=1", "?q=agregat&author=Marek%20Nowak&facets=1"] {
                let page = try await marek.open("/search\(query)")
                let chosen = FacetLink.all(in: page.html).filter(\.isOn)
                #expect(chosen.map(\.label) == ["Marek Nowak"] && page.says("Remove the filter Author: Marek Nowak"))
                #expect(chosen.first?.path == "/search?q=agregat&facets=1")
            }
        }
    }

    @Test func `the page asks for them when it is there, and has a link for browsers without scripts`() async throws {
        try await APIHouse.serve { house in
            try await write(house)
            let marek = try await house.browser("marek", .polish)
            let page = try await marek.open("/search?q=agregat")
            #expect(page.html.contains("data-facets=\"/search/facets?q=agregat\""))
            #expect(page.html.contains("href=\"/search?q=agregat&amp;facets=1\">Zawęź wyniki</a>"))
            let part = try await marek.open("/search/facets?q=agregat")
            #expect(part.status == 200 && !part.html.contains("<html") && part.says("Katarzyna Wójcik"))
            #expect(FacetLink.all(in: part.html).allSatisfy { !$0.path.contains("facets=") })
            #expect(try await marek.open("/search/facets?sentFrom=nigdy").status == 400)
            let start = try await marek.open("/search")
            #expect(start.says("Najnowsze wiadomości") && start.says("Urlop"))
            let piotr = try await house.browser("piotr", .polish)
            let nothing = try await piotr.open("/search/facets")
            #expect(nothing.status == 200 && FacetLink.all(in: nothing.html).isEmpty && !nothing.says("Marek"))
        }
    }

    @Test func `the interface tells them too`() async throws {
        try await APIHouse.serve { house in
            try await write(house)
            let marek = try await house.caller("marek")
            let all = try await marek.get("/search/facets?q=agregat").json
            #expect(FacetsAnswer.schema.faults(all) == [] && all["total"] == 2, "\(all.printed)")
            for group in all["groups"]?.items ?? [] {
                for value in group["values"]?.items ?? [] {
                    let filter = try #require(value["filter"]?.string)
                    let query = LocalPath("/search", [("q", "\(filter) agregat")]).description
                    let found = try await marek.get(query).json
                    #expect(found["total"] == value["messages"], "\(filter)")
                }
            }
            let piotr = try await house.caller("piotr")
            #expect(try await piotr.get("/search/facets").json["groups"]?.items.isEmpty == true)
        }
    }
}

/// A value as it stands on the page.
struct FacetLink {
    let path: String
    let label: String
    let count: Int
    let isOn: Bool

    static func all(in html: String) -> [FacetLink] {
        let pattern = /<li><a href="([^"]*)"( aria-current="true")?><span>([^<]*)<\/span>.*?<span class="n"[^>]*>(\d+)</
        return html.matches(of: pattern).map { match in
            FacetLink(
                path: String(match.1).replacing("&amp;", with: "&"), label: String(match.3), count: Int(match.4) ?? -1,
                isOn: match.2 != nil)
        }
    }
}
