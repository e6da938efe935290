import Domain
import Language
import Testing

/// What stands at the end of a question that is being typed.
struct QuestionEndTests {
    private func filter(_ typed: String) -> String? {
        guard case .filter(let key, let value, let whole) = QuestionEnd(typed) else { return nil }
        return "\(key)=\(value)|\(whole)"
    }

    private func words(_ typed: String) -> [String]? {
        guard case .words(let tails) = QuestionEnd(typed) else { return nil }
        return tails
    }

    @Test func `a filter is begun with its name, its colon or a quote`() {
        #expect(filter("pilne od:kow") == "from=kow|od:kow")
        #expect(filter("autor:") == "author=|autor:" && filter("autor: ") == "author=|autor: ")
        #expect(filter("rodzaj: pi") == "kind=pi|rodzaj: pi")
        #expect(filter("autor:\"Anna L") == "author=Anna L|autor:\"Anna L")
        #expect(filter("„a b” do:„") == "to=|do:„" && filter("do:„biuro ") == "to=biuro |do:„biuro ")
        #expect(filter("autor:„Anna Lis”") == "author=Anna Lis|autor:„Anna Lis”")
        #expect(filter("klient:hur") == "other(\"klient\")=hur|klient:hur")
    }

    @Test func `the last words are told, the most of them first, as they were typed`() {
        #expect(words("ho") == ["ho"] && words("autor:lis  dach  hotel ba") == ["dach  hotel ba", "hotel ba", "ba"])
        #expect(words("a b c d e") == ["b c d e", "c d e", "d e", "e"])
        #expect(words("-stary „nowy dach” ho") == ["ho"])
    }

    @Test func `after a space, in a phrase and in an excluded word nothing is completed`() {
        for typed in ["", " ", "hotel ", "autor:lis ", "„nowy da", "\"", "-ho", "-autor:x", "hotel -ba"] {
            #expect(QuestionEnd(typed) == nil, "\(typed)")
        }
    }

    @Test func `whatever is offered is understood`() throws {
        let today = try #require(Day("2026-11-26"))
        for tongue in Tongue.allCases {
            for period in NamedPeriod.allCases {
                #expect(Period(period.word(in: tongue), today: today) != nil, "\(period)")
            }
            for key in QuestionKey.begun(by: "") + [.from, .to] {
                let filter = QuestionFilter(key: key, value: "x", typed: "\(key.name(in: tongue)):x")
                #expect(Question(filter.typed).parts == [.filter(filter)], "\(key)")
            }
        }
        #expect(QuestionKey.begun(by: "od") == [.recipient] && QuestionKey.begun(by: "AUTH") == [.author])
        #expect(OrderFilter.begun(by: "") == OrderFilter.allCases && OrderFilter.begun(by: "zal") == [.overdue])
        #expect(Possession.begun(by: "o") == [.order] && NamedPeriod.begun(by: "zeszły-m") == [.lastMonth])
    }
}
