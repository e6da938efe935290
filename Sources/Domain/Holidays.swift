// Days on which nobody works: Saturdays, Sundays, the public holidays of Poland, and what the organisation adds. Public
// holidays are computed, not listed, so no year is ever missing. The rules are those of the act of 18 January 1951 on days
// free from work (Dz.U. 2025 poz. 296).

/// Why a day is no working day.
package enum DayOff: Hashable, Sendable {
    case publicHoliday(PublicHoliday)
    /// A day of the organisation's own, with what it is called; may be empty.
    case own(String)
    case weekend
}

/// A public holiday; the raw values name its word on the screen.
package enum PublicHoliday: String, CaseIterable, Hashable, Sendable {
    case newYear = "new-year"
    case epiphany
    case easter
    case easterMonday = "easter-monday"
    case labourDay = "labour-day"
    case constitutionDay = "constitution-day"
    case whitSunday = "whit-sunday"
    case corpusChristi = "corpus-christi"
    case assumption
    case allSaints = "all-saints"
    case independenceDay = "independence-day"
    case christmasEve = "christmas-eve"
    case christmasDay = "christmas-day"
    case secondChristmasDay = "second-christmas-day"

    /// The public holiday on a day; `nil` where it is none.
    package init?(on day: Day) {
        let (year, month, inMonth) = day.civil
        switch (month, inMonth) {
        case (1, 1): self = .newYear
        // Free again from 2011 on.
        case (1, 6) where year >= 2011: self = .epiphany
        case (5, 1): self = .labourDay
        case (5, 3): self = .constitutionDay
        case (8, 15): self = .assumption
        case (11, 1): self = .allSaints
        case (11, 11): self = .independenceDay
        // Free from 2025 on (Dz.U. 2024 poz. 1965).
        case (12, 24) where year >= 2025: self = .christmasEve
        case (12, 25): self = .christmasDay
        case (12, 26): self = .secondChristmasDay
        default:
            switch day.number - Self.easter(year).number {
            case 0: self = .easter
            case 1: self = .easterMonday
            case 49: self = .whitSunday
            case 60: self = .corpusChristi
            default: return nil
            }
        }
    }

    /// Easter Sunday of a year of the Gregorian calendar, by the rule of Meeus, Jones and Butcher (Jean Meeus,
    /// *Astronomical Algorithms*, chapter 8).
    package static func easter(_ year: Int) -> Day {
        let (golden, century, inCentury) = (year % 19, year / 100, year % 100)
        let correction = (century + 8) / 25
        let epact = (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7
        let late = (golden + 11 * epact + 22 * weekday) / 451
        let place = epact + weekday - 7 * late + 114
        // The rule gives a day of March or April of any year; there is no year without it.
        return (Day(year: year, month: place / 31, day: place % 31 + 1) ?? .first)
    }
}

/// The working days of one organisation.
package struct Holidays: Hashable, Sendable {
    /// The organisation's own free days, with what they are called.
    package let own: [Day: String]

    package init(own: [Day: String] = [:]) { self.own = own }

    /// Why nobody works on a day; `nil` for a working day. What has a name goes before the weekend.
    package func off(_ day: Day) -> DayOff? {
        if let holiday = PublicHoliday(on: day) { return .publicHoliday(holiday) }
        if let name = own[day] { return .own(name) }
        return day.weekday >= 6 ? .weekend : nil
    }

    package func isWorking(_ day: Day) -> Bool { off(day) == nil }

    /// The day itself where it is a working day, else the first one after it.
    package func working(from day: Day) -> Day {
        var next = day
        while !isWorking(next), next < .last { next = next.adding(days: 1) }
        return next
    }

    /// The public holidays of a year, in their order.
    package static func publicHolidays(of year: Int) -> [(day: Day, holiday: PublicHoliday)] {
        guard let first = Day(year: year, month: 1, day: 1) else { return [] }
        return (0..<366).compactMap { offset in
            let day = first.adding(days: offset)
            guard day <= .last, day.civil.year == year else { return nil }
            return PublicHoliday(on: day).map { (day, $0) }
        }
    }
}
