import Testing

@testable import Language

/// Rows of words are looked for in what documents say.
struct PhraseCheckTests {
    private let analyser = Analyser.standard

    private func holds(_ typed: String, _ texts: String...) throws -> Bool {
        try #require(PhraseCheck(TextQuery(typed, analyser))).holds(in: texts, analyser)
    }

    @Test func `only rows are looked for`() {
        #expect(PhraseCheck(TextQuery("pompa -zawór smar* OR olej", analyser)) == nil)
        #expect(PhraseCheck(TextQuery("", analyser)) == nil)
        #expect(PhraseCheck(TextQuery("CX-40", analyser)) != nil)
    }

    @Test func `a row stands in one text, in its order`() throws {
        #expect(try holds("\"zawór pompy\"", "Nowy zawór pompy"))
        #expect(try holds("\"zawor POMPY\"", "Nowy", "Zawór pompy"))
        #expect(try !holds("\"zawór pompy\"", "Nowy zawór", "pompy"))
        #expect(try !holds("\"zawór pompy\"", "pompy zawór"))
        #expect(try !holds("\"zawór pompy\"", "zawór starej pompy"))
        #expect(try !holds("\"zawór pompy\"", "zawór pompa"), "words of a row are as they are written")
    }

    @Test func `what is excluded stands nowhere`() throws {
        #expect(try !holds("nowy -\"zawór pompy\"", "Nowy zawór pompy"))
        #expect(try holds("nowy -\"zawór pompy\"", "Nowy zawór", "pompy"))
    }

    @Test func `what would do instead of a row does, by its stems, beginning, or written together`() throws {
        #expect(try holds("\"zawór pompy\" OR agregat", "O agregatach"))
        #expect(try holds("\"zawór pompy\" OR agre*", "O agregatach"))
        #expect(try !holds("\"zawór pompy\" OR agregat", "Pompy, zawór"))
        #expect(try holds("CX-40", "cx40"))
        #expect(try holds("CX-40", "CX 40"))
        #expect(try !holds("CX-40", "40 CX"))
    }

    /// What an engine that knows no places is asked finds all that fits.
    @Test func `asked without places, nothing is lost`() {
        func hasAll(_ condition: TextCondition, _ text: String) -> Bool {
            let terms = analyser.terms(of: [text])
            let known = terms.others.union(terms.words)
            return switch condition {
            case .term(let some): some.contains(where: known.contains)
            case .phrase: false
            case .beginning(let beginning): known.contains { $0.hasPrefix(beginning) }
            case .any(let parts): parts.contains { hasAll($0, text) }
            case .all(let parts): parts.allSatisfy { hasAll($0, text) }
            }
        }
        var random = SplitMix64(seed: 11)
        let words = ["zawór", "pompy", "CX-40", "agregat", "40", "i"]
        var (fitting, doubtful) = (0, 0)
        for _ in 0..<2_000 {
            let text = (0..<6).map { _ in words.randomElement(using: &random)! }.joined(separator: " ")
            let (a, b) = (words.randomElement(using: &random)!, words.randomElement(using: &random)!)
            let query = TextQuery("\"\(a) \(b)\" OR \(words.randomElement(using: &random)!)", analyser)
            guard let check = PhraseCheck(query), let condition = query.required.first else { continue }
            let fits = check.holds(in: [text], analyser)
            if fits { #expect(hasAll(condition.withoutPlaces, text), "\(query) in \(text)") }
            if let other = condition.withoutPhrases, hasAll(other, text) { #expect(fits, "\(query) in \(text)") }
            if fits { fitting += 1 } else if hasAll(condition.withoutPlaces, text) { doubtful += 1 }
        }
        #expect(fitting > 100 && doubtful > 100)
    }
}
