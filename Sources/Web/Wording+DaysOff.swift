// What is said of days on which nobody works.

import Domain

extension Wording {
    /// "Niedziela. Najbliższy dzień roboczy: poniedziałek, 30 listopada."; `nil` for a working day.
    func warning(_ day: Day, _ holidays: Holidays) -> String? {
        guard let off = holidays.off(day) else { return nil }
        let next = dayInSentence(holidays.working(from: day))
        return words(.dayOffNext, ["off": .text(name(off, of: day)), "next": .text(next)])
    }

    /// What a free day is called: "Boże Ciało", "Niedziela".
    func name(_ off: DayOff, of day: Day) -> String {
        switch off {
        case .publicHoliday(let holiday): words.text(.holiday, holiday.rawValue)
        case .own(let name): name.isEmpty ? words[.dayOffOwn] : name
        case .weekend: String(longDay(day).prefix { $0 != "," })
        }
    }
}
