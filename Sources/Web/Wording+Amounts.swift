// Durations and sizes.

import Domain

extension Wording {
    /// "2 dni 19 godz.", "3 godz. 10 min", "45 min": the two largest units.
    ///
    /// - Parameter milliseconds: of either sign; only how much counts.
    func span(_ milliseconds: Int64) -> String {
        let minutes = Int(abs(milliseconds) / 60_000)
        let (days, hours) = (minutes / 1440, minutes / 60 % 24)
        let parts: [(Int, Word)] =
            days > 0
            ? [(days, .spanDays), (hours, .spanHours)]
            : hours > 0 ? [(hours, .spanHours), (minutes % 60, .spanMinutes)] : [(max(1, minutes), .spanMinutes)]
        return parts.filter { $0.0 > 0 }.map { words($0.1, ["n": .number($0.0)]) }.joined(separator: " ")
    }

    /// Hours as a table has them: "53,5", "0.2".
    func hours(_ milliseconds: Int64) -> String {
        let tenths = (milliseconds + 180_000) / 360_000
        return "\(tenths / 10)\(isPolish ? "," : ".")\(tenths % 10)"
    }

    /// "35 min temu", "wczoraj", "3 dni temu".
    func ago(_ at: Instant) -> String {
        let minutes = Int((now.milliseconds - at.milliseconds) / 60_000)
        let days = today.number - localTime(at).day.number
        if minutes < 1 { return words[.agoNow] }
        if minutes < 60 { return words(.agoMinutes, ["n": .number(minutes)]) }
        if days == 0 { return words(.agoHours, ["n": .number(minutes / 60)]) }
        return days == 1 ? words[.agoYesterday] : words(.agoDays, ["n": .number(days)])
    }

    /// How punctual something was.
    ///
    /// - Parameter late: milliseconds past the due date, negative before it.
    func punctuality(late: Int64) -> StateTag {
        if late > 0 {
            return StateTag(text: words(.lateBy, ["span": .text(span(late))]), tone: "c-red", icon: "clock")
        }
        return StateTag(text: words[.onTime], tone: "c-green", icon: "check")
    }

    /// "2,1 MB"; thousands, as disks and mail programs count.
    func size(_ bytes: Int64) -> String {
        guard bytes >= 1000 else { return "\(max(0, bytes)) B" }
        var tenths = bytes / 100
        var units = ["kB", "MB", "GB", "TB"][...]
        while tenths >= 10_000, units.count > 1 {
            tenths /= 1000
            units = units.dropFirst()
        }
        let unit = units.first ?? "TB"
        if tenths >= 100 || tenths % 10 == 0 { return "\(tenths / 10) \(unit)" }
        return "\(tenths / 10)\(isPolish ? "," : ".")\(tenths % 10) \(unit)"
    }
}
