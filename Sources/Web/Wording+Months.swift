// Months as they are called when they stand alone: "Listopad 2026", "lis 2026".

import Domain

extension Wording {
    /// "Listopad 2026".
    func month(_ day: Day) -> String {
        let (year, month, _) = day.civil
        let name = words.name(month, in: .monthNames)
        return "\(name.prefix(1).uppercased() + name.dropFirst()) \(year)"
    }

    /// "lis 2026".
    func shortMonth(_ day: Day) -> String {
        let (year, month, _) = day.civil
        return "\(words.name(month, in: .months)) \(year)"
    }
}
