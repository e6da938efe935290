import Domain

// Periods that have a name, for those who do not count days: offered as they are typed.

/// A period by its name.
package enum NamedPeriod: Sendable, CaseIterable {
    case today, yesterday, thisWeek, lastWeek, thisMonth, lastMonth, thisYear, lastYear

    /// As it is typed in a language.
    package func word(in tongue: Tongue) -> String {
        let isPolish = tongue == .polish
        return switch self {
        case .today: isPolish ? "dziś" : "today"
        case .yesterday: isPolish ? "wczoraj" : "yesterday"
        case .thisWeek: isPolish ? "ten-tydzień" : "this-week"
        case .lastWeek: isPolish ? "zeszły-tydzień" : "last-week"
        case .thisMonth: isPolish ? "ten-miesiąc" : "this-month"
        case .lastMonth: isPolish ? "zeszły-miesiąc" : "last-month"
        case .thisYear: isPolish ? "ten-rok" : "this-year"
        case .lastYear: isPolish ? "zeszły-rok" : "last-year"
        }
    }

    /// Those of which the name in either language begins so; all of them for an empty text.
    package static func begun(by typed: String) -> [NamedPeriod] {
        let folded = fold(typed)
        return allCases.filter { one in Tongue.allCases.contains { fold(one.word(in: $0)).hasPrefix(folded) } }
    }
}
