// From the clock on the wall back to moments, for what is drawn over days.

import Domain

extension Wording {
    /// The moment at which the organisation's clock shows so many minutes of a day.
    func instant(_ day: Day, minute: Int = 0) -> Instant {
        var at = Instant(milliseconds: (Int64(day.number) * 1440 + Int64(minute)) * 60_000)
        // Once for the zone, and once more where the clocks were changed in between.
        for _ in 0..<2 {
            let shown = localTime(at)
            let off = (day.number - shown.day.number) * 1440 + minute - shown.minute
            at = at.adding(milliseconds: Int64(off) * 60_000)
        }
        return at
    }

    /// "pn. 23".
    func shortDay(_ day: Day) -> String { text(.lineDay, of: day) }

    /// "23 lis".
    func dayAndMonth(_ day: Day) -> String { text(.lineDate, of: day) }

    /// "lis", in January "sty 2027".
    func monthName(_ day: Day) -> String {
        day.civil.month == 1 ? text(.lineMonthYear, of: day) : text(.lineMonth, of: day)
    }
}
