// Says what the program knows in the reader's words: dates, durations, states, steps, refusals.

import Domain

/// The words of one reader at one moment.
struct Wording: Sendable {
    let words: Words
    let now: Instant
    /// The day on the wall and the minutes since its midnight, in the organisation's time zone.
    let localTime: @Sendable (Instant) -> (day: Day, minute: Int)

    let today: Day

    init(words: Words, now: Instant, localTime: @escaping @Sendable (Instant) -> (day: Day, minute: Int)) {
        (self.words, self.now, self.localTime) = (words, now, localTime)
        today = localTime(now).day
    }

    var isPolish: Bool { words.tongue == .polish }
}

/// How ids are called on the screen.
struct Names: Sendable {
    let person: @Sendable (ID<Person>) -> PersonTag
    let unit: @Sendable (ID<Unit>) -> String
    /// The text of a code of the dictionary of reasons; nil where there is none.
    let reason: @Sendable (String) -> String?
    /// The name of a dictionary by its id as text; nil where there is none.
    let dictionary: @Sendable (String) -> String?

    /// The words for why an offer was rejected: the dictionary's reason, the text, or both.
    func reason(_ code: String?, _ text: String?) -> String? {
        let parts = [code.flatMap { $0.isEmpty ? nil : reason($0) ?? $0 }, text].compactMap { $0 }.filter {
            !$0.isEmpty
        }
        return parts.isEmpty ? nil : parts.joined(separator: ": ")
    }

    /// Names of people and units, "Katarzyna Zawada, Serwis".
    func list(_ parties: [Party]) -> String {
        parties.map { party in
            switch party {
            case .person(let id): person(id).name
            case .unit(let id): unit(id)
            }
        }.joined(separator: ", ")
    }
}
