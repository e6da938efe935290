import Language
import Testing

struct SnippetTests {
    @Test(arguments: [
        ("Przegląd agregatu CX-40 w Łodzi", "agregatu lodzi", "Przegląd [agregatu] CX-40 w [Łodzi]"),
        ("Agregat CX-40, kod CX, 40 sztuk", "cx-40", "Agregat [CX-40], kod [CX, 40] sztuk"),
        ("nowa umowa serwisowa", "\"nowa umowa\" \"umowa serwisowa\"", "[nowa umowa serwisowa]"),
        ("Lo\u{301}dz\u{301} i łódź", "łódź", "[Lo\u{301}dz\u{301}] i [łódź]"),
        ("pompa i agregat", "agregat -pompa", "pompa i [agregat]"),
        ("agregatów nie ma", "agregat", "[agregatów] nie ma"),
        ("nowej umowy nie ma", "\"nowa umowa\"", "nowej umowy nie ma"),
        ("NIP 725-18-01-126.", "7251801126", "NIP [725-18-01-126]."),
        ("Umowy i umownie", "umow*", "[Umowy] i [umownie]"),
        ("", "agregat", ""), ("…", "", "…"),
    ])
    func `what was looked for stands out`(text: String, typed: String, shown: String) {
        #expect(marked(Snippet.highlight(text, for: TextQuery(typed))) == shown)
        #expect(marked(Snippet.passage(of: text, for: TextQuery(typed))) == shown)
    }

    @Test func `a passage is cut between words around the first match`() {
        let note = "Raz dwa trzy cztery, pięć sześć siedem osiem dziewięć dziesięć."
        #expect(passage(note, "szesc", 24) == "…pięć [sześć] siedem osiem…")
        #expect(passage(note, "raz", 24) == "[Raz] dwa trzy cztery…")
        #expect(passage(note, "dziesięć", 24) == "…osiem dziewięć [dziesięć].")
        #expect(passage(note, "nigdy", 24) == "Raz dwa trzy cztery…")
    }

    @Test func `a text that fits is shown whole, in one line`() {
        #expect(
            passage("Dzień dobry,\r\n\n  proszę\u{A0}o kontakt.", "kontakt", 40) == "Dzień dobry, proszę o [kontakt].")
    }

    @Test func `a word longer than the passage is cut`() {
        let long = String(repeating: "ó", count: 300)
        #expect(passage(long, long, 10) == "[óóóóóóóóóó]…")
        #expect(passage(long + " koniec", "nic", 10) == "óóóóóóóóóó…")
    }

    @Test func `the runs of a text are the text`() {
        var random = SplitMix64(seed: 5)
        for _ in 0..<2_000 {
            let text = String.random(using: &random)
            let runs = Snippet.highlight(text, for: TextQuery(.random(using: &random)))
            #expect(runs.map(\.text).joined().utf8.elementsEqual(text.utf8))
            #expect(runs.allSatisfy { !$0.text.isEmpty })
        }
    }

    @Test func `a passage is short and shows what was found`() {
        var random = SplitMix64(seed: 6)
        for _ in 0..<2_000 {
            let text = (0..<8).map { _ in String.random(using: &random) }.joined(separator: " ")
            let query = TextQuery(.random(using: &random))
            let runs = Snippet.passage(of: text, for: query, length: 60)
            #expect(runs.map(\.text).joined().unicodeScalars.count <= 62)
            let isFound = Snippet.highlight(text, for: query).contains(where: \.isMatch)
            #expect(runs.contains(where: \.isMatch) == isFound)
        }
    }

    /// Compared with the terms of each part alone.
    @Test func `what stands out is what the text is found by`() {
        var random = SplitMix64(seed: 8)
        for _ in 0..<400 {
            let parts = (0..<8).map { _ in Self.parts[Int.random(in: 0..<Self.parts.count, using: &random)] } + ["ą"]
            let text = parts.joined(separator: " ; ")
            let typed = Self.typed[Int.random(in: 0..<Self.typed.count, using: &random)]
            let query = TextQuery(typed)
            var left = Snippet.highlight(text, for: query).flatMap { run in run.text.map { _ in run.isMatch } }[...]
            for part in parts {
                let standsOut = left.prefix(part.count).contains(true)
                let terms = Analyser.standard.terms(of: ["\(part) ; ą"])
                #expect(standsOut == query.required.contains { holds($0, terms) }, "\(typed) in \(part)")
                left = left.dropFirst(part.count + 3)
            }
        }
    }

    private static let parts = [
        "Agregatów", "agregat", "umowie", "umownie", "nowa umowa", "nową umowę", "Łodzi", "lodz", "CX-40", "CX 40",
        "cx40",
        "CX-40/2", "NIP 725-18-01-126", "7251801126", "tel. 601 234 567", "601234567", "FV 311/11/2026", "fv311",
        "e-mail", "email", "ludzi", "ludźmi", "lat", "roku", "lampa", "najnowszy", "nowy", "nieczynny", "czynny", "nic",
        "delivered", "Kowalskiej", "osiemset", "12 450,00 zł", "12", "„ogród”", "ogrodu",
    ]

    private static let typed = [
        "agregat", "agregat umowa", "umow*", "\"nowa umowa\"", "łódź", "cx", "cx40", "cx-40", "7251801126",
        "725-18-01-126", "601 234 567", "601234567", "fv311", "fv 311/11/2026", "e-mail", "email", "człowiek", "rok",
        "nowy", "czynny", "nieczynny", "deliver", "kowalski", "ogród OR lampa", "12450", "12", "agregat -umowa",
    ]

    private func holds(_ condition: TextCondition, _ terms: DocumentTerms) -> Bool {
        switch condition {
        case .term(let some): some.contains { terms.words.contains($0) || terms.others.contains($0) }
        case .phrase(let row): terms.words.indices.contains { terms.words[$0...].starts(with: row) }
        case .beginning(let text): terms.words.contains { $0.hasPrefix(text) }
        case .any(let parts), .all(let parts): parts.contains { holds($0, terms) }
        }
    }

    private func passage(_ text: String, _ typed: String, _ length: Int) -> String {
        marked(Snippet.passage(of: text, for: TextQuery(typed), length: length))
    }

    private func marked(_ runs: [Snippet.Run]) -> String {
        runs.map { $0.isMatch ? "[\($0.text)]" : $0.text }.joined()
    }
}
