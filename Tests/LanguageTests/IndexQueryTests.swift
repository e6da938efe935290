import Language
import Testing

struct IndexQueryTests {
    private let query = IndexQuery(
        text: TextQuery("agregatem CX-40 -„pompa” -\"stary model\" „olej” OR smar* LUB \"filtr\""),
        tags: [["v17", "v18"], ["aanna"]],
        excluding: ["scancelled"])

    @Test func `FTS5 is asked in its own syntax`() {
        #expect(
            query.fts5() == """
                (("§v17" OR "§v18") AND ("§aanna") AND ("agregat" OR "agregatem") AND ((("40") AND ("cx")) OR ("cx40")) \
                AND (("olej") OR ("smar" *) OR ("filtr"))) \
                NOT (("pompa") OR "§scancelled")
                """)
    }

    @Test func `PostgreSQL is asked in its own syntax`() {
        #expect(
            query.tsquery() == """
                (('§v17' | '§v18') & ('§aanna') & ('agregat' | 'agregatem') & (('cx' <-> '40') | ('cx40')) \
                & (('olej') | ('smar':*) | ('filtr'))) \
                & !(('pompa') | ('stary' <-> 'model') | '§scancelled')
                """)
    }

    @Test func `tags alone are enough`() {
        let query = IndexQuery(text: TextQuery(""), tags: [["v17"]])
        #expect(query.fts5() == "(\"§v17\")")
        #expect(query.tsquery() == "('§v17')")
    }

    @Test(arguments: [
        IndexQuery(text: TextQuery("-pompa"), tags: []), IndexQuery(text: TextQuery("pompa"), tags: [["v17"], []]),
        IndexQuery(text: TextQuery(""), tags: []),
    ])
    func `what nothing can satisfy finds nothing`(query: IndexQuery) {
        #expect(query.fts5() == "\"\"")
        #expect(query.tsquery() == "'§'")
    }

    @Test func `nothing typed or tagged gets out of its quotes`() {
        var random = SplitMix64(seed: 4)
        for _ in 0..<2_000 {
            let query = IndexQuery(
                text: TextQuery(.random(using: &random)), tags: [[.random(using: &random), "v17"]],
                excluding: [.random(using: &random)])
            #expect(outside(query.fts5(), quote: "\"").isSubset(of: ["AND", "OR", "NOT", "*"]))
            #expect(outside(query.tsquery(), quote: "'", escape: "\\").isSubset(of: ["&", "|", "!", "<->", ":*"]))
        }
    }

    /// The words outside of quotes, parentheses aside; a quote left open makes them `["…"]`.
    private func outside(_ printed: String, quote: Unicode.Scalar, escape: Unicode.Scalar? = nil) -> Set<String> {
        var words = String.UnicodeScalarView()
        var isInside = false
        var isEscaped = false
        for scalar in printed.unicodeScalars {
            if isEscaped {
                isEscaped = false
            } else if isInside, scalar == escape {
                isEscaped = true
            } else if scalar == quote {
                isInside.toggle()
            } else if !isInside {
                words.append(scalar == "(" || scalar == ")" ? " " : scalar)
            }
        }
        return isInside ? ["…"] : Set(String(words).split(separator: " ").map(String.init))
    }
}
