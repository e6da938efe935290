import Language
import Testing

struct TSVectorTests {
    @Test func `terms have their positions and tags have none`() {
        let terms = DocumentTerms(words: ["przeglad", "agregat", "¶", "agregat"], others: ["przegladac"])
        let vector = IndexQuery.tsvector(terms: terms, tags: ["v17", "sopen"])
        #expect(vector == "'§v17' '§sopen' 'przeglad':1 'agregat':2,4 'przegladac'")
    }

    @Test func `whatever a lexeme contains, it stays in its quotes`() {
        #expect(IndexQuery.tsvector(terms: DocumentTerms(words: ["o'\\"]), tags: ["'"]) == "'§''' 'o''\\\\':1")
        #expect(IndexQuery.tsvector(terms: DocumentTerms(), tags: []).isEmpty)
    }

    @Test func `a term keeps 255 positions`() {
        let vector = IndexQuery.tsvector(terms: DocumentTerms(words: Array(repeating: "a", count: 300)), tags: [])
        #expect(vector.split(separator: ",").count == 255)
        #expect(vector.hasSuffix(",255"))
    }

    @Test func `terms far down have no position, and are still there`() {
        let terms = (1...20_000).map { "w\($0)" }
        let vector = IndexQuery.tsvector(terms: DocumentTerms(words: terms), tags: [])
        #expect(vector.contains("'w16382':16382 'w16383' 'w16384' "))
        #expect(vector.hasSuffix(" 'w20000'"))
    }

    @Test func `past a megabyte terms are left out, but no tag`() {
        let terms = (1...100_000).map { "slowo\($0)" }
        let vector = IndexQuery.tsvector(terms: DocumentTerms(words: terms), tags: ["v17"])
        #expect(vector.hasPrefix("'§v17' 'slowo1':1 "))
        #expect((900_000...1_200_000).contains(vector.utf8.count))
    }
}
