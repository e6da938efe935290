import Testing

@testable import Language

struct TextQueryTests {
    @Test func `words are all required, in whatever form`() {
        #expect(
            required("  zleceniami\tŁODZI ") == [
                .term(["zlecenie", "zleceniami", "zleciec", "zlecic"].sorted()), .term(["lodz", "lodzi"]),
            ])
        #expect(TextQuery("agregat").excluded.isEmpty)
    }

    @Test(arguments: [
        "\"nowa umowa\"", "„Nowa umowa”", "“nowa umowa”", "«nowa umowa»", "»nowa umowa«", "„nowa, umowa\"",
    ])
    func `a phrase stands in quotes of any sort, as it is`(typed: String) {
        #expect(required(typed) == [.phrase(["nowa", "umowa"])])
        #expect(required("\"umową\"") == [.term(["umowa"])])
    }

    @Test(arguments: [
        ("ZL/2026/1184", ["zl", "2026", "1184"], "zl20261184"), ("CX-40", ["cx", "40"], "cx40"),
        ("725-18-01-126", ["725", "18", "01", "126"], "7251801126"), ("Smith-Jones", ["smith", "jones"], "smithjones"),
    ])
    func `a word of several is a phrase, or written as one`(typed: String, phrase: [String], joined: String) {
        #expect(required(typed) == [.any([.phrase(phrase), .term([joined])])])
    }

    @Test(arguments: [
        ("anna@firma.pl", ["anna", "firma", "pl"]),
        ("autor:nowak", ["autor", "nowak"]),
    ])
    func `other signs only separate`(typed: String, phrase: [String]) {
        #expect(required(typed) == [.phrase(phrase)])
    }

    @Test func `what stands behind an apostrophe may be an ending`() {
        #expect(required("Kennedy'ego") == [.any([.phrase(["kennedy", "ego"]), .term(["kennedy"])])])
        #expect(required("O'Neill") == [.phrase(["o", "neill"])])
        #expect(required("Müllerowi") == [.any([.beginning("mullerowi"), .term(["muller"])])])
    }

    @Test func `groups of digits may be one number`() {
        #expect(
            required("601 234 567") == [
                .any([.all([.term(["601"]), .term(["234"]), .term(["567"])]), .term(["601234567"])])
            ])
        #expect(required("601 -234").count == 1)
    }

    @Test func `a minus excludes the word or phrase after it`() {
        let query = TextQuery("„agregat” -„pompa” -„stary model” -cx-40-2")
        #expect(query.required == [.term(["agregat"])])
        #expect(
            query.excluded == [
                .term(["pompa"]), .phrase(["stary", "model"]), .any([.phrase(["cx", "40", "2"]), .term(["cx402"])]),
            ])
    }

    @Test func `a dash between words is a dash`() {
        let query = TextQuery("„Łódź” - „Kraków” – „Gdańsk” -")
        #expect(query.required == [.term(["lodz"]), .term(["krakow"]), .term(["gdansk"])])
        #expect(query.excluded.isEmpty)
    }

    @Test func `either of two is enough, in both languages`() {
        #expect(required("12 OR „olej” LUB „smar”") == [.any([.term(["12"]), .term(["olej"]), .term(["smar"])])])
        #expect(required("OR „olej” OR") == [.term(["olej"])])
        #expect(required("„a” OR OR „b”").count == 1)
        // Words of these letters are words.
        #expect(required("„kaucja” or „wadium”").count == 3)
    }

    @Test func `an exclusion is no alternative`() {
        let query = TextQuery("„olej” OR -„smar”")
        #expect(query.required == [.term(["olej"])])
        #expect(query.excluded == [.term(["smar"])])
    }

    @Test func `a beginning has four letters`() {
        #expect(required("umow*") == [.beginning("umow")])
        #expect(required("umo*") != [.beginning("umo")])
    }

    @Test func `what no dictionary has is found by its beginning`() {
        #expect(required("Wodomex") == [.beginning("wodomex")])
        #expect(required("xyz") == [.term(["xyz"])])
    }

    @Test func `a quote that is never closed means nothing`() {
        #expect(required("rura 3/4\" mosiężna").count == 3)
        #expect(TextQuery("-\"pompa 12").excluded.count == 1)
        #expect(TextQuery("-\"pompa 12").required == [.term(["12"])])
        #expect(TextQuery("\"\" „” -\"").isEmpty)
    }

    @Test(arguments: ["", " ", "…", "-", "--", "\"", "*", "()", "¶", "§", "\0", "😀 ?!", "\u{301}", "OR", "OR LUB"])
    func `a query without words is empty`(typed: String) {
        #expect(TextQuery(typed).isEmpty)
    }

    @Test func `exclusions alone are a query`() {
        #expect(!TextQuery("-pompa").isEmpty)
    }

    @Test func `the same condition counts once`() {
        #expect(TextQuery("Łódź łódź \"x\"") == TextQuery("ŁÓDŹ \"x\""))
    }

    @Test func `only the first words of an endless query count`() {
        let query = TextQuery((0..<10_000).map { "a\($0)-b -c\($0)" }.joined(separator: " "))
        // Each of several words may also be written as one.
        #expect((query.required + query.excluded).flatMap(terms).count <= 2 * TextQuery.mostWords)
    }

    @Test func `anything typed is a query of plain terms`() {
        var random = SplitMix64(seed: 3)
        for _ in 0..<3_000 {
            let query = TextQuery(.random(using: &random))
            for term in (query.required + query.excluded).flatMap(terms) {
                #expect(!term.isEmpty)
                #expect(fold(term) == term)
            }
        }
    }

    private func required(_ typed: String) -> [TextCondition] { TextQuery(typed).required }

    private func terms(_ condition: TextCondition) -> [String] {
        switch condition {
        case .term(let terms), .phrase(let terms): terms
        case .beginning(let text): [text]
        case .any(let parts), .all(let parts): parts.flatMap(terms)
        }
    }
}
