// What stands above the line: hours, days, weeks or months, whichever have room; finer where the line is drawn wider.

import Domain

/// The divisions of an axis, and the days of rest behind it.
struct LineTicks {
    let axis: LineAxis
    let range: ClosedRange<Instant>
    let wording: Wording

    /// A stretch between two lines of the grid and what it is called.
    struct Tick: Hashable {
        let from: Double
        let to: Double
        let text: String
        /// The name belongs to its beginning rather than to the whole of it.
        var isAtStart = false
    }

    static let size = 12.0

    /// Parts of the whole axis without a gap, from left to right. A part whose name has no room has none.
    var all: [Tick] {
        if isOneDay { return [1, 2, 3, 6, 12].lazy.compactMap { split(range, .hours($0)) }.first ?? [] }
        return refined(range, [.years, .months, .weeks, .days]) ?? []
    }

    /// Whether everything happens within a day, and an hour is what counts.
    var isOneDay: Bool {
        range.upperBound.milliseconds - range.lowerBound.milliseconds <= 25 * 3_600_000
    }

    /// Saturdays, Sundays and holidays, those next to each other as one; none so narrow that they only flicker.
    var rests: [ClosedRange<Double>] {
        guard !isOneDay, days < 400 else { return [] }
        var rests: [ClosedRange<Double>] = []
        let holidays = Holidays()
        for cell in cells(range, .days) where !holidays.isWorking(cell.day) {
            let (from, to) = (axis.x(cell.range.lowerBound), axis.x(cell.range.upperBound))
            if let last = rests.last, last.upperBound == from {
                rests[rests.count - 1] = last.lowerBound...to
            } else {
                rests.append(from...to)
            }
        }
        return rests.filter { $0.upperBound - $0.lowerBound >= 5 }
    }

    private var days: Int64 { (range.upperBound.milliseconds - range.lowerBound.milliseconds) / 86_400_000 }

    private enum Unit {
        case years, months, weeks, days
        case hours(Int)
    }

    private struct Cell {
        let range: ClosedRange<Instant>
        let day: Day
        let minute: Int
    }

    /// Parts of the finest units that have room, each part by itself; nil where not even the coarsest has.
    private func refined(_ range: ClosedRange<Instant>, _ units: [Unit]) -> [Tick]? {
        guard let unit = units.first, let own = split(range, unit) else { return nil }
        let parts = cells(range, unit)
        return zip(parts, own).flatMap { part, tick in
            tick.to - tick.from < 40 ? [tick] : refined(part.range, Array(units.dropFirst())) ?? [tick]
        }
    }

    /// The parts of one unit with their names; nil where one that is whole has no room for its name.
    private func split(_ range: ClosedRange<Instant>, _ unit: Unit) -> [Tick]? {
        let parts = cells(range, unit)
        if case .days = unit {
            let long = parts.map { tick($0, wording.shortDay($0.day)) }
            if long.allSatisfy(fits) { return long }
            let short = parts.map(shortest)
            return short.allSatisfy(fits) ? short : nil
        }
        let ticks = parts.map { tick($0, unit) }
        guard ticks.dropFirst().dropLast().allSatisfy(fits), ticks.contains(where: fits) else { return nil }
        return ticks.map { fits($0) ? $0 : Tick(from: $0.from, to: $0.to, text: "") }
    }

    /// The number of a day; the first of all says its month too, where there is room for it.
    private func shortest(_ cell: Cell) -> Tick {
        let named = tick(cell, wording.dayAndMonth(cell.day))
        let isFirst = cell.day.civil.day == 1 || cell.range.lowerBound == range.lowerBound
        return isFirst && fits(named) ? named : tick(cell, String(cell.day.civil.day))
    }

    private func fits(_ tick: Tick) -> Bool {
        TextWidth.of(tick.text, size: Self.size, isBold: true) + 6 <= tick.to - tick.from
    }

    private func tick(_ cell: Cell, _ unit: Unit) -> Tick {
        switch unit {
        case .years: tick(cell, String(cell.day.civil.year))
        case .months: tick(cell, wording.monthName(cell.day))
        case .weeks: tick(cell, wording.dayAndMonth(cell.day), isAtStart: true)
        case .days: tick(cell, wording.shortDay(cell.day))
        case .hours: tick(cell, wording.time(cell.minute), isAtStart: true)
        }
    }

    private func tick(_ cell: Cell, _ text: String, isAtStart: Bool = false) -> Tick {
        Tick(
            from: axis.x(cell.range.lowerBound), to: axis.x(cell.range.upperBound), text: text, isAtStart: isAtStart)
    }

    /// A stretch cut where a new hour, day, week or month begins.
    private func cells(_ range: ClosedRange<Instant>, _ unit: Unit) -> [Cell] {
        var cells: [Cell] = []
        var from = range.lowerBound
        while from < range.upperBound {
            let (day, minute) = wording.localTime(from)
            let next = max(self.next(after: day, minute, unit), from.adding(milliseconds: 60_000))
            let to = min(next, range.upperBound)
            cells.append(Cell(range: from...to, day: day, minute: minute))
            from = to
        }
        return cells
    }

    private func next(after day: Day, _ minute: Int, _ unit: Unit) -> Instant {
        switch unit {
        case .years: return wording.instant(Day(year: day.civil.year + 1, month: 1, day: 1) ?? .last)
        case .months:
            let (year, month, number) = day.civil
            let next = Day(year: month == 12 ? year + 1 : year, month: month % 12 + 1, day: 1)
            return wording.instant(next ?? day.adding(days: 32 - number))
        case .weeks: return wording.instant(day.adding(days: 8 - day.weekday))
        case .days: return wording.instant(day.adding(days: 1))
        case .hours(let step):
            let next = (minute / 60 / step + 1) * step * 60
            return next < 1440 ? wording.instant(day, minute: next) : wording.instant(day.adding(days: 1))
        }
    }
}
