import Language
import Testing

struct AnalyserTests {
    /// Without dictionaries: words only.
    private let analyser = Analyser(Stemmer(dictionaries: "/nowhere"))

    @Test(arguments: [
        ("Sprężarka wyłącza się.", "sprezarka wylacza sie"),
        ("zażółć gęślą jaźń ZAŻÓŁĆ GĘŚLĄ JAŹŃ", "zazolc gesla jazn zazolc gesla jazn"),
        ("umowa ZL/2026/1184, agregat CX-40", "umowa zl 2026 1184 agregat cx 40"),
        ("d'Artagnan, Kennedy’ego, czarno-biały", "d artagnan kennedy ego czarno bialy"),
        ("Anna.Lis@firma.com.pl", "anna lis firma com pl"),
        ("1 234,56 zł; 12.500,00; 12 °C", "1 234 56 zl 12 500 00 12 c"),
        ("nr_seryjny=A7B9", "nr seryjny a7b9"),
        ("za\u{AD}mówie\u{200D}nie \u{202E}odwrotnie", "zamowienie odwrotnie"),
        ("CO₂, 25 m², ﬁrma ﬂota, Ｓ１２", "co2 25 m2 firma flota s12"),
        ("przed\u{0}po\u{200B}tem", "przed po tem"),
        ("Київ: об'єкт, обʼєкт, Москва, ΟΔΟΣ", "киів об єкт об єкт москва οδοσ"),
        ("日本 हिन्दी ٢٠٢٦", "日本 हिन्दी 2026"),
        ("👍🏽 … – ! ¶", ""),
    ])
    func `a text is split into words, and these are folded`(text: String, terms: String) {
        #expect(analyser.terms(of: [text]).words.joined(separator: " ") == terms)
    }

    @Test func `no phrase reaches from one text into another`() {
        #expect(analyser.terms(of: ["Pilny przegląd", "agregatu"]).words == ["pilny", "przeglad", "¶", "agregatu"])
    }

    @Test func `texts without words leave no border`() {
        #expect(analyser.terms(of: ["", "raz", "…", "", "dwa", ""]).words == ["raz", "¶", "dwa"])
        #expect(analyser.terms(of: ["", "—"]) == DocumentTerms())
        #expect(analyser.terms(of: []) == DocumentTerms())
    }

    @Test func `long words are cut, and never within a letter`() {
        let longest = Analyser.longestTerm
        #expect(
            analyser.terms(of: [String(repeating: "a", count: 1000)]).words == [String(repeating: "a", count: longest)])
        let odd = "a" + String(repeating: "ж", count: 1000) + "a"
        #expect(analyser.terms(of: [odd]).words == ["a" + String(repeating: "ж", count: longest / 2 - 1)])
    }

    @Test func `terms of any text are words that engines keep whole`() {
        var random = SplitMix64(seed: 1)
        for _ in 0..<2_000 {
            let texts: [String] = [.random(using: &random), .random(using: &random)]
            let terms = Analyser.standard.terms(of: texts)
            for term in terms.words + terms.others where term != DocumentTerms.border {
                #expect((1...Analyser.longestTerm).contains(term.utf8.count))
                #expect(term.unicodeScalars.allSatisfy(isOfTerms), "\(term)")
            }
        }
    }

    private func isOfTerms(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "0"..."9": true
        case "¶": false
        default: !scalar.isASCII && !scalar.properties.isWhitespace && scalar.properties.generalCategory != .control
        }
    }
}
