// Moments and days as text: RFC 3339 and ISO 8601.

extension Instant: CustomStringConvertible, Codable {
    /// RFC 3339 in UTC, to the millisecond: `2026-11-23T10:31:00.000Z`.
    package var description: String {
        let days = milliseconds >= 0 ? milliseconds / 86_400_000 : (milliseconds - 86_399_999) / 86_400_000
        let rest = Int(milliseconds - days * 86_400_000)
        let (hour, minute) = (rest / 3_600_000, rest / 60_000 % 60)
        return "\(Day(number: Int(days)))T\(padded(hour, 2)):\(padded(minute, 2)):\(padded(rest / 1000 % 60, 2))"
            + ".\(padded(rest % 1000, 3))Z"
    }

    /// Reads what `description` prints.
    package init?(_ text: String) {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard text.utf8.count == 24, parts.count == 2, let day = Day(String(parts[0])), parts[1].last == "Z" else {
            return nil
        }
        let digits = parts[1].dropLast().split(whereSeparator: { $0 == ":" || $0 == "." }).map { Int($0) }
        guard digits.count == 4, let hour = digits[0], let minute = digits[1], let second = digits[2],
            let millisecond = digits[3], (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second),
            (0..<1000).contains(millisecond)
        else { return nil }
        self.init(
            milliseconds: Int64(day.number) * 86_400_000
                + Int64(((hour * 60 + minute) * 60 + second) * 1000 + millisecond))
        // One moment has one spelling: every sign in its place, no plus before a number.
        guard description == text else { return nil }
    }

    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let instant = Self(text) else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a time"))
        }
        self = instant
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Day: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let day = Self(text) else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a day"))
        }
        self = day
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Due {
    /// The day, with the time of day where one was given: `2026-11-25` or `2026-11-25T15:00`.
    package var text: String {
        guard let minute else { return day.description }
        return "\(day)T\(padded(minute / 60, 2)):\(padded(minute % 60, 2))"
    }
}

/// A due date as somebody wishes it, before the organisation's time zone makes a moment of it.
package struct DueWish: Hashable, Sendable, Codable {
    package let day: Day
    /// 0…1439, or `nil` for the whole day.
    package let minute: Int?

    package init(day: Day, minute: Int? = nil) {
        self.day = day
        self.minute = minute
    }

    /// Reads `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`; `nil` for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard let first = parts.first, parts.count <= 2, let day = Day(String(first)) else { return nil }
        guard parts.count == 2 else {
            self.init(day: day)
            return
        }
        let time = parts[1].split(separator: ":", omittingEmptySubsequences: false)
        guard time.count == 2, time.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let hour = Int(time[0]), let minute = Int(time[1]), hour < 24, minute < 60
        else { return nil }
        self.init(day: day, minute: hour * 60 + minute)
    }
}
