import Domain
import Testing

@testable import Web

/// Days as people type them, in both languages, counted from Thursday, 26 November 2026.
@Suite struct DayPhraseTests {
    private let today = Day(number: 20_783)

    private func read(_ text: String) -> String? {
        DayPhrase(text, today: today).map { phrase in
            phrase.day.description + (phrase.minute.map { " \($0 / 60):\($0 % 60)" } ?? "")
        }
    }

    @Test func `the day they are counted from is a Thursday`() {
        #expect(today.description == "2026-11-26" && today.weekday == 4)
    }

    @Test(arguments: [
        ("dziś", "2026-11-26"), ("Dzisiaj", "2026-11-26"), ("today", "2026-11-26"), ("jutro", "2026-11-27"),
        ("TOMORROW", "2026-11-27"), ("pojutrze", "2026-11-28"), ("day after tomorrow", "2026-11-28"),
        ("the day after tomorrow", "2026-11-28"), ("za tydzień", "2026-12-03"), ("in a week", "2026-12-03"),
        ("za 3 dni", "2026-11-29"), ("in 2 weeks", "2026-12-10"), ("za 2 tygodnie", "2026-12-10"),
        ("za miesiąc", "2026-12-26"), ("in 3 months", "2027-02-26"), ("za rok", "2027-11-26"),
        ("koniec miesiąca", "2026-11-30"), ("do końca miesiąca", "2026-11-30"), ("end of the month", "2026-11-30"),
    ])
    func `words for days are understood`(_ text: String, _ day: String) { #expect(read(text) == day) }

    @Test(arguments: [
        ("pt", "2026-11-27"), ("piątek", "2026-11-27"), ("w piątek", "2026-11-27"), ("pt.", "2026-11-27"),
        ("fri", "2026-11-27"), ("on Friday", "2026-11-27"), ("sobota", "2026-11-28"), ("w sobotę", "2026-11-28"),
        ("nd", "2026-11-29"), ("Sunday", "2026-11-29"), ("pn", "2026-11-30"), ("wtorek", "2026-12-01"),
        ("śr", "2026-12-02"), ("wed", "2026-12-02"), ("czwartek", "2026-12-03"), ("thu", "2026-12-03"),
    ])
    func `a day of the week is the next one after today`(_ text: String, _ day: String) { #expect(read(text) == day) }

    @Test(arguments: [
        ("+7d", "2026-12-03"), ("+7", "2026-12-03"), ("+2t", "2026-12-10"), ("+2w", "2026-12-10"),
        ("+1m", "2026-12-26"), ("+1r", "2027-11-26"), ("+1y", "2027-11-26"), ("+0d", "2026-11-26"),
    ])
    func `a plus counts on from today`(_ text: String, _ day: String) { #expect(read(text) == day) }

    @Test(arguments: [
        ("27.11", "2026-11-27"), ("26.11", "2026-11-26"), ("25.11", "2027-11-25"), ("1.2.", "2027-02-01"),
        ("27.11.2026", "2026-11-27"), ("2026-11-27", "2026-11-27"), ("27 listopada", "2026-11-27"),
        ("27 lis", "2026-11-27"), ("27 listopada 2027", "2027-11-27"), ("November 27", "2026-11-27"),
        ("27th November", "2026-11-27"), ("Nov 27, 2027", "2027-11-27"), ("3 maja", "2027-05-03"),
        ("29 lutego", "2028-02-29"), ("1.01.2020", "2020-01-01"),
    ])
    func `dates are understood, without a year the next one`(_ text: String, _ day: String) {
        #expect(read(text) == day)
    }

    @Test(arguments: [
        ("jutro 15:00", "2026-11-27 15:0"), ("pt o 15", "2026-11-27 15:0"), ("piątek, godz. 8:30", "2026-11-27 8:30"),
        ("tomorrow at 3pm", "2026-11-27 15:0"), ("fri 3:30 pm", "2026-11-27 15:30"), ("27.11 12am", "2026-11-27 0:0"),
        ("27 listopada 2026 9:05", "2026-11-27 9:5"), ("2026-11-27T15:00", "2026-11-27 15:0"),
    ])
    func `an hour may follow`(_ text: String, _ moment: String) { #expect(read(text) == moment) }

    @Test(arguments: [
        "", " ", "kiedyś", "15", "15:00", "31.11", "32.1.2027", "30 lutego", "0.0", "+", "+7x", "+99999d",
        "jutro 25:00",
        "jutro 15:60", "jutro jutro", "13pm jutro", "za dni", "za -3 dni", "2026-02-30", "27 xyz", "li 27",
        "٢٧.١١.٢٠٢٦", "pt; drop table", String(repeating: "1", count: 200),
    ])
    func `what means no day is none`(_ text: String) { #expect(read(text) == nil) }

    @Test func `a month later is its last day where it has no such one`() throws {
        let last = try #require(Day(year: 2027, month: 1, day: 31))
        #expect(DayPhrase("+1m", today: last)?.day.description == "2027-02-28")
        #expect(
            DayPhrase("koniec miesiąca", today: try #require(Day(year: 2028, month: 2, day: 1)))?.day.description
                == "2028-02-29")
        #expect(DayPhrase("+9999y", today: Day.last) == nil || DayPhrase("+9999y", today: Day.last)?.day == Day.last)
    }
}
