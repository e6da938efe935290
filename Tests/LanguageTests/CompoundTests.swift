import Language
import Testing

struct CompoundTests {
    @Test(arguments: [
        ("NIP 725-18-01-126", ["7251801126"]), ("tel. 601 234 567", ["601234567"]),
        ("+48 42 631 25 00", ["48426312500", "426312500"]), ("FV 311/11/2026", ["fv311112026", "311112026", "fv311"]),
        ("agregat CX-40", ["cx40"]), ("agregat CX 40", ["cx40"]), ("CX40", ["cx", "40"]), ("12 450,00 zł", ["12450"]),
        ("ZL/2026/1184", ["zl20261184"]), ("e-mail", ["email"]), ("12.03.2026", ["12032026"]),
        ("ul. Prosta 12\u{A0}345", ["12345"]),
    ])
    func `a number is found as one and by its parts`(text: String, terms: [String]) {
        let others = Analyser.standard.terms(of: [text]).others
        #expect(others.isSuperset(of: terms), "\(others)")
    }

    @Test(arguments: [
        "umowa, faktura", "dom. Ogród", "nr 5; 7", "tak/nie", "raport-i-tak-dalej-i-tak-dalej",
    ])
    func `words that only stand beside each other are not one`(text: String) {
        let alone = Analyser(Stemmer(dictionaries: "/nowhere")).terms(of: [text])
        #expect(alone.others.isEmpty || alone.others == ["nr5"], "\(alone.others)")
    }

    @Test func `a table of numbers is no number`() {
        let row = (1...40).map { "\($0 * 1_000)" }.joined(separator: " ")
        #expect(Analyser.standard.terms(of: [row]).others.isEmpty)
    }
}
