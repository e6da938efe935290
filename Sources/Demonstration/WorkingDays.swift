import Domain
import Office

// The days of the story are counted in working days, so that nothing happens on a Sunday, and named in words, so that what
// people write fits the calendar of whoever looks.

/// The working days around the present. Day 0 is the last one of which the morning is over.
struct WorkingDays {
    let calendar: OfficeCalendar
    private let today: Day

    /// Minutes since midnight at which the last morning of the story is over.
    static let noon = 11 * 60

    init(present: Instant, calendar: OfficeCalendar) {
        self.calendar = calendar
        var day = calendar.day(present)
        while !Self.isWorkingDay(day) || calendar.instant(day, minute: Self.noon) > present {
            day = day.adding(days: -1)
        }
        today = day
    }

    /// The working day so many after day 0; before it, when negative.
    func day(_ offset: Int) -> Day {
        var day = today
        for _ in 0..<abs(offset) {
            repeat { day = day.adding(days: offset < 0 ? -1 : 1) } while !Self.isWorkingDay(day)
        }
        return day
    }

    func instant(_ offset: Int, minute: Int) -> Instant { calendar.instant(day(offset), minute: minute) }

    /// Neither a weekend nor a public holiday (the act of 18 January 1951 on days off, as amended in 2024).
    static func isWorkingDay(_ day: Day) -> Bool {
        let (year, month, number) = day.civil
        let easter = easter(year)
        return day.weekday < 6 && !fixedHolidays.contains([month, number])
            && day != easter?.adding(days: 1) && day != easter?.adding(days: 60)
    }

    private static let fixedHolidays: Set<[Int]> = [
        [1, 1], [1, 6], [5, 1], [5, 3], [8, 15], [11, 1], [11, 11], [12, 24], [12, 25], [12, 26],
    ]

    /// Easter Sunday by Gauss's rule in the form of Oudin (1940).
    private static func easter(_ year: Int) -> Day? {
        let century = year / 100
        let golden = year % 19
        let correction = century - century / 4 - (century - (century - 17) / 25) / 3 + 19 * golden + 15
        let epact = correction % 30
        let moon = epact - epact / 28 * (1 - 29 / (epact + 1) * ((21 - golden) / 11))
        let weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7
        return Day(year: year, month: 3, day: 1)?.adding(days: moon - weekday + 27)
    }
}

// MARK: - Words

extension WorkingDays {
    /// “we wtorek”.
    func on(_ offset: Int) -> String {
        let names = ["w poniedziałek", "we wtorek", "w środę", "w czwartek", "w piątek", "w sobotę", "w niedzielę"]
        return names[day(offset).weekday - 1]
    }

    /// “do wtorku”.
    func by(_ offset: Int) -> String {
        let names = ["poniedziałku", "wtorku", "środy", "czwartku", "piątku", "soboty", "niedzieli"]
        return "do \(names[day(offset).weekday - 1])"
    }

    /// “25 listopada”.
    func date(_ offset: Int) -> String {
        let names = [
            "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września",
            "października", "listopada", "grudnia",
        ]
        let (_, month, number) = day(offset).civil
        return "\(number) \(names[month - 1])"
    }

    /// “25.11.2026”.
    func short(_ offset: Int) -> String {
        let (year, month, number) = day(offset).civil
        return "\(number).\(padded(month, 2)).\(year)"
    }

    /// The name of the month so many after that of day 0: “grudzień”.
    func month(_ offset: Int) -> String {
        let names = [
            "styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień",
            "październik", "listopad", "grudzień",
        ]
        return names[(day(0).civil.month - 1 + offset % 12 + 12) % 12]
    }

    /// The month of day 0 in digits: “11/2026”, as invoices are numbered.
    var period: String { "\(padded(day(0).civil.month, 2))/\(year)" }
    var year: Int { day(0).civil.year }
}
