import Testing

@testable import Language

struct StemTests {
    private let stemmer = Analyser.standard.stemmer

    @Test func `the dictionaries are there`() {
        #expect(stemmer.missing.isEmpty, "bin/setup installs them")
    }

    @Test(arguments: [
        ("zlecenia", "zleceń"), ("umowa", "umową"), ("faktur", "fakturze"), ("Kowalskiej", "Kowalska"),
        ("kowalskiej", "Kowalski"),
        ("Łodzi", "łódź"), ("ŁÓDŹ", "Łodzią"), ("Bydgoszczy", "Bydgoszcz"), ("płatności", "płatność"),
        ("odbioru", "odbiór"),
        ("przesłano", "przesłać"), ("Wójcikiem", "Wójcik"), ("nieczynnego", "nieczynna"),
        ("invoices", "invoice"), ("reported", "report"), ("reporting", "reports"), ("policies", "policy"),
        ("universities", "university"), ("delivered", "deliver"), ("notes", "note"), ("stopped", "stop"),
    ])
    func `forms of one word meet`(one: String, other: String) {
        #expect(!terms(one).isDisjoint(with: terms(other)), "\(terms(one)) \(terms(other))")
    }

    @Test(arguments: [
        ("zlecen", "zlecenie"), ("lodzi", "łódź"), ("zaplate", "zapłata"), ("wojcika", "Wójcik"),
        ("sprzedazy", "sprzedaż"),
        ("naleznosci", "należność"), ("platnosc", "płatności"),
    ])
    func `words typed without diacritics meet the others`(typed: String, word: String) {
        #expect(!terms(typed).isDisjoint(with: terms(word)), "\(terms(typed)) \(terms(word))")
    }

    @Test(arguments: [
        ("reported", "port"), ("nieczynny", "czynny"), ("kara", "karta"), ("organ", "organizacja"),

        ("universe", "university"), ("general", "generate"), ("news", "new"), ("evening", "even"), ("invoice", "voice"),
        ("rada", "radio"), ("post", "postęp"), ("seed", "see"),
    ])
    func `other words stay apart`(one: String, other: String) {
        #expect(terms(one).isDisjoint(with: terms(other)), "\(terms(one)) \(terms(other))")
    }

    @Test func `what no dictionary has is unknown; numbers are not words`() {
        #expect(!stems("Wodomex").isKnown)
        #expect(stems("CX40") == .none)
        #expect(stems("w") == .none)
        #expect(stems("umowa").isKnown)
    }

    @Test func `words of one's own have forms of one's own`() {
        let own = WordList("# nasze wyroby\nwodomex, wodomexu, wodomexem\n\nprzepompownia")
        let stemmer = Stemmer(dictionaries: "/nowhere", own: own)
        #expect(
            stemmer.stems(of: "Wodomexem", folded: "wodomexem", in: .written)
                == Stems(terms: ["wodomex"], isKnown: true))
        #expect(stemmer.stems(of: "wodomex", folded: "wodomex", in: .written) == Stems(terms: [], isKnown: true))
        #expect(stemmer.fingerprint != Stemmer(dictionaries: "/nowhere").fingerprint)
        #expect(stemmer.missing == ["hunspell-pl", "hunspell-en-us"])
    }

    @Test func `many may ask at once`() async {
        let words = ["zleceniami", "faktury", "Łodzi", "zaplate", "reported", "wodomex"]
        let alone = words.map(stems)
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask { (0..<200).allSatisfy { _ in words.map(stems) == alone } }
            }
            for await isSame in group { #expect(isSame) }
        }
    }

    private func stems(_ word: String) -> Stems {
        stemmer.stems(of: word, folded: fold(word), in: WordManner(of: word))
    }

    private func terms(_ word: String) -> Set<String> { Set(stems(word).terms + [fold(word)]) }
}
