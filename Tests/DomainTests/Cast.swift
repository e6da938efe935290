import Domain

// Who plays in the tests, and when.

/// Who usually gives the order.
let anna = ID<Person>(raw: 11)
/// Who usually gets it.
let marek = ID<Person>(raw: 12)
let katarzyna = ID<Person>(raw: 13)
/// Marek's superior.
let piotr = ID<Person>(raw: 14)
/// Somebody whom the order does not concern.
let tomasz = ID<Person>(raw: 15)
let ewa = ID<Person>(raw: 16)
let cast = [anna, marek, katarzyna, piotr, tomasz, ewa]

/// Marek's department.
let service = ID<Unit>(raw: 21)

/// 2026-03-02, a Monday, 08:00 UTC.
let monday = Instant(milliseconds: 1_772_438_400_000)

/// Due so many days after `monday`, at 08:00 UTC.
func due(inDays days: Int) -> Due {
    Due(day: Day(number: 20_514 + days), minute: 480, lapses: monday.adding(days: days))
}
