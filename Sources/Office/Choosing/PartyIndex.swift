import Domain
import Language

// People and units as somebody types them: by the beginnings of the words of a name, of a unit, of a position. Made once
// for each state of the directory, because it is asked at every key.

/// Everybody who can be chosen, and every unit.
struct PartyIndex: Sendable {
    private let candidates: [Candidate]

    private struct Candidate: Sendable {
        let party: Party
        /// Folded words of its own name.
        let name: [String]
        /// Folded words of what else is known of it: the unit, the position, the log-in.
        let more: [String]
    }

    /// Somebody or something that fits what was typed.
    struct Match: Sendable {
        let party: Party
        /// How many of the typed words are none of its own name.
        let distance: Int
    }

    init(people: [Person], units: [Unit]) {
        let named = Swift.Dictionary(units.map { ($0.id, $0.name) }) { first, _ in first }
        candidates =
            people.filter { $0.isActive && !$0.isExternal }.map { person in
                let more = [person.unit.flatMap { named[$0] }, person.position, person.login].compactMap { $0 }
                return Candidate(
                    party: .person(person.id), name: Self.words(person.name), more: more.flatMap(Self.words))
            }
            + units.filter(\.isActive).map {
                Candidate(party: .unit($0.id), name: Self.words($0.name), more: Self.words($0.code))
            }
    }

    /// Whoever each typed word begins a word of, in the directory's order; everybody for an empty text.
    func matches(_ text: String) -> [Match] {
        let wanted = Self.words(text)
        return candidates.compactMap { one in
            var distance = 0
            for start in wanted where !one.name.contains(where: { $0.hasPrefix(start) }) {
                guard one.more.contains(where: { $0.hasPrefix(start) }) else { return nil }
                distance += 1
            }
            return Match(party: one.party, distance: distance)
        }
    }

    private static func words(_ text: String) -> [String] { fold(text).split(separator: " ").map(String.init) }
}
