import Domain

// One day, week, month or year, by numbers or by words of either language.

/// Understands a period without signs.
struct PeriodWords {
    let today: Day

    func period(_ text: String) -> Period? {
        let digits = text.split(separator: "-", omittingEmptySubsequences: false)
        if digits.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }) {
            return numbers(digits.map(String.init))
        }
        if let dotted = dots(text) { return dotted }
        let word = fold(text.replacing("-", with: " ").replacing("_", with: " ")).filter { $0 != " " }
        return Self.named[word].flatMap { $0(today) } ?? back(word)
    }

    /// `2026`, `2026-01`, `2026-01-15`.
    private func numbers(_ parts: [String]) -> Period? {
        guard parts[0].utf8.count == 4, let year = Int(parts[0]) else { return nil }
        switch parts.count {
        case 1: return Self.months(year * 12, 12)
        case 2: return Int(parts[1]).flatMap { (1...12).contains($0) ? Self.months(year * 12 + $0 - 1, 1) : nil }
        case 3:
            guard let month = Int(parts[1]), let number = Int(parts[2]) else { return nil }
            return Day(year: year, month: month, day: number).map(Self.day)
        default: return nil
        }
    }

    /// `15.01.2026`, `01.2026`, and `15.01`, the last one.
    private func dots(_ text: String) -> Period? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count > 1, let first = parts[0], let second = parts[1] else { return nil }
        if parts.count == 3, let year = parts[2] { return Day(year: year, month: second, day: first).map(Self.day) }
        guard parts.count == 2 else { return nil }
        if second > 31 { return (1...12).contains(first) ? Self.months(second * 12 + first - 1, 1) : nil }
        return (0...8).lazy.compactMap { Day(year: today.civil.year - $0, month: second, day: first) }
            .first { $0 <= today }.map(Self.day)
    }

    /// `7d`, `2w` or `2t`, `3m`, `1y` or `1r`: so long until today.
    private func back(_ word: String) -> Period? {
        guard let match = word.wholeMatch(of: /(\d{1,4})([dwtmyr])/), let number = Int(match.1), number > 0 else {
            return nil
        }
        let (year, month, day) = today.civil
        switch match.2 {
        case "d": return Self.until(today, days: number)
        case "w", "t": return Self.until(today, days: number * 7)
        default:
            let whole = year * 12 + month - 1 - number * (match.2 == "m" ? 1 : 12)
            guard whole >= 12 else { return nil }
            // The 31st, a month ago, was the last day of that month.
            let same = (1...day).reversed().lazy.compactMap {
                Day(year: whole / 12, month: whole % 12 + 1, day: $0)
            }.first
            return same.map { Period(from: $0.adding(days: 1), to: today) }
        }
    }

    private static func until(_ today: Day, days: Int) -> Period? {
        let from = today.adding(days: 1 - days)
        return from >= .first ? Period(from: from, to: today) : nil
    }

    private static func day(_ day: Day) -> Period { Period(from: day, to: day) }

    /// - Parameter first: the first month, counted from the year 0.
    private static func months(_ first: Int, _ count: Int) -> Period? {
        guard let from = Day(year: first / 12, month: first % 12 + 1, day: 1) else { return nil }
        let after = first + count
        let to = Day(year: after / 12, month: after % 12 + 1, day: 1)?.adding(days: -1) ?? .last
        return Period(from: from, to: to)
    }

    private static let named: [String: @Sendable (Day) -> Period?] = {
        var named: [String: @Sendable (Day) -> Period?] = [:]
        for word in ["dzis", "dzisiaj", "today"] { named[word] = { day($0) } }
        for word in ["wczoraj", "yesterday"] { named[word] = { day($0.adding(days: -1)) } }
        let units: [(now: [String], before: [String], period: @Sendable (Day, Int) -> Period?)] = [
            (
                ["tentydzien", "biezacytydzien", "thisweek"],
                ["zeszlytydzien", "poprzednitydzien", "ubieglytydzien", "lastweek"],
                { today, back in
                    let monday = today.adding(days: 1 - today.weekday - 7 * back)
                    return Period(from: monday, to: monday.adding(days: 6))
                }
            ),
            (
                ["tenmiesiac", "biezacymiesiac", "thismonth"],
                ["zeszlymiesiac", "poprzednimiesiac", "ubieglymiesiac", "lastmonth"],
                { today, back in months(today.civil.year * 12 + today.civil.month - 1 - back, 1) }
            ),
            (
                ["tenrok", "biezacyrok", "thisyear"], ["zeszlyrok", "poprzednirok", "ubieglyrok", "lastyear"],
                { today, back in months((today.civil.year - back) * 12, 12) }
            ),
        ]
        for unit in units {
            for word in unit.now { named[word] = { unit.period($0, 0) } }
            for word in unit.before { named[word] = { unit.period($0, 1) } }
        }
        return named
    }()
}
