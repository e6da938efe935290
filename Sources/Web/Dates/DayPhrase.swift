import Domain

// Days as people type them, in Polish or English at once: "jutro", "pt 15:00", "+7d", "27 listopada", "end of month". What is
// not understood is nothing; nothing is guessed.

/// A day, and perhaps an hour of it, that somebody typed.
struct DayPhrase: Hashable, Sendable {
    let day: Day
    /// 0…1439; nil where no hour was typed.
    let minute: Int?

    /// - Parameters:
    ///   - text: in any case, with or without diacritics.
    ///   - today: where relative days are counted from.
    init?(_ text: String, today: Day) {
        guard text.utf8.count <= 60 else { return nil }
        let words = Self.words(text)
        let days = DayWords(today: today)
        if let day = days.day(words) {
            (self.day, minute) = (day, nil)
            return
        }
        // What is left of the words before an hour is the day.
        for length in [1, 2] where words.count > length {
            guard let minute = Self.minute(words.suffix(length).joined(separator: " ")) else { continue }
            let before = words.dropLast(length)
            guard let day = days.day(Array(before)) else { continue }
            (self.day, self.minute) = (day, minute)
            return
        }
        return nil
    }

    /// Lower case without diacritics, without what only joins words: "w piątek, o godz. 15" is "piatek 15".
    private static func words(_ text: String) -> [String] {
        let joining: Set = ["w", "we", "o", "na", "do", "godz", "godzina", "on", "at", "by", "the"]
        return PartyNames.folded(text.replacing(",", with: " ").replacing(/(\d)T(\d)/) { "\($0.1) \($0.2)" })
            .split(separator: " ").map { $0.hasSuffix(".") ? String($0.dropLast()) : String($0) }
            .filter { !$0.isEmpty && !joining.contains($0) }
    }

    /// "15:00", "15", "3pm", "3:30 pm".
    private static func minute(_ text: String) -> Int? {
        guard let match = text.wholeMatch(of: /(\d{1,2})(?::(\d{2}))? ?(am|pm)?/), let hour = Int(match.1) else {
            return nil
        }
        let minutes = match.2.flatMap { Int($0) } ?? 0
        guard minutes < 60 else { return nil }
        guard let half = match.3 else { return hour < 24 ? hour * 60 + minutes : nil }
        guard (1...12).contains(hour) else { return nil }
        return (hour % 12 + (half == "pm" ? 12 : 0)) * 60 + minutes
    }
}
