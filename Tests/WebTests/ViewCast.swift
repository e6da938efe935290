// The people of the tests, a clock that stands still, and words for both languages.

import Domain
import Testing

@testable import Web

/// Monday, 23 November 2026, 10:41 in Warsaw.
let noon = Instant(milliseconds: 1_795_426_860_000)

let anna = ID<Person>(raw: 1 << 21 | 1)
let marek = ID<Person>(raw: 1 << 21 | 2)
let katarzyna = ID<Person>(raw: 1 << 21 | 3)
let piotr = ID<Person>(raw: 1 << 21 | 4)
let service = ID<Unit>(raw: 1 << 21 | 5)

let cast: [ID<Person>: String] = [
    anna: "Anna Lis", marek: "Marek Wilk", katarzyna: "Katarzyna Zawada", piotr: "Piotr Nowak",
]

func tag(_ person: ID<Person>) -> PersonTag {
    PersonTag(
        person, cast[person] ?? "", isMe: person == anna,
        away: person == marek ? "nieobecność do pt. 27 lis, zastępuje: Anna Lis" : nil)
}

let names = Names(
    person: { tag($0) }, unit: { _ in "Serwis" },
    reason: { ["no-licence": "Brak uprawnień"][$0] }, dictionary: { ["d1": "Klient"][$0] })

/// Words as they are shipped.
func words(_ tongue: Tongue = .polish) throws -> Words { try #require(try Words.load()[tongue]) }

/// The wording of a reader in Warsaw in winter: an hour ahead of UTC.
func wording(_ tongue: Tongue = .polish, now: Instant = noon) throws -> Wording {
    Wording(words: try words(tongue), now: now) { at in
        let minutes = Int(at.milliseconds / 60_000) + 60
        return (Day(number: minutes / 1440), minutes % 1440)
    }
}

/// A moment of November 2026 in Warsaw.
func november(_ day: Int, _ hour: Int, _ minute: Int = 0) -> Instant {
    noon.adding(milliseconds: Int64(((day - 23) * 1440 + hour * 60 + minute - 641) * 60_000))
}
