import Domain
import Office

// Days in the fields of forms, as people type them.

extension Fields {
    /// - Throws: `dateOutOfRange`, naming the field, for what means no day.
    func day(_ name: String, today: Day) throws(Refusal) -> DayPhrase? {
        guard let text = filled(name) else { return nil }
        guard let day = DayPhrase(text, today: today) else { throw Refusal(.dateOutOfRange, fields: [name]) }
        return day
    }
}

extension Desk {
    /// The day on the wall of the organisation.
    var today: Day { office.calendar.day(office.clock.now()) }
}
