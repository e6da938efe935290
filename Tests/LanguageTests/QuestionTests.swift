import Domain
import Language
import Testing

/// Typed questions, taken apart.
struct QuestionTests {
    private func filters(_ typed: String) -> [String] {
        Question(typed).parts.compactMap {
            if case .filter(let filter) = $0 { "\(filter.key)=\(filter.value)" } else { nil }
        }
    }

    private func words(_ typed: String) -> [String] {
        Question(typed).parts.compactMap { if case .words(let text) = $0 { text } else { nil } }
    }

    @Test func `filters are read in both languages, with and without diacritics and quotes`() {
        #expect(filters("autor:nowak author:lis") == ["author=nowak", "author=lis"])
        #expect(filters("prowadzący:anna PROWADZACY:ewa holder:jan") == ["holder=anna", "holder=ewa", "holder=jan"])
        #expect(filters("autor:„Jan Nowak” rodzaj: pismo") == ["author=Jan Nowak", "kind=pismo"])
        #expect(filters("-autor:nowak").isEmpty && words("-autor:nowak") == ["-autor:nowak"])
        #expect(filters("klient:baltyk") == ["other(\"klient\")=baltyk"])
        #expect(words("autor:nowak -umowa „dokładna fraza” agregat") == ["-umowa", "„dokładna fraza”", "agregat"])
    }

    @Test func `whatever is typed is a question`() {
        for typed in ["", " ", ":", "autor:", "autor:\"\"", "::::", "\"", "-", "a:b:c", "12:30", "od:„", "-autor:x"] {
            let parts = Question(typed).parts
            let whole = parts.map { part in
                switch part {
                case .words(let text): text
                case .filter(let filter): filter.typed
                }
            }
            #expect(whole.joined().filter { !$0.isWhitespace } == typed.filter { !$0.isWhitespace }, "\(typed)")
        }
        #expect(filters(String(repeating: "autor:a ", count: 60)).count == Question.mostFilters)
    }

    @Test func `periods are days, months, years, ranges and words`() throws {
        let today = try #require(Day("2026-11-26"))
        func period(_ text: String) -> String? {
            Period(text, today: today).map { "\($0.from?.description ?? "")/\($0.to?.description ?? "")" }
        }
        #expect(period("2026-01-15") == "2026-01-15/2026-01-15")
        #expect(period("15.01.2026") == "2026-01-15/2026-01-15")
        #expect(period("2026-02") == "2026-02-01/2026-02-28")
        #expect(period("2026-01..2026-03") == "2026-01-01/2026-03-31")
        #expect(period("2026-01..") == "2026-01-01/")
        #expect(period(">2026-01") == "2026-02-01/" && period(">=2026-01") == "2026-01-01/")
        #expect(period("<2026-03") == "/2026-02-28" && period("<=2026-03") == "/2026-03-31")
        #expect(period("zeszły-miesiąc") == "2026-10-01/2026-10-31" && period("last-month") == period("zeszly-miesiac"))
        #expect(period("7d") == "2026-11-20/2026-11-26" && period("1m") == "2026-10-27/2026-11-26")
        #expect(period("dziś") == "2026-11-26/2026-11-26" && period("last-week") == "2026-11-16/2026-11-22")
        #expect(period("9999") == "9999-01-01/9999-12-31")
        for text in ["", "..", "2026-13", "31.02.2026", "nowak", "0000", ">9999", "<<2026", "2026..nowak", "9999999d"] {
            #expect(period(text) == nil, "\(text)")
        }
    }

    @Test func `states and possessions are read by their beginnings`() {
        #expect(OrderFilter(typed: "po-terminie") == .overdue && OrderFilter(typed: "otw") == .open)
        #expect(OrderFilter(typed: "Odrzucone") == .rejected && OrderFilter(typed: "wykonane") == .completed)
        #expect(OrderFilter(typed: "o") == nil && OrderFilter(typed: "nic") == nil)
        #expect(Possession(typed: "załącznik") == .attachment && Possession(typed: "order") == .order)
    }
}
