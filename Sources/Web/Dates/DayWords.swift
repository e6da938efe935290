import Domain

// The words for days: what each means, counted from today.

/// Understands the words of a day.
struct DayWords {
    let today: Day

    /// - Parameter words: folded.
    func day(_ words: [String]) -> Day? {
        if let named = Self.named[words.joined(separator: " ")] { return named(today) }
        switch words.count {
        case 1: return weekday(words[0]) ?? shifted(words[0]) ?? Day(words[0]) ?? numbers(words[0])
        case 2, 3: return away(words) ?? month(words)
        default: return nil
        }
    }

    private static let named: [String: @Sendable (Day) -> Day] = {
        var named: [String: @Sendable (Day) -> Day] = [:]
        for word in ["dzis", "dzisiaj", "today"] { named[word] = { $0 } }
        for word in ["jutro", "tomorrow"] { named[word] = { $0.adding(days: 1) } }
        for word in ["pojutrze", "day after tomorrow"] { named[word] = { $0.adding(days: 2) } }
        for word in ["za tydzien", "in a week", "next week"] { named[word] = { $0.adding(days: 7) } }
        for word in ["za miesiac", "in a month", "next month"] { named[word] = { $0.adding(months: 1) } }
        for word in ["za rok", "in a year", "next year"] { named[word] = { $0.adding(months: 12) } }
        for word in ["koniec miesiaca", "konca miesiaca", "end of month"] { named[word] = { $0.endOfMonth } }
        return named
    }()

    /// The next such day after today; today itself has a word of its own.
    private func weekday(_ word: String) -> Day? {
        guard let index = Self.weekdays.firstIndex(where: { $0.contains(word) }) else { return nil }
        let ahead = (index + 1 - today.weekday + 7) % 7
        return today.adding(days: ahead == 0 ? 7 : ahead)
    }

    private static let weekdays: [Set<String>] = [
        ["pn", "pon", "poniedzialek", "mon", "monday"], ["wt", "wto", "wtorek", "tue", "tues", "tuesday"],
        ["sr", "sro", "sroda", "srode", "wed", "wednesday"],
        ["cz", "czw", "czwartek", "thu", "thur", "thurs", "thursday"], ["pt", "pia", "piatek", "fri", "friday"],
        ["so", "sob", "sobota", "sobote", "sat", "saturday"],
        ["nd", "nie", "niedz", "niedziela", "niedziele", "sun", "sunday"],
    ]

    /// "+7d", "+2t" or "+2w", "+1m", "+1r" or "+1y"; days where no letter says what.
    private func shifted(_ word: String) -> Day? {
        guard let match = word.wholeMatch(of: /\+(\d{1,4})([a-z]?)/), let number = Int(match.1) else { return nil }
        return today.adding(number, String(match.2.isEmpty ? "d" : match.2))
    }

    /// "za 3 dni", "in 2 weeks".
    private func away(_ words: [String]) -> Day? {
        guard words.count == 3, words[0] == "za" || words[0] == "in", let number = Int(words[1]),
            (0...9999).contains(number)
        else { return nil }
        return today.adding(number, words[2])
    }

    /// "27.11" (the next one), "27.11.2026".
    private func numbers(_ word: String) -> Day? {
        guard let match = word.wholeMatch(of: /(\d{1,2})\.(\d{1,2})(?:\.(\d{4}))?/), let day = Int(match.1),
            let month = Int(match.2)
        else { return nil }
        return self.day(day, month, match.3.flatMap { Int($0) })
    }

    /// "27 listopada", "27 lis 2026", "November 27".
    private func month(_ words: [String]) -> Day? {
        guard let place = words.prefix(2).firstIndex(where: { Self.number(of: $0) != nil }),
            let month = Self.number(of: words[place]),
            let number = words[1 - place].prefixMatch(of: /(\d{1,2})(st|nd|rd|th)?$/).flatMap({ Int($0.1) })
        else { return nil }
        if words.count == 2 { return day(number, month, nil) }
        guard words[2].utf8.count == 4, let year = Int(words[2]) else { return nil }
        return day(number, month, year)
    }

    /// By what a name begins with, at least three letters: "lis", "listopada", "Nov".
    private static func number(of name: String) -> Int? {
        guard name.utf8.count >= 3 else { return nil }
        return months.firstIndex { $0.contains { $0.hasPrefix(name) } }.map { $0 + 1 }
    }

    private static let months = [
        ["styczen", "stycznia", "january"], ["luty", "lutego", "february"], ["marzec", "marca", "march"],
        ["kwiecien", "kwietnia", "april"], ["maj", "maja", "may"], ["czerwiec", "czerwca", "june"],
        ["lipiec", "lipca", "july"], ["sierpien", "sierpnia", "august"], ["wrzesien", "wrzesnia", "september"],
        ["pazdziernik", "pazdziernika", "october"], ["listopad", "listopada", "november"],
        ["grudzien", "grudnia", "december"],
    ]

    /// - Parameter year: nil: the next such day, today included.
    private func day(_ day: Int, _ month: Int, _ year: Int?) -> Day? {
        if let year { return Day(year: year, month: month, day: day) }
        // A 29th of February may be up to eight years away.
        return (0...8).lazy.compactMap { Day(year: today.civil.year + $0, month: month, day: day) }.first {
            $0 >= today
        }
    }
}

extension Day {
    /// - Parameter unit: folded, in either language, whole or its first letter.
    fileprivate func adding(_ number: Int, _ unit: String) -> Day? {
        switch unit {
        case "d", "dzien", "dni", "day", "days": adding(days: number)
        case "t", "tydzien", "tygodnie", "tygodni", "w", "week", "weeks": adding(days: number * 7)
        case "m", "miesiac", "miesiace", "miesiecy", "month", "months": adding(months: number)
        case "r", "rok", "lata", "lat", "y", "year", "years": adding(months: number * 12)
        default: nil
        }
    }

    /// The same day of a later month, or its last where it has none; never after the last day that there is.
    fileprivate func adding(months: Int) -> Day {
        let (year, month, day) = civil
        let whole = year * 12 + month - 1 + months
        for day in stride(from: day, through: 28, by: -1) {
            if let found = Day(year: whole / 12, month: whole % 12 + 1, day: day) { return found }
        }
        return Day(year: whole / 12, month: whole % 12 + 1, day: day) ?? .last
    }

    fileprivate var endOfMonth: Day {
        let (year, month, _) = civil
        return (28...31).reversed().lazy.compactMap { Day(year: year, month: month, day: $0) }.first ?? self
    }
}
