import Foundation
import Language
import Testing

struct FoldTests {
    @Test(arguments: ["Łódź", "lodz", "ŁÓDŹ", "Lo\u{301}dz\u{301}", "ŁO\u{301}DŹ", " „łódź” ", "Ｌódź"])
    func `all spellings of a name meet`(spelling: String) {
        #expect(fold(spelling) == "lodz")
    }

    @Test(arguments: [
        ("Straße STRASSE STRAẞE", "strasse strasse strasse"), ("Ærø Øre Đuro Þór Œuvre", "aero ore duro thor oeuvre"),
        ("İstanbul ISPARTA ılık", "istanbul isparta ilik"), ("ǅ ĳ ŀ ħ ŧ ø̈", "dz ij l h t o"),
        ("Nguyễn Ștefănescu Ťapák", "nguyen stefanescu tapak"), ("Ёлка йод їжак ґанок", "елка иод іжак ганок"),
    ])
    func `letters with strokes and ligatures become plain`(name: String, folded: String) {
        #expect(fold(name) == folded)
    }

    @Test func `words stand one space apart`() {
        #expect(fold("  Zakład\tnr 2,\u{A0}\u{A0}Łódź (filia) ") == "zaklad nr 2 lodz filia")
        #expect(fold(" +++ ").isEmpty)
    }

    @Test func `composed and decomposed letters meet in Latin, Greek and Cyrillic`() {
        for letter in scalars([0xC0...0x24F, 0x370...0x52F, 0x1E00...0x1FFF]) {
            let composed = String(letter)
            let decomposed = composed.decomposedStringWithCanonicalMapping
            // Accents that stand alone are no letters.
            guard letter.properties.isAlphabetic else { continue }
            #expect(fold(composed) == fold(decomposed), "\(composed)")
        }
    }

    @Test func `a folded scalar is folded`() {
        for scalar in scalars([0...0x2FFFF]) {
            let once = fold(String(scalar))
            if fold(once) != once { Issue.record("U+\(String(scalar.value, radix: 16)) becomes \(once)") }
        }
    }

    @Test func `a folded text is folded`() {
        var random = SplitMix64(seed: 2)
        for _ in 0..<2_000 {
            let once = fold(.random(using: &random))
            #expect(fold(once) == once)
        }
    }

    private func scalars(_ ranges: [ClosedRange<UInt32>]) -> [Unicode.Scalar] {
        ranges.joined().compactMap(Unicode.Scalar.init)
    }
}
