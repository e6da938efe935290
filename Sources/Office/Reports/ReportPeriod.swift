import Domain

// The weeks that a report looks back over.

/// How far a report looks back: so many weeks from Monday to Sunday, the present one with them.
package enum ReportPeriod: String, CaseIterable, Sendable {
    case month = "4"
    case tenWeeks = "10"
    case halfYear = "26"
    case year = "52"

    package var weeks: Int {
        switch self {
        case .month: 4
        case .tenWeeks: 10
        case .halfYear: 26
        case .year: 52
        }
    }

    /// The Mondays on which its weeks begin, the present week's last.
    package func mondays(until today: Day) -> [Day] {
        let monday = today.adding(days: 1 - today.weekday)
        return (0..<weeks).map { monday.adding(days: 7 * ($0 - weeks + 1)) }
    }
}
