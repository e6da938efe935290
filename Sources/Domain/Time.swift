// Moments and days. The domain never asks what time it is: whoever calls says so.

/// A moment: milliseconds since 1970-01-01T00:00:00Z.
package struct Instant: Hashable, Comparable, Sendable {
    package let milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    package static func < (a: Self, b: Self) -> Bool { a.milliseconds < b.milliseconds }

    package func adding(milliseconds more: Int64) -> Self { Self(milliseconds: milliseconds + more) }
    package func adding(days: Int) -> Self { adding(milliseconds: Int64(days) * 86_400_000) }
}

/// Where the time comes from: the system's clock when serving, a hand-driven one in tests.
package struct Clock: Sendable {
    package let now: @Sendable () -> Instant

    package init(now: @escaping @Sendable () -> Instant) { self.now = now }
}

/// A day of the Gregorian calendar, without a time or a zone, from 0001-01-01 to 9999-12-31.
package struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; negative before.
    package let number: Int

    package static func < (a: Self, b: Self) -> Bool { a.number < b.number }

    /// The day so many days after 1970-01-01, between `first` and `last`; whoever reads a number from outside asks.
    package init(number: Int) { self.number = number }

    /// 0001-01-01.
    package static let first = Day(number: -719_162)
    /// 9999-12-31.
    package static let last = Day(number: 2_932_896)

    /// `nil` when there is no such day. The arithmetic is Howard Hinnant's `days_from_civil`
    /// (https://howardhinnant.github.io/date_algorithms.html).
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
        guard civil == (year, month, day) else { return nil }
    }

    /// Year, month (1…12) and day (1…31).
    package var civil: (year: Int, month: Int, day: Int) {
        let z = number + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let mp = (5 * dayOfYear + 2) / 153
        let month = mp + (mp < 10 ? 3 : -9)
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * mp + 2) / 5 + 1)
    }

    /// 1 Monday … 7 Sunday (ISO 8601).
    package var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

    package func adding(days: Int) -> Self { Self(number: number + days) }
}

extension Day: CustomStringConvertible, LosslessStringConvertible {
    /// `YYYY-MM-DD` (ISO 8601).
    package var description: String {
        let (year, month, day) = civil
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2],
            text.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

/// `number` in at least `width` digits.
package func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

/// When an order is due: a day, and optionally a minute of that day, in the organisation's time zone.
package struct Due: Hashable, Sendable {
    package let day: Day
    /// 0…1439, or `nil` when the whole day counts.
    package let minute: Int?
    /// The moment from which the order is late; found once, from the zone in force when the date was set.
    package let lapses: Instant

    package init(day: Day, minute: Int?, lapses: Instant) {
        self.day = day
        self.minute = minute
        self.lapses = lapses
    }
}
