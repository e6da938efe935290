import Domain
import Testing

// Moments and due dates as text.

@Suite struct TimeTextTests {
    @Test(arguments: [
        (Int64(0), "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
        (1_772_438_400_000, "2026-03-02T08:00:00.000Z"), (1_772_438_461_007, "2026-03-02T08:01:01.007Z"),
        (-62_135_596_800_000, "0001-01-01T00:00:00.000Z"), (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
    ])
    func `a moment is written in UTC to the millisecond`(milliseconds: Int64, text: String) {
        #expect(Instant(milliseconds: milliseconds).description == text)
        #expect(Instant(text)?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        "2026-03-02T08:00:00Z", "2026-03-02T08:00:00.000", "2026-03-02 08:00:00.000Z", "2026-03-02T24:00:00.000Z",
        "2026-03-02T08:60:00.000Z", "2026-03-02T08:00:60.000Z", "2026-02-29T08:00:00.000Z", "2026-03-02T08.00.00:000Z",
        "2026-03-02T+8:00:00.000Z", "2026-03-02T8:00:00.0000Z", "2026-03-02T-8:00:00.000Z", "2026-03-02T08:00:00.+00Z",
        "2026-03-02T08:00:00.000z", "2026-03-02T::08:00:00.0Z", "",
    ])
    func `anything else is no moment`(text: String) { #expect(Instant(text) == nil) }

    @Test func `a due date is a day, with or without a time of day`() {
        #expect(DueWish("2026-11-25") == DueWish(day: Day(number: 20_782)))
        #expect(DueWish("2026-11-25T00:00") == DueWish(day: Day(number: 20_782), minute: 0))
        #expect(DueWish("2026-11-25T23:59") == DueWish(day: Day(number: 20_782), minute: 1439))
        #expect(due(inDays: 0).text == "2026-03-02T08:00")
        #expect(Due(day: Day(number: 20_782), minute: nil, lapses: monday).text == "2026-11-25")
    }

    @Test(arguments: [
        "", "T", "2026-11-25T", "T10:00", "2026-11-25T24:00", "2026-11-25T10:60", "2026-11-25T1:00", "2026-11-25T10:0",
        "2026-11-25T10", "2026-11-25T10:00:00", "2026-11-25T10:00Z", "2026-11-25T+1:00", "2026-11-31",
        "2026-11-25 10:00",
        "2026-11-25T１０:00",
    ])
    func `anything else is no due date`(text: String) { #expect(DueWish(text) == nil) }
}
