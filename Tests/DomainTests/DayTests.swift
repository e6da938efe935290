import Domain
import Testing

@Suite struct DayTests {
    @Test func `days follow each other from the year 1 to the year 9999`() {
        #expect(Day(year: 1, month: 1, day: 1) == .first)
        #expect(Day(year: 9999, month: 12, day: 31) == .last)
        for number in stride(from: Day.first.number, through: Day.last.number, by: 97) {
            let day = Day(number: number)
            let (year, month, inMonth) = day.civil
            #expect(Day(year: year, month: month, day: inMonth) == day)
            #expect(Day(day.description) == day)
            #expect(day.description.utf8.count == 10)
        }
    }

    @Test func `each month has its days`() {
        for year in [1, 4, 100, 400, 1900, 1996, 2000, 2026, 2028, 2100, 9999] {
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            for (month, length) in zip(1...12, lengths) {
                #expect(Day(year: year, month: month, day: length) != nil)
                #expect(Day(year: year, month: month, day: length + 1) == nil)
                #expect(Day(year: year, month: month, day: 0) == nil)
            }
        }
    }

    @Test(arguments: [
        ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-02-29", 11_016, 2), ("2026-03-02", 20_514, 1),
        ("2026-11-22", 20_779, 7), ("1900-01-01", -25_567, 1), ("0001-01-01", -719_162, 1),
        ("9999-12-31", 2_932_896, 5), ("1918-11-11", -18_679, 1),
    ])
    func `known days have their numbers and weekdays`(text: String, number: Int, weekday: Int) {
        #expect(Day(text)?.number == number)
        #expect(Day(text)?.weekday == weekday)
        #expect(Day(number: number).description == text)
    }

    @Test(arguments: [
        "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-01-00", "2026-04-31", "0000-01-01", "2026-1-1",
        "２０２６-01-01", "2026-01-01 ", " 2026-01-01", "2026/01/01", "20260101", "2026-01", "10000-01-01", "-001-01-01",
        "+026-01-01", "2026--1-01", "2026-01-1a", "", "--", "2026-01-01-01", "2026-W01-1",
    ])
    func `anything else is no day`(text: String) { #expect(Day(text) == nil) }

    @Test func `days and moments are counted on`() {
        #expect(Day("2026-02-28")?.adding(days: 1).description == "2026-03-01")
        #expect(Day("2026-01-01")?.adding(days: -1).description == "2025-12-31")
        #expect(monday.adding(days: 1).milliseconds - monday.milliseconds == 86_400_000)
        #expect(monday.adding(days: -1) < monday)
    }
}
