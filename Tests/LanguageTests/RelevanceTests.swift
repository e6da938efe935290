import Language
import Testing

struct RelevanceTests {
    private func score(_ typed: String, _ subject: String, _ note: String, _ frequencies: [Int] = [10, 10, 10])
        -> Double
    {
        let query = TextQuery(typed)
        return Relevance(query, frequencies: Array(frequencies.prefix(query.required.count)), of: 1_000)
            .score(subject: subject, note: note)
    }

    @Test func `more of a word is better, and in the subject best`() {
        let once = score("faktura", "Sprawa", "Proszę o fakturę za olej.")
        let twice = score("faktura", "Sprawa", "Faktura za olej i faktury za smar.")
        let subject = score("faktura", "Faktura", "Proszę o przesłanie za olej.")
        #expect(once > 0 && twice > once && subject > twice)
        #expect(score("faktura", "Sprawa", "Nic takiego.") == 0)
    }

    @Test func `a word in a short note says more`() {
        let filler = String(repeating: "inne słowa o czymś ", count: 100)
        #expect(score("faktura", "", "Faktura.") > score("faktura", "", "Faktura. " + filler))
    }

    @Test func `a rare word says more than a common one`() {
        let rare = score("faktura olej", "", "Faktura, faktura, olej.", [10, 900])
        let common = score("faktura olej", "", "Faktura, olej, olej.", [10, 900])
        #expect(rare > common)
    }

    @Test func `numbers count however written`() {
        #expect(score("7251801126", "", "NIP 725-18-01-126") > 0)
    }
}
