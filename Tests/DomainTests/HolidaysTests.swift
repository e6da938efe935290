import Domain
import Testing

@Suite struct HolidaysTests {
    /// Easter Sunday and Corpus Christi, as printed in calendars.
    @Test(arguments: [
        (2024, "2024-03-31", "2024-05-30"), (2025, "2025-04-20", "2025-06-19"), (2026, "2026-04-05", "2026-06-04"),
        (2027, "2027-03-28", "2027-05-27"), (2028, "2028-04-16", "2028-06-15"), (2029, "2029-04-01", "2029-05-31"),
        (2030, "2030-04-21", "2030-06-20"), (1961, "1961-04-02", "1961-06-01"), (2038, "2038-04-25", "2038-06-24"),
    ])
    func `feasts that move with Easter are found`(year: Int, easter: String, corpusChristi: String) throws {
        #expect(PublicHoliday.easter(year).description == easter)
        let sunday = try #require(Day(easter))
        #expect(PublicHoliday(on: sunday) == .easter)
        #expect(PublicHoliday(on: sunday.adding(days: 1)) == .easterMonday)
        #expect(PublicHoliday(on: sunday.adding(days: 49)) == .whitSunday)
        #expect(PublicHoliday(on: try #require(Day(corpusChristi))) == .corpusChristi)
        #expect(sunday.weekday == 7 && Day(corpusChristi)?.weekday == 4)
    }

    @Test(arguments: 2024...2030)
    func `a year has its fixed feasts, Christmas Eve from 2025 on`(year: Int) {
        let all = Holidays.publicHolidays(of: year)
        let fixed = all.map { "\($0.day)".dropFirst(5) + " \($0.holiday.rawValue)" }
        for feast in [
            "01-01 new-year", "01-06 epiphany", "05-01 labour-day", "05-03 constitution-day", "08-15 assumption",
            "11-01 all-saints", "11-11 independence-day", "12-25 christmas-day", "12-26 second-christmas-day",
        ] { #expect(fixed.contains(Substring(feast)), "\(feast)") }
        #expect(fixed.contains("12-24 christmas-eve") == (year >= 2025))
        #expect(all.count == (year >= 2025 ? 14 : 13))
        #expect(all.map(\.day) == all.map(\.day).sorted())
    }

    @Test(arguments: 1583...3000)
    func `Easter is a Sunday between 22 March and 25 April`(year: Int) throws {
        let easter = PublicHoliday.easter(year)
        #expect(easter.weekday == 7)
        #expect(try easter >= #require(Day(year: year, month: 3, day: 22)))
        #expect(try easter <= #require(Day(year: year, month: 4, day: 25)))
    }

    @Test(arguments: [
        ("2026-11-26", "2026-11-26"), ("2026-11-28", "2026-11-30"), ("2026-11-11", "2026-11-12"),
        ("2026-12-24", "2026-12-28"), ("2027-12-24", "2027-12-27"), ("2024-12-24", "2024-12-24"),
        ("2026-04-04", "2026-04-07"), ("2025-05-01", "2025-05-02"), ("2025-12-31", "2026-01-02"),
    ])
    func `the next working day is found over weekends and feasts`(from: String, to: String) throws {
        let holidays = Holidays(own: [try #require(Day("2025-12-31")): "Remanent"])
        #expect(holidays.working(from: try #require(Day(from))).description == to)
    }

    @Test func `a free day of the organisation has its name, a feast goes before it`() throws {
        let (friday, feast) = (try #require(Day("2026-06-05")), try #require(Day("2026-06-04")))
        let holidays = Holidays(own: [friday: "Dzień wolny za 15 sierpnia", feast: "Nasze święto"])
        #expect(holidays.off(friday) == .own("Dzień wolny za 15 sierpnia"))
        #expect(holidays.off(feast) == .publicHoliday(.corpusChristi))
        #expect(holidays.off(friday.adding(days: 1)) == .weekend)
        #expect(Holidays().isWorking(friday))
        #expect(Holidays(own: [.last: ""]).working(from: .last) == .last, "there is no day after the last")
    }
}
