// Dates, durations, sizes and punctuality, as people say them.

import Domain
import Testing

@testable import Web

@Suite struct WordingTests {
    @Test(arguments: [
        (november(23, 9, 12), "dziś, 9:12", "today, 9:12"),
        (november(22, 14, 30), "wczoraj, 14:30", "yesterday, 14:30"),
        (november(24, 0, 5), "jutro, 0:05", "tomorrow, 0:05"),
        (november(17, 9, 12), "wt. 17 lis, 9:12", "Tue 17 Nov, 9:12"),
        (november(45, 8), "15 gru 2026, 8:00", "15 Dec 2026, 8:00"),
        (november(70, 8), "9 sty 2027, 8:00", "9 Jan 2027, 8:00"),
    ])
    func `a moment is told from today`(_ at: Instant, _ polish: String, _ english: String) throws {
        let short = polish.replacing("15 gru 2026", with: "wt. 15 gru")
        #expect(try wording(.polish).moment(at).text == short)
        #expect(try wording(.english).moment(at).text == english.replacing("15 Dec 2026", with: "Tue 15 Dec"))
    }

    @Test func `a moment says the rest when asked`() throws {
        let moment = try wording().moment(november(17, 9, 12))
        #expect(moment.full == "wtorek, 17 listopada 2026, 9:12")
        #expect(moment.machine == "2026-11-17T08:12:00.000Z")
        #expect(try wording().longDay(wording().today) == "Poniedziałek, 23 listopada")
    }

    @Test func `what is due is late, soon or neither`() throws {
        let samples = Samples(wording: try wording())
        #expect(
            samples.due(20)
                == DueTag(text: "3 dni temu", full: "piątek, 20 listopada 2026", isLate: true, isSoon: false))
        #expect(samples.due(23, minute: 600).text == "dziś, 10:00")
        #expect(samples.due(23, minute: 600).isLate)
        #expect(samples.due(24, minute: 900).text == "jutro, 15:00")
        #expect(samples.due(25).isSoon)
        #expect(!samples.due(26).isSoon && !samples.due(26).isLate)
        #expect(!samples.due(20, isOpen: false).isLate)
        #expect(samples.due(20, isOpen: false).text == "pt. 20 lis")
    }

    @Test(arguments: [
        (0, "1 min", "1 min"), (45, "45 min", "45 min"), (190, "3 godz. 10 min", "3 h 10 min"),
        (1440, "1 dzień", "1 day"), (4020, "2 dni 19 godz.", "2 days 19 h"), (7200, "5 dni", "5 days"),
    ])
    func `a duration has its two largest units`(_ minutes: Int64, _ polish: String, _ english: String) throws {
        #expect(try wording(.polish).span(minutes * 60_000) == polish)
        #expect(try wording(.english).span(-minutes * 60_000) == english)
    }

    @Test func `how long ago it was is told ever more roughly`() throws {
        let wording = try wording()
        #expect(wording.ago(november(23, 10, 41)) == "przed chwilą")
        #expect(wording.ago(november(23, 10, 6)) == "35 min temu")
        #expect(wording.ago(november(23, 8)) == "2 godz. temu")
        #expect(wording.ago(november(22, 23)) == "wczoraj")
        #expect(wording.ago(november(18, 23)) == "5 dni temu")
    }

    @Test(arguments: [
        (Int64(-1), "0 B"), (999, "999 B"), (28_000, "28 kB"), (340_123, "340 kB"), (2_149_999, "2,1 MB"),
        (200_000_000, "200 MB"), (999_999_999, "999 MB"), (1_500_000_000_000, "1,5 TB"),
    ])
    func `a size has at most one digit after the comma`(_ bytes: Int64, _ text: String) throws {
        #expect(try wording(.polish).size(bytes) == text)
        #expect(try wording(.english).size(bytes) == text.replacing(",", with: "."))
    }

    @Test func `punctuality is told in words`() throws {
        #expect(try wording().punctuality(late: 0).text == "w terminie")
        #expect(try wording().punctuality(late: 2 * 86_400_000).text == "2 dni po terminie")
    }

    @Test func `work is grouped by when it is due`() throws {
        let wording = try wording()
        let groups = [-1, 0, 1, 2, 6, 7].map { wording.group(wording.today.adding(days: $0)) }
        #expect(groups == ["Dziś", "Dziś", "Jutro", "W tym tygodniu", "W tym tygodniu", "Później"])
        #expect(wording.group(nil) == "Bez terminu")
    }

    @Test func `a refusal names whom and when it is about`() throws {
        let taken = Refusal(.offerTaken, ["by": .person(katarzyna), "at": .at(november(23, 10, 42))])
        #expect(
            try wording().sentence(taken, names)
                == "To zlecenie ma już osobę prowadzącą: Katarzyna Zawada (przyjęcie: dziś, 10:42). Nie musisz nic robić."
        )
        #expect(
            try wording(.english).sentence(Refusal(.tooLarge, ["limit": .number(200_000_000)]), names)
                == "The file or the data is too large: at most 200 MB.")
        #expect(
            try wording().sentence(Refusal(.dictionaryRequired, ["dictionary": .text("d1")]), names)
                == "Ten rodzaj wymaga wskazania pozycji słownika: Klient.")
    }
}
