import Domain
import Foundation

// Days and hours of the organisation. A due date is a day in its time zone; the moment at which it lapses is found once,
// when the date is set.

/// The organisation's time zone.
package struct OfficeCalendar: Sendable {
    private let zone: TimeZone

    /// `nil` where there is no such zone.
    ///
    /// - Parameter zone: a name of the IANA database, e.g. `Europe/Warsaw`.
    package init?(zone: String) {
        guard let zone = TimeZone(identifier: zone) else { return nil }
        self.zone = zone
    }

    /// The zone's name in the IANA database.
    package var zoneName: String { zone.identifier }

    /// The day on the wall, and the minutes since its midnight.
    package func local(_ instant: Instant) -> (day: Day, minute: Int) {
        let seconds = instant.milliseconds.flooredDivision(by: 1000) + offset(instant)
        return (
            Day(number: Int(seconds.flooredDivision(by: 86_400))),
            Int(seconds - seconds.flooredDivision(by: 86_400) * 86_400) / 60
        )
    }

    package func day(_ instant: Instant) -> Day { local(instant).day }

    /// The moment at which the clock on the wall shows so many minutes of a day. Where it shows them twice, the first; where
    /// it skips them, the moment of the jump.
    package func instant(_ day: Day, minute: Int = 0) -> Instant {
        let wall = (Int64(day.number) * 1440 + Int64(minute)) * 60
        let before = offset(Instant(milliseconds: (wall - 86_400) * 1000))
        let first = wall - before
        let offset = offset(Instant(milliseconds: first * 1000))
        return Instant(milliseconds: (wall - (offset == before ? before : offset)) * 1000)
    }

    /// A due date: late after the end of its day, or after its minute.
    package func due(_ day: Day, minute: Int? = nil) -> Due {
        Due(
            day: day, minute: minute,
            lapses: minute.map { instant(day, minute: $0) } ?? instant(day.adding(days: 1)))
    }

    private func offset(_ instant: Instant) -> Int64 {
        Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)))
    }
}

extension Int64 {
    fileprivate func flooredDivision(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
