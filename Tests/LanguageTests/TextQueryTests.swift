import Language
import Testing

struct TextQueryTests {
    @Test func `words are all required`() {
        #expect(TextQuery("  Agregat\tŁÓDŹ ").required == [["agregat"], ["lodz"]])
        #expect(TextQuery("agregat").excluded.isEmpty)
    }

    @Test(arguments: [
        "\"nowa umowa\"", "„Nowa umowa”", "“nowa umowa”", "«nowa umowa»", "»nowa umowa«", "„nowa, umowa\"",
    ])
    func `a phrase stands in quotes of any sort`(typed: String) {
        #expect(TextQuery(typed).required == [["nowa", "umowa"]])
    }

    @Test(arguments: [
        ("CX-40", ["cx", "40"]), ("ZL/2026/1184", ["zl", "2026", "1184"]), ("anna@firma.pl", ["anna", "firma", "pl"]),
        ("Kennedy'ego", ["kennedy", "ego"]), ("1.234,56", ["1", "234", "56"]), ("autor:nowak", ["autor", "nowak"]),
    ])
    func `a word of several terms is a phrase`(typed: String, phrase: [String]) {
        #expect(TextQuery(typed).required == [phrase])
    }

    @Test func `a minus excludes the word or phrase after it`() {
        let query = TextQuery("agregat -pompa -„stary model” -CX-40")
        #expect(query.required == [["agregat"]])
        #expect(query.excluded == [["pompa"], ["stary", "model"], ["cx", "40"]])
    }

    @Test func `a dash between words is a dash`() {
        let query = TextQuery("Łódź - Kraków – Gdańsk -")
        #expect(query.required == [["lodz"], ["krakow"], ["gdansk"]])
        #expect(query.excluded.isEmpty)
    }

    @Test func `a quote that is never closed means nothing`() {
        #expect(TextQuery("rura 3/4\" mosiężna").required == [["rura"], ["3", "4"], ["mosiezna"]])
        #expect(TextQuery("-\"pompa ciepła").excluded == [["pompa"]])
        #expect(TextQuery("-\"pompa ciepła").required == [["ciepla"]])
        #expect(TextQuery("\"\" „” -\"").isEmpty)
    }

    @Test(arguments: ["", " ", "…", "-", "--", "\"", "*", "()", "¶", "\0", "😀 ?!", "\u{301}"])
    func `a query without words is empty`(typed: String) {
        #expect(TextQuery(typed).isEmpty)
    }

    @Test func `exclusions alone are a query`() {
        #expect(!TextQuery("-pompa").isEmpty)
    }

    @Test func `the same phrase counts once`() {
        #expect(TextQuery("Łódź lodz \"łódź\"") == TextQuery("lodz"))
    }

    @Test func `only the first terms of an endless query count`() {
        let query = TextQuery((0..<10_000).map { "a\($0)-b -c\($0)" }.joined(separator: " "))
        #expect((query.required + query.excluded).joined().count == TextQuery.mostTerms)
    }

    @Test func `anything typed is a query of plain terms`() {
        var random = SplitMix64(seed: 3)
        for _ in 0..<3_000 {
            let query = TextQuery(.random(using: &random))
            let phrases = query.required + query.excluded
            #expect(phrases.allSatisfy { !$0.isEmpty })
            for term in phrases.joined() { #expect(fold(term) == term) }
        }
    }
}
