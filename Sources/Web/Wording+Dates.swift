// Days and moments as people say them: "wt. 17 lis, 9:12", "jutro, 15:00", "poniedziałek, 23 listopada".

import Domain

extension Wording {
    /// A moment that has been or will be.
    func moment(_ at: Instant) -> TimeTag {
        let (day, minute) = localTime(at)
        return TimeTag(text: near(day, minute), machine: at.description, full: full(day, minute))
    }

    /// When something is due.
    ///
    /// - Parameter isOpen: only what is open can be late or soon.
    func due(_ day: Day, minute: Int?, lapses: Instant, isOpen: Bool) -> DueTag {
        let isLate = isOpen && now >= lapses
        let ago = today.number - day.number
        return DueTag(
            text: isLate && ago > 0 ? words(.agoDays, ["n": .number(ago)]) : near(day, minute), full: full(day, minute),
            isLate: isLate, isSoon: isOpen && !isLate && ago >= -2)
    }

    func due(_ due: Due, isOpen: Bool) -> DueTag {
        self.due(due.day, minute: due.minute, lapses: due.lapses, isOpen: isOpen)
    }

    /// "17 lis 2026".
    func date(_ day: Day) -> String { text(.dateYear, of: day) }

    /// "Poniedziałek, 23 listopada", at the beginning of a sentence.
    func longDay(_ day: Day) -> String {
        let text = dayInSentence(day)
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    /// "poniedziałek, 23 listopada", within a sentence.
    func dayInSentence(_ day: Day) -> String { text(.dateLong, of: day) }

    /// "9:12", of a moment.
    func clock(_ at: Instant) -> String { time(localTime(at).minute) }

    /// "9:12".
    func time(_ minute: Int) -> String { "\(minute / 60):\(padded(minute % 60, 2))" }

    /// The heading under which work that is due on `day` stands in my day.
    func group(_ day: Day?) -> String {
        guard let day else { return words[.dayNoDue] }
        switch day.number - today.number {
        case ...0: return words[.dayToday]
        case 1: return words[.dayTomorrow]
        case 2..<(8 - today.weekday): return words[.dayThisWeek]
        default: return words[.dayLater]
        }
    }

    /// A day as it is called from today: "jutro, 15:00", "pt. 27 lis".
    func near(_ day: Day, _ minute: Int?) -> String {
        let word: Word =
            switch day.number - today.number {
            case 0: .dateToday
            case -1: .dateYesterday
            case 1: .dateTomorrow
            default: day.civil.year == today.civil.year ? .dateWeekday : .dateYear
            }
        return text(word, of: day) + (minute.map { ", " + time($0) } ?? "")
    }

    /// A day as it is read back to whoever typed it: "piątek, 27 listopada", with the year where it is another one.
    func spoken(_ day: Day, _ minute: Int?) -> String {
        let text = text(day.civil.year == today.civil.year ? .dateLong : .dateFull, of: day)
        return text + (minute.map { ", " + time($0) } ?? "")
    }

    private func full(_ day: Day, _ minute: Int?) -> String {
        text(.dateFull, of: day) + (minute.map { ", " + time($0) } ?? "")
    }

    /// A text that names a day, or parts of it.
    func text(_ word: Word, of day: Day) -> String {
        // Pages say dozens of them, each of which names two or three of these.
        words(word) { name in
            switch name {
            case "day": .number(day.civil.day)
            case "year": .number(day.civil.year)
            case "month": .text(words.name(day.civil.month, in: .months))
            case "monthLong": .text(words.name(day.civil.month, in: .monthsLong))
            case "weekday": .text(words.name(day.weekday, in: .weekdays))
            case "weekdayLong": .text(words.name(day.weekday, in: .weekdaysLong))
            default: nil
            }
        }
    }
}
