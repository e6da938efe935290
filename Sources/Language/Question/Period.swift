import Domain

// Periods as somebody types them: a day, a month, a year, `2026-01..2026-03`, `>2026-01`, `7d`, `zeszły-miesiąc`.

/// From a day, until a day; open at an end that is `nil`.
package struct Period: Sendable, Hashable {
    package var from: Day?
    package var to: Day?

    package init(from: Day?, to: Day?) { (self.from, self.to) = (from, to) }

    /// `nil` for what means no period. A range that ends before it begins is one, and contains nothing.
    ///
    /// - Parameter today: from which relative ones are counted.
    package init?(_ text: String, today: Day) {
        let text = text.filter { !$0.isWhitespace }
        if let range = text.firstRange(of: "..") {
            let (first, last) = (String(text[..<range.lowerBound]), String(text[range.upperBound...]))
            guard !first.isEmpty || !last.isEmpty else { return nil }
            let from = first.isEmpty ? nil : PeriodWords(today: today).period(first)
            let to = last.isEmpty ? nil : PeriodWords(today: today).period(last)
            guard (from == nil) == first.isEmpty, (to == nil) == last.isEmpty else { return nil }
            self.init(from: from?.from, to: to?.to)
            return
        }
        let sign = text.prefix { "<>=".contains($0) }
        guard let period = PeriodWords(today: today).period(String(text.dropFirst(sign.count))) else { return nil }
        switch sign {
        case "", "=": self = period
        case ">=": self.init(from: period.from, to: nil)
        case "<=": self.init(from: nil, to: period.to)
        case ">":
            guard let to = period.to, to < .last else { return nil }
            self.init(from: to.adding(days: 1), to: nil)
        case "<":
            guard let from = period.from, from > .first else { return nil }
            self.init(from: nil, to: from.adding(days: -1))
        default: return nil
        }
    }

    /// What is in both.
    package func and(_ other: Period) -> Period {
        Period(
            from: [from, other.from].compactMap { $0 }.max(), to: [to, other.to].compactMap { $0 }.min())
    }
}
